using CreditHub.Publication.Site;
using CreditHub.Records;
using CreditHub.Records.Formats;
using CreditHub.Reports;

namespace CreditHub.Publication.Cases;

/// <summary>Typical cases as a table, for spreadsheets.</summary>
public static class PublicCaseTable
{
    private static readonly string[] Headings = ["案例标识", "类型", "主体", "事实", "措施", "成效", "文号", "公示日期", "公示截止"];

    /// <summary>Writes cases, a row each.</summary>
    public static Task WriteAsync(IAsyncEnumerable<PublicCase> cases, Stream target, UploadFormat form, CancellationToken cancel) =>
        Spreadsheets.WriteAsync(form, target, Headings, cases.Select(Cells), cancel);

    private static IEnumerable<string> Cells(PublicCase one) =>
    [
        one.Id.Value, one.Kind is CaseKind.Trustworthy ? "诚信典型" : "失信典型", one.Subject.Text, one.Fact.Text, one.Measure.Text, one.Effect.Text,
        one.Document.Text, PublicTable.Day(one.PublishedOn), PublicTable.Day(one.Until),
    ];
}
