using CreditHub.Pages;

namespace CreditHub.Subjects;

/// <summary>What the page of a subject says.</summary>
public static class SubjectTexts
{
    public static Text Ask { get; } = new("统一社会信用代码", "Unified social credit code");

    public static Text AskHint { get; } = new(
        "可输入已变更的原代码。每次查询均记入日志，主体可以看到。", "A code that became another may be given, too. Each query is logged, and the subject sees it.");

    public static Text Find { get; } = new("查询", "Look up");

    public static Text Registration { get; } = new("登记状态", "Registration");

    public static Text FormerNames { get; } = new("曾用名", "Former names");

    public static Text Region { get; } = new("登记行政区划", "Region of registration");

    public static Text Declarations { get; } = new("查询该主体的自主申报", "What it declares of itself");

    public static Text Representative { get; } = new("法定代表人", "Legal representative");

    public static Text FormerCodes { get; } = new("原号码、原代码", "Old numbers and codes");

    public static Text Became { get; } = new("该代码已变更为", "This code became");

    public static Text Shared { get; } = new("该代码下有多个名称，尚待认定是否为同一主体。", "Records came under this code with several names; nobody has said yet whether they are one subject.");

    public static Text Fact { get; } = new("事项", "What");

    public static Text Value { get; } = new("登记内容", "As registered");

    public static Text On { get; } = new("核准日期", "Registered on");

    public static Text Provider { get; } = new("来源单位", "Source");

    public static Text Name { get; } = new("名称", "Name");

    public static Text Disputed { get; } = new("异议中", "disputed");

    public static Text Over { get; } = new("该主体已不再存续", "The subject is no more");
}
