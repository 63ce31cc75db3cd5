using CreditHub.Policy;
using CreditHub.Records;
using static CreditHub.OperatingRules.StateMachines;

namespace CreditHub.OperatingRules;

/// <summary>归集: from a file to its records, and what becomes of a record.</summary>
internal static class CollectionMachines
{
    /// <summary>An upload: <see cref="Records.Upload.MoveTo"/>.</summary>
    public static StateMachine Upload { get; } = new(
        "upload", new("报送文件", "An upload"), typeof(UploadState),
        [
            State("received", "已接收", "Received"), State("reading", "读取中", "Being read"), State("done", "已办结", "Done"),
            State("refused", "整份退回", "Refused whole"),
        ],
        ["received"],
        [
            Step("received", "reading", "文件整体合格，逐行校验入库", "The file is sound as a whole; its rows are judged and stored", Doer.Hub, Linyi, "1"),
            Step("received", "refused", "文件整体不合格，不入库", "The file is not sound; nothing of it is stored", Doer.Hub, Fujian, "四"),
            Step("reading", "done", "每一行均已入库或注明原因退回", "Every row is stored, or given back with its reason", Doer.Hub, Fujian, "四"),
        ]);

    /// <summary>A record: <see cref="RecordCorrecting"/>, <see cref="RecordDisputes"/>.</summary>
    public static StateMachine Record { get; } = new(
        "record", new("信用记录", "A credit record"), typeof(RecordState),
        [
            State("inForce", "有效", "In force"), State("disputed", "异议", "Disputed"), State("annulled", "撤销", "Annulled"),
            State("withdrawn", "撤回", "Withdrawn"), State("replaced", "已替换", "Replaced"), State("removed", "移出", "Removed"),
            State("expired", "期限届满", "Past its term"), State("repaired", "已修复", "Repaired"),
        ],
        ["inForce", "disputed", "annulled", "removed", "repaired"],
        [
            Step(
                "inForce", "disputed", "来源单位报告存在异议，期间不作为惩戒依据", "Its source reports that it is disputed; nothing may rest on it meanwhile",
                Doer.Provider, Linyi, "20"),
            Step(
                "inForce", "disputed", "收到对该记录或所列条目的异议、投诉、质疑或诉讼，核实期间不公示、不作为惩戒依据",
                "Someone disputes it, or an entry on it; nothing shows it or rests on it while that is verified", Doer.Hub, Fuzhou, "三(五)"),
            Step(
                "disputed", "inForce", "最后一项异议办结：核实无误、已经更正，或者凭文书维持",
                "The last dispute is over: upheld, put right, or upheld by a document", Doer.ProviderPerson, Fuzhou, "三(五)"),
            Step("disputed", "inForce", "来源单位报告恢复正常", "Its source reports that it stands", Doer.Provider, Linyi, "20"),
            .. Ends("inForce"),
            .. Ends("disputed"),
            .. Returns("annulled", "withdrawn", "removed"),
        ])
    {
        KeepsVersionIn = [nameof(CreditRecord.Origin) + "." + nameof(RecordOrigin.PolicyVersion)],
    };

    // Nothing is shown by that: its publication waits for two persons again.
    private static IEnumerable<Transition> Returns(params IEnumerable<string> states) => states.SelectMany(from => new[]
    {
        Step(
            from, "inForce", "误办：提供单位一人凭文书提出并告知主体，另一人复核同意，恢复原内容和原期限，通知所有曾接到召回的单位",
            "It ended by mistake: one person of its provider asks by a document and tells the subject, another agrees; it says what it said, for the term that it had, and "
            + "whoever was recalled is told",
            Doer.SecondPerson, Fuzhou, "三(五)", PolicyKeys.RecallWorkingDays),
        Step(
            from, "disputed", "同上，终止时尚有异议未办结", "The same, where somebody still disputes it",
            Doer.SecondPerson, Fuzhou, "三(五)", PolicyKeys.RecallWorkingDays),
    });

    // Whoever got something of it is told in each case, and confirms within the time of recalls (G15).
    private static IEnumerable<Transition> Ends(string from) =>
    [
        Step(
            from, "annulled", "决定被撤销，凭文书办理，通知所有接收单位", "The decision was annulled, by a document; every recipient is told",
            Doer.Provider, Fuzhou, "三(五)", PolicyKeys.RecallWorkingDays),
        Step(
            from, "withdrawn", "不应报送，凭文书撤回，通知所有接收单位", "It should not have been sent, by a document; every recipient is told",
            Doer.ProviderPerson, Fuzhou, "三(五)", PolicyKeys.RecallWorkingDays),
        Step(
            from, "replaced", "内容更正为另一记录，原记录封存", "It was put right as another record; what it said is sealed",
            Doer.ProviderPerson, Fuzhou, "三(五)", PolicyKeys.RecallWorkingDays),
        Step(
            from, "removed", "来源单位移出，如履行完毕", "Its source took it off its list, as after performance",
            Doer.Provider, Fujian, "十三", PolicyKeys.RecallWorkingDays),
        Step(
            from, "expired", "使用期限届满，停止使用，内容按规定归档或删除", "Its term of use is over; its content is archived or deleted as the policy says",
            Doer.Hub, Fuzhou, "三(五)", PolicyKeys.RecordUseMonths),
        Step(
            from, "repaired", "信用修复：停止公示、共享和使用，解除惩戒，各方确认后办结",
            "Credit repair: publication, sharing and use end, sanctions are lifted; it is complete once everybody confirmed",
            Doer.ProviderPerson, Linyi, "19", PolicyKeys.RepairEarliestMonths, PolicyKeys.RecallWorkingDays),
    ];
}
