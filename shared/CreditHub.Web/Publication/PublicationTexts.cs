using System.Text.Json;
using CreditHub.Pages;
using CreditHub.Policy;

namespace CreditHub.Publication;

/// <summary>What the console's pages about publication say.</summary>
public static partial class PublicationTexts
{
    public static Text Title { get; } = new("上传公示", "Publication of one upload");

    public static Text WaitingUploads { get; } = new("待初审或审核的上传", "Uploads that two persons have not decided about");

    public static Text WaitingRecords { get; } = new("变更后待第二人审核的记录", "Changed records that wait for a second person");

    public static Text Withdrawals { get; } = new("尚未确认的撤下", "Withdrawals not confirmed yet");

    public static Text Channels { get; } = new("公示渠道", "Channels");

    public static Text WaitingEntries { get; } = new("待初审或审核公开的名单条目", "List entries that two persons have not let be public");

    public static Text NoEntries { get; } = new("没有待办的名单条目。", "No list entry waits.");

    public static Text Entry { get; } = new("名单条目", "List entry");

    public static Text Choose { get; } = new("选择", "Choose");

    public static Text CreditCode { get; } = new("统一社会信用代码", "Credit code");

    public static Text DecisionNumber { get; } = new("认定文号", "Decision");

    public static Text DecidingUnit { get; } = new("认定单位", "Decided by");

    public static Text BatchTitle { get; } = new("批量处理名单条目", "Several list entries at once");

    public static Text BatchHint { get; } = new("逐条记录、逐条审计；同一人不得既初审又审核。", "Each is recorded for itself; nobody is both persons.");

    public static Text BatchOf { get; } = new("处理范围（每次至多200条）", "Which ones (200 at once at most)");

    public static Text BatchChosen { get; } = new("上方勾选的条目", "Those chosen above");

    public static Text BatchSecondHint { get; } = new("请核对初审意见；与所选意见不一致的条目不予处理。", "Look at what the first person said; what says otherwise is left alone.");

    public static Text ApprovePublic { get; } = new("审核同意公开", "Agree: public");

    public static Text ApproveOnRequest { get; } = new("审核同意依申请公开", "Agree: on request");

    public static Text ApproveSecret { get; } = new("审核同意不公开", "Agree: not public");

    public static Text BatchDone { get; } = new("已处理", "Done");

    public static Text BatchRefused { get; } = new("未处理", "Refused");

    public static Text BatchWhy { get; } = new("原因", "Why");

    public static Text BatchMore { get; } = new("该决定还有待处理的条目，请再次提交。", "The decision lists more that wait; send it again.");

    public static Text BackToWork { get; } = new("返回公示工作", "Back to publication");

    public static Text SaidPublic { get; } = new("初审：公开", "classified: public");

    public static Text SaidOnRequest { get; } = new("初审：依申请公开", "classified: on request");

    public static Text SaidSecret { get; } = new("初审：不公开", "classified: not public");

    public static Text EntryTitle { get; } = new("名单条目公开", "Publication of one list entry");

    public static Text List { get; } = new("名单", "List");

    public static Text Until { get; } = new("公开截止", "Public until");

    public static Text OwnChannels { get; } = new("本单位自有渠道待办", "To be done on the unit's own channels");

    public static Text Item { get; } = new("内容", "What");

    public static Text DueThere { get; } = new("期限", "By");

    public static Text AddressThere { get; } = new("网址", "Web address");

    public static Text ConfirmShown { get; } = new("申报公示网址", "Say where it is shown");

    public static Text NoUploads { get; } = new("没有待办的上传。", "No upload waits.");

    public static Text NoRecords { get; } = new("没有待审核的变更。", "No changed record waits.");

    public static Text NoWithdrawals { get; } = new("所有撤下均已确认。", "Every withdrawal is confirmed.");

    public static Text NotPublished { get; } = new("没有公示记录。", "It has no publication.");

    public static Text PastDue { get; } = new("已逾期", "Past their last day");

    public static Text Records { get; } = new("记录数", "Records");

