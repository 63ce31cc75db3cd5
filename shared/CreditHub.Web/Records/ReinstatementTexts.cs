using CreditHub.Pages;

namespace CreditHub.Records;

/// <summary>What pages say where a record that ended by mistake is to stand again.</summary>
public static class ReinstatementTexts
{
    public static Text Waiting { get; } = new("待第二人复核的恢复申请", "Ended records that are to stand again and wait for a second person");

    public static Text NoneWaits { get; } = new("没有待复核的恢复申请。", "None waits.");

    public static Text Asked { get; } = new("恢复申请", "Asked: the record is to stand again");

    public static Text Ask { get; } = new("申请恢复本记录", "Ask that this record stand again");

    public static Text AskHint { get; } = new(
        "误办的记录凭另一文书申请；先告知主体，再由申请人和原经办人以外的人员复核同意。恢复后公示另须审核。",
        "By another document than the one that ended it; the subject is told before, and somebody who neither asks nor ended it agrees. Whether it is public is decided after that.");

    public static Text AwaitsAnother { get; } = new(
        "须由申请人和原经办人以外的人员复核。", "Another person than the one who asks, and the one who ended the record, must agree.");

    public static Text Ground { get; } = new("恢复事由", "Ground");

    public static Text Mistake { get; } = new("误办：文书属于其他记录，或者未曾作出", "Mistake: meant for another record, or never ordered");

    public static Text SetAside { get; } = new("终止记录的处理已被撤销", "What ended it was set aside");

    public static Text DocumentOn { get; } = new("文书日期（处理被撤销的必填）", "Day of the document; needed where the end was set aside");

    public static Text SubjectToldOn { get; } = new("告知主体日期", "The subject was told on");

    public static Text SentBack { get; } = new("退回理由", "Sent back because");

    /// <summary>Why a record is to stand again.</summary>
    public static Text Of(ReinstatementGround ground) => ground switch
    {
        ReinstatementGround.Mistake => Mistake,
        ReinstatementGround.SetAside => SetAside,
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
