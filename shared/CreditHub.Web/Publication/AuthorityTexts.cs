using CreditHub.Catalogue;
using CreditHub.Pages;

namespace CreditHub.Publication;

/// <summary>What the table of the authorities above says.</summary>
public static class AuthorityTexts
{
    public static Text NotLinked { get; } = new("未接通", "Not connected");

    public static Text Late { get; } = new("逾期未确认", "Not confirmed in time");

    public static Text Differs { get; } = new("对账有差异", "The last comparison found differences");

    public static Text Passed { get; } = new("上报", "Passed on");

    public static Text Held { get; } = new("已确认", "Confirmed");

    public static Text Waiting { get; } = new("待推送", "Waiting");

    public static Text Refused { get; } = new("被退回", "Refused");

    public static Text Recalled { get; } = new("待撤回", "Being recalled");

    public static Text Gone { get; } = new("已撤回", "Recalled");
}

/// <summary>What the table shows.</summary>
/// <param name="Authorities">They, with their counts.</param>
/// <param name="Kinds">Names of the kinds.</param>
public sealed record AuthorityTable(AuthoritiesView Authorities, RecordCatalogue Kinds);
