using CreditHub.Decisions;

namespace CreditHub.Readers;

/// <summary>Refusals of the Readers capability.</summary>
public static class ReaderErrors
{
    /// <summary>Only an organisation outside government that takes part on the day can be authorised.</summary>
    public static HubError NotOutside { get; } = new(
        "reader.not-outside", 422, "该单位不是名录中的政府以外组织", "The unit is not an organisation outside government of the profile");

    /// <summary>A person of the office grants and ends authorisations, never a system.</summary>
    public static HubError PersonRequired { get; } = new(
        "reader.person-required", 403, "授权须由自然人决定", "A person decides about authorisations");

    /// <summary>The agreement's number, or that of the document that ends it, is missing, longer than 128 characters, or holds a personal value.</summary>
    public static HubError DocumentInvalid { get; } = new(
        "reader.document-invalid", 422, "依据文件缺失或含个人信息", "The document is missing, too long, or holds a personal value");

    /// <summary>The legal basis is not in the profile, or not in force on the first day.</summary>
    public static HubError BasisInvalid { get; } = new(
        "reader.basis-invalid", 422, "法律依据不在本系统目录中或已失效", "The legal basis is not in the profile or not in force");

    /// <summary>The term has no end, is over, ends before it begins, or is longer than the policy lets it be.</summary>
    public static HubError TermInvalid { get; } = new(
        "reader.term-invalid", 422, "授权期限缺失、已过或超过最长期限", "The term is missing, over, or longer than allowed");

    /// <summary>A kind, kind of subject, purpose or bound may not be granted to this reader; the detail names it.</summary>
    public static HubError ScopeInvalid { get; } = new(
        "reader.scope-invalid", 422, "授权范围为空或超出可授权的范围", "The scope is empty or wider than may be granted");

    /// <summary>Another authorisation of this reader was granted by the same document; a renewal needs a document of its own.</summary>
    public static HubError DocumentTaken { get; } = new(
        "reader.document-taken", 409, "该文件已用于另一授权，续期须另行发文", "The document has granted another authorisation; a renewal needs its own");

    /// <summary>There is no such authorisation, or it is another reader's.</summary>
    public static HubError AuthorisationUnknown { get; } = new(
        "reader.authorisation-unknown", 404, "没有该授权", "There is no such authorisation");

    /// <summary>It was ended before by another document.</summary>
    public static HubError AlreadyEnded { get; } = new(
        "reader.already-ended", 409, "该授权已终止", "The authorisation was ended before");

    /// <summary>The reader has no authorisation in force today.</summary>
    public static HubError NotAuthorised { get; } = new(
        "reader.not-authorised", 403, "没有有效授权", "There is no authorisation in force");

    /// <summary>The purpose, a kind of record or the kind of subject is outside the authorisation.</summary>
    public static HubError OutsideScope { get; } = new(
        "reader.outside-scope", 403, "用途、信息类别或主体类别不在授权范围内", "The purpose, kind of record or kind of subject is outside the scope");

    /// <summary>The day's or the month's reads are used up.</summary>
    public static HubError BoundReached { get; } = new(
        "reader.bound-reached", 429, "已达本日或本月查询上限", "The reads of the day or month are used up");

    /// <summary>A read that cannot say its business case and purpose cannot be logged, so it is not answered (Q9).</summary>
    public static HubError ReasonInvalid { get; } = new(
        "reader.reason-invalid", 422, "须写明业务编号和用途，且不得含个人信息", "A read must name its case and purpose, without personal values");

    /// <summary>The consent names no number, is not yet given, is over, is longer than the policy lets it be, or holds a personal value.</summary>
    public static HubError ConsentInvalid { get; } = new(
        "reader.consent-invalid", 422, "主体授权书编号、日期或期限无效", "The number, date or term of the subject's consent is invalid");

    /// <summary>What was asked for is personal or not public, and the request carries no consent of the subject.</summary>
    public static HubError ConsentNeeded { get; } = new(
        "reader.consent-needed", 403, "查询该信息须有主体书面授权", "That needs the subject's written consent");

    /// <summary>The reader used the number before for another subject or with other dates.</summary>
    public static HubError ConsentContradicts { get; } = new(
        "reader.consent-contradicts", 409, "该授权书编号此前用于其他主体或其他期限", "The consent's number was used for another subject or with other dates");

    /// <summary>The subject took its consent back.</summary>
    public static HubError ConsentWithdrawn { get; } = new(
        "reader.consent-withdrawn", 403, "主体已撤回该授权", "The subject has withdrawn the consent");

    /// <summary>There is no such consent, or it is another subject's.</summary>
    public static HubError ConsentUnknown { get; } = new(
        "reader.consent-unknown", 404, "没有该授权书", "There is no such consent");

    /// <summary>Nothing about a minor goes to a reader (G19).</summary>
    public static HubError Minor { get; } = new(
        "reader.minor", 403, "不提供未成年人信息", "Nothing about a minor is given");
}
