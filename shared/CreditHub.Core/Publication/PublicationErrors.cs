using CreditHub.Decisions;

namespace CreditHub.Publication;

/// <summary>Why something about publication is refused.</summary>
public static class PublicationErrors
{
    /// <summary>No such upload or record, none that is published, or none that the caller may see.</summary>
    public static HubError Unknown { get; } = new("publication.unknown", 404, "公示信息不存在", "There is no such publication");

    /// <summary>Only the unit that uploaded decides, or the office where the policy says so.</summary>
    public static HubError UnitForeign { get; } =
        new("publication.unit-foreign", 403, "只能由报送单位办理公示", "Only the unit that uploaded it decides about its publication");

    /// <summary>A system may not classify or approve (G3).</summary>
    public static HubError PersonRequired { get; } =
        new("publication.person-required", 403, "公示须由自然人确定，不得由系统确定", "Publication is decided by persons, never by systems");

    /// <summary>The second person is the first one, or who uploaded it (P8, G26).</summary>
    public static HubError SecondPerson { get; } =
        new("publication.second-person", 403, "须由报送人和初审人以外的第二人审核", "A second person must decide: neither who uploaded nor who classified it");

    /// <summary>A reason is missing, or given where none may be.</summary>
    public static HubError ReasonsInvalid { get; } =
        new("publication.reasons-invalid", 422, "理由缺失或不应填写", "Reasons are missing or out of place");

    /// <summary>The document states of itself that it is less open (P20).</summary>
    public static HubError DocumentClosed { get; } = new(
        "publication.document-closed", 409, "文件标注的公开属性不允许如此公开", "By the class that the document states it may not be as open as that");

    /// <summary>No one has classified it yet.</summary>
    public static HubError NotClassified { get; } = new("publication.not-classified", 409, "尚未初审", "It is not classified yet");

    /// <summary>Two persons have decided already.</summary>
    public static HubError AlreadyDecided { get; } = new("publication.already-decided", 409, "已经审定", "It is decided already");

    /// <summary>The record says something else by now than what the second person saw.</summary>
    public static HubError ChangedMeanwhile { get; } =
        new("publication.changed-meanwhile", 409, "记录已再次变更，请重新核对", "The record was changed meanwhile; look at it again");

    /// <summary>Neither list entries nor a decision that lists some are named, both are, or too many.</summary>
    public static HubError ChoiceInvalid { get; } = new(
        "publication.choice-invalid", 422, "未选择名单条目、同时按决定选择，或一次超过上限", "No list entry is chosen, or a decision as well, or too many at once");

    /// <summary>What the record says may not be public, or its term is over.</summary>
    public static HubError NotPublishable { get; } =
        new("publication.not-publishable", 409, "该记录依规则不得公示", "By the rules the record may not be public now");

    /// <summary>It was neither withheld nor exempted, its entry is over, or nobody asks that it be classified anew.</summary>
    public static HubError NothingToReopen { get; } = new(
        "publication.nothing-to-reopen", 409, "未被不予公开，或没有待复核的重新审查申请", "It was not withheld or exempted, or nobody asks that it be classified anew");

    /// <summary>An exemption names no basis.</summary>
    public static HubError BasisMissing { get; } = new("publication.basis-missing", 422, "未写明依据", "The basis is missing");

    /// <summary>It is not published.</summary>
    public static HubError NotPublished { get; } = new("publication.not-published", 409, "未公示", "It is not published");

    /// <summary>There is no such channel, or none that units declare.</summary>
    public static HubError ChannelUnknown { get; } =
        new("publication.channel-unknown", 422, "没有该渠道，或该渠道不由单位自行申报", "There is no such channel, or units do not declare it");

    /// <summary>There is no such authority.</summary>
    public static HubError AuthorityUnknown { get; } = new("publication.authority-unknown", 404, "没有该上级平台", "There is no such authority");

    /// <summary>The evidence is no web address.</summary>
    public static HubError EvidenceInvalid { get; } = new("publication.evidence-invalid", 422, "公示网址无效", "The evidence is no web address");

    /// <summary>The channel owes no withdrawal.</summary>
    public static HubError NothingToConfirm { get; } =
        new("publication.nothing-to-confirm", 409, "该渠道没有待确认的撤下", "The channel owes no withdrawal");
}
