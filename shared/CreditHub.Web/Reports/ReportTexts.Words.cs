using CreditHub.JointActions;
using CreditHub.Pages;

namespace CreditHub.Reports;

public static partial class ReportTexts
{
    public static Text Uploads { get; } = new("上传", "Uploads");

    public static Text RowsAccepted { get; } = new("入库行", "Rows accepted");

    public static Text RowsRejected { get; } = new("退回行", "Rows rejected");

    public static Text OnTimeRate { get; } = new("及时率", "On time");

    public static Text Entries { get; } = new("名单提起", "Entries proposed");

    public static Text EntriesByState { get; } = new("名单按状态：", "Entries by state:");

    public static Text Delivered { get; } = new("下达指令", "Instructions sent");

    public static Text Acknowledged { get; } = new("已签收", "Acknowledged");

    public static Text Settled { get; } = new("已反馈", "Settled");

    public static Text Overdue { get; } = new("逾期", "Overdue");

    public static Text FeedbackRate { get; } = new("反馈率", "Feedback rate");

    public static Text ByResult { get; } = new("反馈按结果：", "Answers by result:");

    public static Text ObjectionsReceived { get; } = new("异议", "Objections");

    public static Text ObjectionsOpen { get; } = new("核实中异议", "Objections open");

    public static Text ObjectionsOverdue { get; } = new("逾期未核实", "Verifications overdue");

    public static Text OnHold { get; } = new("暂停的名单", "Entries on hold");

    public static Text LiftsConfirmed { get; } = new("已确认解除", "Lifts confirmed");

    public static Text LiftsUnconfirmed { get; } = new("未确认解除", "Lifts unconfirmed");

    public static Text Checks { get; } = new("信用核查", "Checks");

    public static Text Open { get; } = new("待报", "Owed");

    public static Text HandedIn { get; } = new("已报", "Handed in");

    public static Text Returned { get; } = new("退回", "Returned");

    public static Text Received { get; } = new("已接收", "Accepted");

    public static Text Proposed { get; } = new("拟列入", "proposed");

    public static Text Noticed { get; } = new("已告知", "noticed");

    public static Text Heard { get; } = new("已陈述", "heard");

    public static Text Listed { get; } = new("已列入", "listed");

    public static Text OnHoldState { get; } = new("核实中", "on hold");

    public static Text Declined { get; } = new("不予列入", "declined");

    public static Text Ended { get; } = new("已结束", "ended");

    /// <summary>The state of a duty, as contracts write it.</summary>
    public static Text OfState(string word) => word switch
    {
        "open" => Open,
        "submitted" => HandedIn,
        "returned" => Returned,
        "accepted" => Received,
        _ => new Text(word, word),
    };

    /// <summary>The state of an entry, as figures write it.</summary>
    public static Text OfEntry(string word) => word switch
    {
        "proposed" => Proposed,
        "noticed" => Noticed,
        "heard" => Heard,
        "listed" => Listed,
        "onHold" => OnHoldState,
        "declined" => Declined,
        "ended" => Ended,
        _ => new Text(word, word),
    };

    /// <summary>A result of feedback, as figures write it.</summary>
    public static Text OfResult(string word) =>
        Enum.TryParse<FeedbackResult>(word, ignoreCase: true, out var result) ? JointActionTexts.Of(result) : new Text(word, word);
}
