using CreditHub.Catalogue;
using CreditHub.Decisions;

namespace CreditHub.Records;

/// <summary>Why a whole upload is refused; nothing of it is then stored.</summary>
public static class UploadErrors
{
    /// <summary>The kind of record is not one that the hub takes.</summary>
    public static HubError KindUnknown { get; } = new("upload.kind-unknown", 400, "未知的数据类别", "The kind of record is unknown");

    /// <summary>The kind of record has no such generation of columns.</summary>
    public static HubError GenerationUnknown { get; } =
        new("upload.generation-unknown", 400, "该类数据没有此版本的列", "The kind of record has no such generation of columns");

    /// <summary>The content type is none of <see cref="UploadFormats.MediaTypes"/>.</summary>
    public static HubError ContentType { get; } = new(
        "upload.content-type", 415, "仅接受 CSV、JSON、NDJSON 或 XLSX",
        "Only CSV, JSON, NDJSON and XLSX are accepted");

    /// <summary>The charset parameter names neither UTF-8 nor GB18030 (GBK and GB2312 are read as GB18030).</summary>
    public static HubError Charset { get; } =
        new("upload.charset", 415, "仅接受 UTF-8 或 GB18030 编码", "Only UTF-8 and GB18030 are accepted");

    /// <summary>The file's bytes are not text in the encoding.</summary>
    public static HubError Encoding { get; } =
        new("upload.encoding", 422, "文件内容与字符编码不符", "The file's bytes are not text in its encoding");

    /// <summary>The file is empty, or holds no row.</summary>
    public static HubError Empty { get; } = new("upload.empty", 422, "文件为空", "The file is empty");

    /// <summary>The file has more bytes than allowed.</summary>
    public static HubError TooLarge { get; } = new("upload.too-large", 413, "文件过大", "The file is too large");

    /// <summary>The file has more rows than allowed.</summary>
    public static HubError TooManyRows { get; } = new("upload.too-many-rows", 422, "行数过多", "The file has too many rows");

    /// <summary>A required column is missing from the header.</summary>
    public static HubError ColumnMissing { get; } = new("upload.column-missing", 422, "缺少必填列", "A required column is missing");

    /// <summary>A column occurs twice in the header.</summary>
    public static HubError ColumnTwice { get; } = new("upload.column-twice", 422, "列重复", "A column occurs twice");

    /// <summary>A heading names what may not be collected: religion, genes, fingerprints, blood group, illness, or whoever complained (G20, R11).</summary>
    public static HubError ColumnForbidden { get; } =
        new("upload.column-forbidden", 422, "含有禁止归集的列", "A column holds what may not be collected");

    /// <summary>The file is not CSV (RFC 4180).</summary>
    public static HubError NotCsv { get; } = new("upload.not-csv", 422, "文件不是有效的 CSV", "The file is not valid CSV");

    /// <summary>The file is not a JSON array of objects.</summary>
    public static HubError NotJson { get; } =
        new("upload.not-json", 422, "文件不是 JSON 对象数组", "The file is not a JSON array of objects");

    /// <summary>The file's first line is no JSON object, or a line has more than 4 MiB.</summary>
    public static HubError NotNdjson { get; } =
        new("upload.not-ndjson", 422, "文件不是每行一个 JSON 对象", "The file has not a JSON object a line");

    /// <summary>The file is not a workbook (ISO/IEC 29500), or a damaged one.</summary>
    public static HubError NotXlsx { get; } =
        new("upload.not-xlsx", 422, "文件不是有效的 XLSX 工作簿", "The file is not a valid XLSX workbook");

    /// <summary>The workbook is encrypted, or of the old form (.xls): both look the same from outside.</summary>
    public static HubError WorkbookSealed { get; } = new(
        "upload.workbook-sealed", 422, "工作簿已加密或为旧版 .xls，请去除密码并另存为 .xlsx",
        "The workbook is encrypted or an old .xls; save it as .xlsx without a password");