    public static Text DueOn { get; } = new("公示期限", "Publish by");

    public static Text State { get; } = new("状态", "State");

    public static Text Shown { get; } = new("公示期", "Public from – to");

    public static Text SeePublic { get; } = new("查看公示页", "Its public page");

    public static Text Channel { get; } = new("渠道", "Channel");

    public static Text ChannelsOfRecord { get; } = new("各渠道的情况", "What each channel has of it");

    public static Text Asked { get; } = new("要求", "Asked to");

    public static Text ToShow { get; } = new("公示", "show");

    public static Text ToWithdraw { get; } = new("撤下", "withdraw");

    public static Text ConfirmBy { get; } = new("确认期限", "Confirm by");

    public static Text ConfirmWithdrawn { get; } = new("确认已撤下", "Confirm: it is gone");

    public static Text How { get; } = new("方式", "How");

    public static Text IsPushed { get; } = new("推送", "pushed");

    public static Text IsDeclared { get; } = new("单位申报", "declared by units");

    public static Text InTimeThere { get; } = new("按期公示", "Shown in time");

    public static Text LateThere { get; } = new("逾期公示", "Shown late");

    public static Text RefusedThere { get; } = new("渠道拒收", "Refused");

    public static Text MissingThere { get; } = new("逾期未公示", "Past due, not shown");

    public static Text ChannelsHint { get; } = new("推送渠道按记录、名单条目和榜单计，以渠道首次回执为准；单位申报的渠道，记录按上传计，其余按条计。", "Pushed channels count records, list entries and boards, by their first receipt; of channels that units declare, records are counted by upload, the rest one by one.");

    public static Text UndeclaredUploads { get; } = new("已公示、单位尚未申报自有渠道的上传", "Published uploads of which the unit has not said where its own channels show them");

    public static Text WaitingThere { get; } = new("待公示", "To be shown");

    public static Text UnwithdrawnThere { get; } = new("未确认撤下", "Not withdrawn");

    public static Text Classification { get; } = new("初审意见", "Classification");

    public static Text ClassifyHint { get; } = new("报送单位的一名工作人员先定是否公开，另一人审核同意后才公示。", "A person of the unit says whether it may be public; nothing is before another one agrees.");

    public static Text ClassifyPublic { get; } = new("初审：可以公开", "Classify as public");

    public static Text ClassifyOnRequest { get; } = new("初审：依申请公开", "Classify as on request");

    public static Text ClassifySecret { get; } = new("初审：不予公开", "Classify as not public");

    public static Text SecrecyReason { get; } = new("不予公开的理由", "Why it is not public");

    public static Text SecondPerson { get; } = new("第二人审核", "The second person");

    public static Text SecondPersonHint { get; } = new("须由另一名工作人员核对后作出。", "Somebody else looks at it and decides.");

    public static Text Approve { get; } = new("审核同意", "Agree");

    public static Text SendBack { get; } = new("退回", "Send back");

    public static Text SendBackReason { get; } = new("退回理由", "Why it goes back");

    public static Text Exempt { get; } = new("单条不予公开", "Not this one");

    public static Text ExemptBasis { get; } = new("依据", "Legal basis");

    public static Text Published { get; } = new("已公示", "Published");

    public static Text Late { get; } = new("其中逾期公示", "of these late");

    public static Text Kept { get; } = new("未公示", "Not published");

    public static Text KeptReason { get; } = new("未公示原因", "Why they were not published");

    public static Text Evidence { get; } = new("单位自有渠道", "On the unit's own channels");

    /// <summary>A channel by its code.</summary>
    public static Text OfChannel(string code, HubProfile profile) =>
        profile.Channels.FirstOrDefault(channel => channel.Code == code) is { } known ? new Text(known.Title, known.TitleEn) : new Text(code, code);

    /// <summary>The codes of the reasons for which something is not public, as forms send them.</summary>
    public static IReadOnlyList<string> SecrecyWords { get; } =
        [.. Enum.GetValues<SecrecyReason>().Select(reason => JsonNamingPolicy.CamelCase.ConvertName(reason.ToString()))];
}
