using CreditHub.Decisions;

namespace CreditHub.Publication;

/// <summary>Why an issue of a board is not drawn up, submitted or released.</summary>
public static class BoardErrors
{
    /// <summary>No such issue, or none that the caller may see.</summary>
    public static HubError Unknown { get; } = new("board.unknown", 404, "没有此期榜单", "There is no such issue of a board");

    /// <summary>Year or number is out of range, or the colour is no word for one.</summary>
    public static HubError IssueInvalid { get; } = new("board.issue-invalid", 422, "期号或榜别无效", "Year, number or colour of the issue is not valid");

    /// <summary>The title is missing, too long, or holds a personal value.</summary>
    public static HubError TitleInvalid { get; } =
        new("board.title-invalid", 422, "标题缺失、过长或含个人信息", "The title is missing, too long, or holds a personal value");

    /// <summary>Neither list types nor entries are named, a type is unknown, of the other colour or not the unit's, or the period ends before it begins.</summary>
    public static HubError ChoiceInvalid { get; } =
        new("board.choice-invalid", 422, "未选定名单类型或记录，或所选无效", "No list type or entry is chosen, or one of them may not be");

    /// <summary>More is chosen than one issue may hold.</summary>
    public static HubError TooMany { get; } = new("board.too-many", 422, "所选记录过多，请分期发布", "Too many entries for one issue; bring out several");

    /// <summary>No entry is on it that may be.</summary>
    public static HubError Empty { get; } = new("board.empty", 409, "榜单中没有可发布的记录", "Nothing that may be released is on it");

    /// <summary>It was submitted, so it is not drawn up or submitted again.</summary>
    public static HubError AlreadySubmitted { get; } = new("board.already-submitted", 409, "该期榜单已提交", "It was submitted already");

    /// <summary>Nobody has submitted it.</summary>
    public static HubError NotSubmitted { get; } = new("board.not-submitted", 409, "该期榜单尚未提交", "It is not submitted yet");

    /// <summary>Somebody else approved it already.</summary>
    public static HubError AlreadyDecided { get; } = new("board.already-decided", 409, "该期榜单已审定", "It is decided already");

    /// <summary>Something else is on it than what the second person saw.</summary>
    public static HubError ChangedMeanwhile { get; } =
        new("board.changed-meanwhile", 409, "榜单内容已变化，请重新核对", "What is on it was changed meanwhile; look at it again");

    /// <summary>The time of release is too far away.</summary>
    public static HubError ReleaseInvalid { get; } = new("board.release-invalid", 422, "发布时间无效", "The time of release is too far away");

    /// <summary>The entry is not on it.</summary>
    public static HubError EntryUnknown { get; } = new("board.entry-unknown", 404, "榜单中没有此记录", "The entry is not on it");

    /// <summary>It was withdrawn for good.</summary>
    public static HubError Withdrawn { get; } = new("board.withdrawn", 409, "该期榜单已撤下", "It was withdrawn");
}
