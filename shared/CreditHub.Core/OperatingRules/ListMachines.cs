using CreditHub.Lists;
using CreditHub.Policy;
using static CreditHub.OperatingRules.StateMachines;

namespace CreditHub.OperatingRules;

/// <summary>守信联合激励、失信联合惩戒: the procedure of a list entry, red and black.</summary>
internal static class ListMachines
{
    private static readonly IReadOnlyList<string> Versions =
    [
        $"{nameof(ListingDecision)}.{nameof(ListingDecision.PolicyVersion)}", $"{nameof(ListingDecision)}.{nameof(ListingDecision.CatalogueVersion)}",
    ];

    /// <summary>An entry of a black list: <see cref="EntryProcedure"/>, <see cref="EntryDecision"/>, <see cref="EntryEnd"/>.</summary>
    public static StateMachine Black { get; } = new(
        "entry-black", new("黑名单条目", "An entry of a black list"), typeof(EntryState),
        [
            State("proposed", "拟列入", "Proposed"), State("noticed", "已告知", "Noticed"), State("heard", "已陈述申辩", "Heard"), State("listed", "列入", "Listed"),
            State("ended", "退出", "Ended"), State("declined", "不予列入", "Declined"),
        ],
        ["proposed"],
        [
            Step("proposed", "noticed", "告知书送达，注明送达凭证", "The notice is served, with its proof", Doer.Determiner, Fuzhou, "三(二)"),
            Step(
                "noticed", "heard", "记录陈述申辩及答复，或期满未提出", "The statement and its answer are on record, or that none was made in time",
                Doer.Determiner, Linyi, "5", PolicyKeys.StatementWorkingDays),
            Step(
                "noticed", "listed", "陈述期满未提出，由工作人员决定列入", "The time for a statement passed; a person decides to list",
                Doer.DeterminerPerson, Fuzhou, "三(二)", PolicyKeys.StatementWorkingDays),
            Step(
                "heard", "listed", "由工作人员决定列入，文书送达，载明期限", "A person decides to list; the document is served and names the term",
                Doer.DeterminerPerson, Fuzhou, "三(二)"),
            .. Declining("proposed", "noticed", "heard"),
            .. Ending,
        ])
    {
        KeepsVersionIn = Versions,
    };

    /// <summary>An entry of a red list: the same without a statement.</summary>
    public static StateMachine Red { get; } = new(
        "entry-red", new("红名单条目", "An entry of a red list"), typeof(EntryState),
        [
            State("proposed", "拟列入", "Proposed"), State("noticed", "公示", "Publicised"), State("listed", "列入", "Listed"), State("ended", "退出", "Ended"),
            State("declined", "不予列入", "Declined"),
        ],
        ["proposed"],
        [
            Step("proposed", "noticed", "开始公示", "The publicity begins", Doer.Determiner, Fuzhou, "二"),
            Step(
                "noticed", "listed", "公示期满无异议，由工作人员决定列入", "The publicity passed without an objection; a person decides to list",
                Doer.DeterminerPerson, Fuzhou, "二", PolicyKeys.PublicityWorkingDays),
            .. Declining("proposed", "noticed"),
            .. Ending,
        ])
    {
        KeepsVersionIn = Versions,
    };

    private static IEnumerable<Transition> Ending =>
    [
        Step(
            "listed", "ended", "退出、修复，由工作人员凭文书决定", "A person takes the subject off by a document, as after rectification",
            Doer.DeterminerPerson, Linyi, "19"),
        Step("listed", "ended", "期限届满，或所依附的条目、依据终止", "Its term is over, or the entry or record on which it rests ended", Doer.Hub, Fuzhou, "三(四)"),
        Step("listed", "ended", "核实有误，撤销", "The verification found it wrong", Doer.ProviderPerson, Fuzhou, "三(五)"),
    ];

    private static IEnumerable<Transition> Declining(params IEnumerable<string> states) => states.SelectMany(state => (Transition[])
    [
        Step(state, "declined", "由工作人员决定不予列入", "A person decides not to list", Doer.DeterminerPerson, Fuzhou, "三(二)"),
        Step(state, "declined", "核实有误，不予列入", "The verification found it wrong", Doer.ProviderPerson, Fuzhou, "三(五)"),
    ]);
}
