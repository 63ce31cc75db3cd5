using CreditHub.Decisions;

namespace CreditHub.Records;

/// <summary>What requests about rows in quarantine are refused with.</summary>
public static class QuarantineErrors
{
    /// <summary>No such row, or another unit's.</summary>
    public static HubError Unknown { get; } = new("quarantine.unknown", 404, "隔离区没有该行", "There is no such row in quarantine");

    /// <summary>A machine settles it or gives it up, which is a person's to do.</summary>
    public static HubError NotAPerson { get; } =
        new("quarantine.not-a-person", 403, "隔离数据须由有权人员处理", "Only a person settles a row in quarantine or gives it up");

    /// <summary>The code that is given fails the checks, too.</summary>
    public static HubError CodeInvalid { get; } =
        new("quarantine.code-invalid", 422, "所填统一社会信用代码格式或校验错误", "The credit code that is given fails its checks, too");

    /// <summary>No document, one of more than 500 characters, or one that holds a personal value.</summary>
    public static HubError DocumentInvalid { get; } = new(
        "quarantine.document-invalid", 422, "依据文书为空、超过500字或含个人信息", "The document is missing, longer than 500 characters, or holds a personal value");

    /// <summary>No reason, one of more than 500 characters, or one that holds a personal value.</summary>
    public static HubError ReasonInvalid { get; } = new(
        "quarantine.reason-invalid", 422, "理由为空、超过500字或含个人信息", "The reason is missing, longer than 500 characters, or holds a personal value");

    /// <summary>It is settled otherwise, or was given up.</summary>
    public static HubError NotWaiting { get; } = new("quarantine.not-waiting", 409, "该行已处理", "The row is settled or was given up");

    /// <summary>With the code that is given the row breaks another rule; the detail names columns and codes.</summary>
    public static HubError RowInvalid { get; } =
        new("quarantine.row-invalid", 422, "更正代码后该行仍不符合规则", "With that code the row breaks another rule of its kind");
}