    /// <summary>The workbook holds macros; data needs none.</summary>
    public static HubError WorkbookMacros { get; } =
        new("upload.workbook-macros", 422, "不接受含宏的工作簿", "A workbook with macros is not accepted");

    /// <summary>
    /// Unpacked, the workbook is larger than allowed: a part of more than 1 GiB or of more than 16 MiB and 200 times its packed length, a row of more
    /// than 4 MiB, or more than 64 MiB of shared texts.
    /// </summary>
    public static HubError WorkbookTooLarge { get; } = new(
        "upload.workbook-too-large", 422, "工作簿解压后过大，请改用 CSV", "The workbook is too large once unpacked; send CSV instead");

    /// <summary>More than 255 sheets of the workbook are shown: which of them is meant is not looked for.</summary>
    public static HubError WorkbookSheets { get; } = new(
        "upload.workbook-sheets", 422, "工作簿的可见工作表超过255个", "The workbook shows more than 255 sheets");

    /// <summary>A second sheet of the workbook that is shown holds rows under columns of the kind: one sheet is read, and its rows would be lost.</summary>
    public static HubError WorkbookData { get; } = new(
        "upload.workbook-data", 422, "工作簿有不止一张可见的数据工作表，请合并为一张或隐藏其余",
        "More than one visible sheet of the workbook holds rows; merge them into one or hide the others");

    /// <summary>A sheet of the workbook that is shown and is not empty was not read; the file is taken without it.</summary>
    public static HubError SheetIgnored { get; } = new(
        "upload.sheet-ignored", 422, "该工作表未读取", "The sheet was not read");

    /// <summary>The idempotency key is empty or longer than 255 characters.</summary>
    public static HubError KeyInvalid { get; } =
        new("upload.key-invalid", 400, "Idempotency-Key 应为1至255个字符", "The Idempotency-Key must have 1 to 255 characters");

    /// <summary>The idempotency key came before with another content.</summary>
    public static HubError KeyReused { get; } = new(
        "upload.key-reused", 409, "Idempotency-Key 已用于其他内容", "The Idempotency-Key was used with another content");

    /// <summary>The same file came before and stated another class: what it is, two persons say who look at it (P8).</summary>
    public static HubError ClassDiffers { get; } = new(
        "upload.class-differs", 409, "该文件已报送，当时标注的公开属性不同，请在公示审核中确定",
        "The same file was sent before with another class; decide about that where its publication is decided");

    /// <summary>No such upload, or none that the caller may see.</summary>
    public static HubError Unknown { get; } = new("upload.unknown", 404, "上传不存在", "There is no such upload");

    /// <summary>The upload is still being read; its receipt is complete once it is done.</summary>
    public static HubError ReceiptPending { get; } =
        new("upload.receipt-pending", 409, "上传仍在处理，回执尚未生成", "The upload is still being read; its receipt is not complete yet");

    /// <summary>No row of the upload was rejected, or the rejected ones are no longer kept (<see cref="Upload.CorrectableUntil"/>).</summary>
    public static HubError NothingToCorrect { get; } = new(
        "upload.nothing-to-correct", 404, "没有可更正的退回行，或保存期已过", "No row was rejected, or the rejected rows are no longer kept");

    /// <summary>A form is asked for that is not offered.</summary>
    public static HubError FormNotOffered { get; } =
        new("upload.form-not-offered", 406, "不提供所要求的格式", "The form that was asked for is not offered");

    /// <summary>
    /// Every refusal with which an upload may end, by code: what reading its file finds, and of a dropped file also what a request is told
    /// at once.
    /// </summary>
    public static IReadOnlyDictionary<string, HubError> Refusals { get; } =
        new[]
        {
            Encoding, Empty, TooManyRows, ColumnMissing, ColumnTwice, ColumnForbidden, NotCsv, NotJson, NotNdjson, NotXlsx, WorkbookSealed, WorkbookMacros,
            WorkbookTooLarge, WorkbookSheets, WorkbookData, KindUnknown, ContentType, TooLarge,
            DocumentErrors.Secret,
        }.ToDictionary(error => error.Code, StringComparer.Ordinal);
}
