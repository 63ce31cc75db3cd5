using CreditHub.Pages;
using CreditHub.Policy;

namespace CreditHub.Subjects;

/// <summary>What the table of shared codes says.</summary>
public static class SharedCodeTexts
{
    public static Text Caption { get; } = new("重码：一个代码对应多个名称，待认定", "Shared codes: one code under several names, to be settled");

    public static Text Code { get; } = new("统一社会信用代码", "Credit code");

    public static Text Name { get; } = new("名称", "Name");

    public static Text Provider { get; } = new("提供单位", "Provider");

    public static Text Since { get; } = new("首次收到", "First received");
}

/// <summary>What the table shows.</summary>
/// <param name="Codes">The codes.</param>
/// <param name="Profile">Names of units.</param>
public sealed record SharedCodesShown(IReadOnlyList<SharedCodeView> Codes, HubProfile Profile);
