using CreditHub.Catalogue;
using CreditHub.Pages;

namespace CreditHub.Records;

/// <summary>What the pages of uploads say.</summary>
public static class UploadTexts
{
    public static Text Title { get; } = new("上传明细", "One upload");

    public static Text NoneInMonth { get; } = new("本月没有上传。", "Nothing was uploaded in this month.");

    public static Text ListCaption { get; } = new("本月上传，最新在前", "Uploads of this month, newest first");

    public static Text Upload { get; } = new("上传", "Upload");

    public static Text Unit { get; } = new("上传单位", "Unit");

    public static Text ReceivedAt { get; } = new("接收时间", "Received");

    public static Text EndedAt { get; } = new("处理完成", "Finished");

    public static Text State { get; } = new("状态", "State");

    public static Text Kind { get; } = new("数据类别", "Kind");

    public static Text Rows { get; } = new("行数", "Rows");

    public static Text Accepted { get; } = new("入库", "Accepted");

    public static Text Duplicate { get; } = new("重复", "Duplicate");

    public static Text Quarantined { get; } = new("隔离待核代码", "In quarantine for their codes");

    public static Text Rejected { get; } = new("退回", "Rejected");

    public static Text Received { get; } = new("已接收", "Received");

    public static Text Reading { get; } = new("处理中", "Being read");

    public static Text Done { get; } = new("已完成", "Done");

    public static Text Refused { get; } = new("整份退回", "Refused");

    public static Text File { get; } = new("文件", "The file");

    public static Text ClassAssumed { get; } = new("（未标注，公示审核前按此处理）", "(not stated; so until two persons say what it is)");

    public static Text ClassHint { get; } = new(
        "标注为依申请公开或不予公开的，其中各条均不公示；国家秘密不得报送。",
        "Nothing of a file that is on request or not public is published. State secrets are not sent here.");

    public static Text Size { get; } = new("大小（字节）", "Size (bytes)");

    public static Text Encoding { get; } = new("编码", "Encoding");

    public static Text Hash { get; } = new("SHA-256", "SHA-256");

    public static Text Ignored { get; } = new("未识别的列", "Columns not known");

    public static Text IgnoredSheets { get; } = new("未读取的工作表", "Sheets not read");

    public static Text Receipt { get; } = new("回执", "Receipt");

    public static Text ReceiptCaption { get; } = new("退回的行在前，其次重复行，最后入库行", "Rejected rows first, then duplicates, then accepted rows");

    public static Text Download { get; } = new("下载回执（CSV）", "Download the receipt (CSV)");

    public static Text DownloadWorkbook { get; } = new("Excel 工作簿", "as a workbook");

    public static Text Corrections { get; } =
        new("下载退回的行（注明问题，更正后可重新上传）", "Download the rejected rows, marked, to correct them and upload them again");

    public static Text CorrectionsWorkbook { get; } =
        new("Excel 工作簿（用表格软件打开 CSV 会丢失18位号码的末位）", "as a workbook (a spreadsheet that opens CSV drops digits of 18-digit numbers)");

    public static Text SendCorrected { get; } = new("上传更正后的文件", "Send the corrected file");

    public static Text Send { get; } = new("上传文件", "Send a file");

    public static Text SendHint { get; } =
        new("CSV、JSON、NDJSON 或 XLSX，按扩展名识别；逐行校验，结果见回执。", "CSV, JSON, NDJSON or XLSX, told by the name's ending; every row is checked and answered in the receipt.");

    public static Text EncodingFound { get; } = new("自动识别", "found out from the file");

    public static Text ChooseKind { get; } = new("请选择", "Choose one");

    public static Text Migration { get; } = new("历史数据迁移（同一文件只接收一次）", "Old data brought over (the same file is taken once)");

    public static Text Templates { get; } = new("空白模板", "Empty files to fill in");

    public static Text LookAgain { get; } = new("刷新查看", "Look again");

    public static Text Pending { get; } = new("仍在处理，回执尚未生成。", "Still being read; there is no receipt yet.");

    public static Text NoRows { get; } = new("没有更多行。", "There are no more rows.");

    public static Text Line { get; } = new("行号", "Line");

    public static Text Outcome { get; } = new("结果", "Outcome");

    public static Text Record { get; } = new("记录", "Record");

    public static Text Problems { get; } = new("原因", "Why");

    public static Text Limit { get; } = new("上限", "limit");

    /// <summary>A state, as contracts write it.</summary>
    public static Text OfState(string word) => word switch
    {
        "received" => Received,
        "reading" => Reading,
        "done" => Done,
        "refused" => Refused,
        _ => new Text(word, word),
    };

    /// <summary>A row's outcome, as receipts write it.</summary>
    public static Text OfOutcome(string word) => word switch
    {
        "accepted" => Accepted,
        "duplicate" => Duplicate,
        "rejected" => Rejected,
        _ => new Text(word, word),
    };

    /// <summary>A kind of record.</summary>
    public static Text OfKind(string code, RecordCatalogue catalogue) =>
        catalogue.Find(code)?.Kind is { } kind ? new Text(kind.Title, kind.TitleEn) : new Text(code, code);

    /// <summary>How an outcome or a state is marked.</summary>
    public static string MarkOf(string word) => word switch
    {
        "rejected" or "refused" => "mark bad",
        "duplicate" or "received" or "reading" => "mark warn",
        _ => "mark",
    };
}
