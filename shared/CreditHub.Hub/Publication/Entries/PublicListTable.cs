using CreditHub.Lists;
using CreditHub.Publication.Site;
using CreditHub.Records;
using CreditHub.Records.Formats;

namespace CreditHub.Publication.Entries;

/// <summary>Entries of a public list as a table, for spreadsheets.</summary>
public static class PublicListTable
{
    /// <summary>The columns that lists and boards share.</summary>
    internal static IReadOnlyList<string> EntryHeadings { get; } = ["名单类型", "主体名称", "统一社会信用代码", "文号", "决定日期", "期限至", "责任人员"];

    /// <summary>Writes entries, a row each.</summary>
    public static Task WriteAsync(IAsyncEnumerable<PublicEntry> entries, Stream target, UploadFormat form, CancellationToken cancel) =>
        Spreadsheets.WriteAsync(
            form, target, ["红黑名单", .. EntryHeadings],
            entries.Select(entry => (IEnumerable<string>)[entry.Colour is ListColour.Red ? "红名单" : "黑名单", .. Cells(entry)]), cancel);

    /// <summary>The cells of one entry under <see cref="EntryHeadings"/>.</summary>
    internal static IReadOnlyList<string> Cells(PublicEntry entry) =>
    [
        entry.TypeTitle, entry.Name.Text, entry.CreditCode, entry.DocumentNumber.Text, PublicTable.Day(entry.DecidedOn), PublicTable.Day(entry.Until),
        string.Join("；", entry.Responsible.Select(one => $"{RoleOf(one.Role)} {one.Name.Text} {one.DocumentNumber.Text}")),
    ];

    private static string RoleOf(ResponsibleRole role) => role switch
    {
        ResponsibleRole.LegalRepresentative => "法定代表人",
        ResponsibleRole.Principal => "主要负责人",
        ResponsibleRole.ActualController => "实际控制人",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
