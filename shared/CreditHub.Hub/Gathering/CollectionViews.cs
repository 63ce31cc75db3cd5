using CreditHub.Records;
using CreditHub.Records.Formats;

namespace CreditHub.Gathering;

/// <summary>The statistics of a month as they leave the hub.</summary>
public static class CollectionViews
{
    private static readonly string[] Headings =
    [
        "单位", "数据类别", "应报", "未报送", "文件数", "整份退回", "行数", "入库", "按期", "迟报", "状态行", "重复", "退回", "提示", "未送达修复告知书", "错码", "重码", "及时率", "错码率",
        "18位代码", "旧号码", "已有转换", "18位代码占比",
    ];

    /// <summary>The view.</summary>
    public static CollectionView Of(Collection collection) =>
        new(RecordDocuments.MonthOf(collection.Month), [.. collection.Rows.Select(Of)], Of(CollectionFigures.CodesOf(collection.Rows)));

    /// <summary>One row.</summary>
    public static CollectionRowView Of(CollectionFigures row) => new(
        row.Unit.Value, row.Kind, row.Expected, row.IsMissing, row.Uploads, row.Refused, row.Counts.Rows, row.Counts.Accepted,
        row.Counts.Standing - row.Counts.Late, row.Counts.Late, row.Counts.Accepted - row.Counts.Standing, row.Counts.Duplicate, row.Counts.Rejected,
        row.Counts.Warned, row.Counts.NoticesMissing,
        row.Counts.WrongCodes, row.SharedCodes, row.OnTimeRate, row.WrongCodeRate, Of(row.Counts.Codes));

    private static CodeCountsView Of(CodeCounts codes) => new(codes.Coded, codes.Old, codes.Converted, codes.CodedRate);

    /// <summary>Writes it as a table, for spreadsheets, or as NDJSON a row a line.</summary>
    public static Task WriteAsync(Collection collection, Stream target, UploadFormat form, CancellationToken cancel) => Spreadsheets.WriteAsync(
        form, target, Headings, [.. collection.Rows.Select(Of)],
        row =>
        [
            row.Unit, row.Kind, row.Expected ? "是" : "", row.Missing ? "是" : "", row.Uploads, row.Refused, row.Rows, row.Accepted, row.OnTime,
            row.Late, row.Told, row.Duplicate, row.Rejected, row.Warned, row.NoticesMissing, row.WrongCodes, row.SharedCodes, row.OnTimeRate, row.WrongCodeRate,
            row.Codes.Coded, row.Codes.Old, row.Codes.Converted, row.Codes.CodedRate,
        ],
        cancel);
}
