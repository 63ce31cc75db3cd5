using CreditHub.Decisions;

namespace CreditHub.Publication;

/// <summary>What the public site refuses.</summary>
public static class PublicErrors
{
    /// <summary>There is no such record, or it is not public, or no longer; which of them is nobody's business.</summary>
    public static HubError NotShown { get; } = new("public.not-shown", 404, "该信息未公示或已停止公示", "This is not public, or no longer");

    /// <summary>What is searched for is too short to mean one name.</summary>
    public static HubError QueryTooShort { get; } =
        new("public.query-too-short", 400, "请输入统一社会信用代码，或名称开头至少两个字", "Enter a credit code, or at least the first two characters of a name");

    /// <summary>Somebody searches for a person; persons cannot be searched for.</summary>
    public static HubError QueryOfPerson { get; } =
        new("public.query-of-person", 400, "不提供自然人查询", "Natural persons cannot be searched for");

    /// <summary>A kind of record, list or day that nothing is shown of.</summary>
    public static HubError SectionUnknown { get; } = new("public.section-unknown", 404, "没有此公示栏目", "There is no such section");

    /// <summary>Too many requests in a short time; the answer's Retry-After says when to come again, in seconds.</summary>
    public static HubError TooMany { get; } = new("public.too-many-requests", 429, "访问过于频繁，请稍后再试", "Too many requests; come again later");
}
