using CreditHub.Catalogue;
using CreditHub.Documents;
using CreditHub.Records;
using CreditHub.Records.Formats;

namespace CreditHub.Publication.Site;

/// <summary>Public records as a table, for spreadsheets.</summary>
public static class PublicTable
{
    private static readonly string[] Headings = ["记录标识", "数据类别", "主体名称", "统一社会信用代码", "文号", "决定日期", "公示日期", "公示截止", "异议标注"];

    /// <summary>Writes records of one kind: the columns that all kinds have, then the kind's public ones.</summary>
    public static Task WriteAsync(
        RecordKind kind, IAsyncEnumerable<PublicRecord> records, Stream target, UploadFormat form, CancellationToken cancel)
    {
        List<RecordField> columns = [.. kind.Current.Fields.Where(field => field is { Public: true, Sensitive: null })];
        return Spreadsheets.WriteAsync(
            form, target, [.. Headings, .. columns.Select(field => field.Label)], records.Select(record => Cells(record, columns)), cancel);
    }

    private static IEnumerable<string> Cells(PublicRecord record, IReadOnlyList<RecordField> columns) =>
    [
        record.Record.Value, record.KindTitle, record.Name.Text, record.CreditCode ?? "", record.DocumentNumber.Text,
        Day(record.DecidedOn), Day(record.PublishedOn), Day(record.Until), record.IsDisputed ? "异议处理中" : "",
        .. columns.Select(column => record.Fields.FirstOrDefault(field => field.Code == column.Code)?.Value.Text ?? ""),
    ];

    internal static string Day(DateOnly day) => DocumentField.Text(day);
}
