using CreditHub.Decisions;

namespace CreditHub.Publication;

/// <summary>Why a typical case is not released.</summary>
public static class CaseErrors
{
    /// <summary>No such case in an accepted report.</summary>
    public static HubError Unknown { get; } = new("case.unknown", 404, "已接收的月报中没有此案例", "No accepted report holds such a case");

    /// <summary>The unit that reported it did not say that it may be published.</summary>
    public static HubError NotForPublication { get; } =
        new("case.not-for-publication", 409, "报送单位未同意公开此案例", "The unit that reported it did not say that it may be published");

    /// <summary>It tells of a natural person (P16, G19).</summary>
    public static HubError OfPerson { get; } = new("case.of-person", 409, "涉及自然人的案例不予公开", "A case of a natural person is not published");

    /// <summary>It tells of what is never public, such as a reward for a report (G22).</summary>
    public static HubError NeverPublic { get; } = new("case.never-public", 409, "含依规定不公开的内容", "It tells of what is never public");

    /// <summary>The last day is past, or later than the policy lets anything be public.</summary>
    public static HubError TermInvalid { get; } = new("case.term-invalid", 422, "公示截止日期无效", "The last day is past, or too far away");

    /// <summary>It was withdrawn, and is not released again.</summary>
    public static HubError Withdrawn { get; } = new("case.withdrawn", 409, "该案例已撤下", "The case was withdrawn");
}
