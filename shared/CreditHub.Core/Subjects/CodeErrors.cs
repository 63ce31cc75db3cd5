using CreditHub.Decisions;

namespace CreditHub.Subjects;

/// <summary>What requests about credit codes are refused with.</summary>
public static class CodeErrors
{
    /// <summary>The code is not shared, or not as far as the caller may know.</summary>
    public static HubError NotShared { get; } = new("code.not-shared", 404, "该代码没有重码情况", "The code is not shared");

    /// <summary>A machine says what a shared code is, which is a person's to say.</summary>
    public static HubError SettledByMachine { get; } =
        new("code.settled-by-machine", 403, "重码的认定须由有权人员作出", "Only a person says what a shared code is");

    /// <summary>What a shared code is said to be is none of the words for it.</summary>
    public static HubError FindingUnknown { get; } =
        new("code.finding-unknown", 422, "认定应为更名（renamed）或错码（wrongCode）", "It is either renamed or wrongCode");

    /// <summary>No document shows what a shared code is.</summary>
    public static HubError DocumentMissing { get; } = new("code.document-missing", 422, "未注明认定的文书", "No document is named");

    /// <summary>No reason, one of more than 500 characters, or one that holds a personal value.</summary>
    public static HubError ReasonInvalid { get; } = new(
        "code.reason-invalid", 422, "理由为空、超过500字或含个人信息", "The reason is missing, longer than 500 characters, or holds a personal value");

    /// <summary>It is settled otherwise, or its records have one name by now.</summary>
    public static HubError NotOpen { get; } = new("code.not-open", 409, "该重码已认定或已消除", "The shared code is settled or no longer shared");

    /// <summary>Another name came since it was looked at; read it and decide again.</summary>
    public static HubError ChangedMeanwhile { get; } =
        new("code.changed-meanwhile", 409, "重码情况在此期间已变化，请重新读取", "The shared code changed meanwhile; read it again");

    /// <summary>No old number was given.</summary>
    public static HubError OldMissing { get; } = new("code.old-missing", 400, "未提供原号码", "The old number is missing");

    /// <summary>The type of the old number is none that conversions have.</summary>
    public static HubError TypeUnknown { get; } = new("code.type-unknown", 400, "原号码类型不在代码表内", "The type of old number is not in the code list");
}
