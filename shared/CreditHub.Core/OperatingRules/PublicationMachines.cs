using CreditHub.Policy;
using CreditHub.Publication;
using static CreditHub.OperatingRules.StateMachines;

namespace CreditHub.OperatingRules;

/// <summary>公开: from two persons' word to the end of the term.</summary>
internal static class PublicationMachines
{
    /// <summary>The publication of an upload: <see cref="UploadPublication"/>.</summary>
    public static StateMachine Upload { get; } = new(
        "upload-publication", new("报送文件的公开审查", "The publication of an upload"), typeof(UploadPublicationState),
        [
            State("unclassified", "待审查", "Not classified"), State("classified", "待复核", "Classified"), State("publishing", "公开中", "Being published"),
            State("published", "已公开", "Published"), State("withheld", "不予公开", "Withheld"),
        ],
        ["unclassified"],
        [
            Step(
                "unclassified", "classified", "第一人提出公开或不予公开及其理由", "The first person says public or not public, with reasons",
                Doer.ProviderPerson, Linyi, "3", PolicyKeys.PublicationWorkingDays),
            Step("classified", "unclassified", "第二人退回并说明理由", "The second person sends it back, with the reason", Doer.SecondPerson, Linyi, "3"),
            Step(
                "classified", "publishing", "第二人同意公开", "The second person agrees that it is public",
                Doer.SecondPerson, Linyi, "3", PolicyKeys.PublicationWorkingDays),
            Step("classified", "withheld", "第二人同意不予公开", "The second person agrees that it is not", Doer.SecondPerson, Linyi, "3"),
            Step(
                "withheld", "unclassified", "一人凭文书申请重新审查，第二人同意", "One person asks by a document that it be classified anew, a second one agrees",
                Doer.SecondPerson, Linyi, "3"),
            Step("publishing", "published", "每一条可公开的记录均已公开", "Every record that may be is published", Doer.Hub, Linyi, "3"),
        ]);

    /// <summary>The publication of a record: <see cref="RecordPublication"/>.</summary>
    public static StateMachine Record { get; } = new(
        "publication", new("信用记录的公开", "The publication of a record"), typeof(PublicationState),
        [
            State("waiting", "待复核", "Awaits a second person"), State("published", "公开", "Public"), State("refused", "不予公开", "Not public"),
            State("ended", "停止公开", "No longer public"),
        ],
        ["published", "waiting", "refused"],
        [
            Step("waiting", "published", "第二人同意公开更正后的内容", "The second person agrees with the content as put right", Doer.SecondPerson, Linyi, "3"),
            Step(
                "ended", "waiting", "误撤销、误撤回的记录经两人恢复，重新复核后方可公开", "The record was annulled or withdrawn by mistake and stands again; it is looked at anew",
                Doer.Hub, Linyi, "3"),
            Step("published", "waiting", "记录被更正，公开暂停", "The record was put right; nothing of it is public meanwhile", Doer.Hub, Linyi, "3"),
            Step(
                "waiting", "refused", "该记录不宜公开", "This record alone may not be public",
                Doer.ProviderPerson, Linyi, "3", PolicyKeys.WithdrawalWorkingDays),
            Step(
                "published", "refused", "该记录不宜公开，各渠道撤下", "This record alone may not be public; every channel takes it down",
                Doer.ProviderPerson, Linyi, "3", PolicyKeys.WithdrawalWorkingDays),
            Step(
                "refused", "waiting", "一人凭文书申请重新审查，第二人同意，待复核", "One person asks by a document that it be looked at anew, a second one agrees; it waits",
                Doer.SecondPerson, Linyi, "3"),
            Step("waiting", "ended", "期限届满或记录不再有效", "Its term is over, or the record no longer stands", Doer.Hub, Linyi, "3"),
            Step(
                "published", "ended", "期限届满或记录不再有效，各渠道撤下", "Its term is over, or the record no longer stands; every channel takes it down",
                Doer.Hub, Linyi, "3", PolicyKeys.PublicationTierMonths, PolicyKeys.WithdrawalWorkingDays),
        ])
    {
        KeepsVersionIn = [nameof(RecordPublication.PolicyVersion)],
    };

    /// <summary>The gate of a list entry: <see cref="EntryClearance"/>.</summary>
    public static StateMachine Entry { get; } = new(
        "entry-clearance", new("名单条目的公开审查", "The gate before a list entry is public"), typeof(EntryClearanceState),
        [
            State("unclassified", "待审查", "Not classified"), State("classified", "待复核", "Classified"), State("cleared", "同意公开", "Cleared"),
            State("withheld", "不予公开", "Withheld"), State("exempted", "不再公开", "Taken from the public"),
        ],
        ["unclassified"],
        [
            Step(
                "unclassified", "classified", "第一人提出公开或不予公开及其理由", "The first person says public or not public, with reasons",
                Doer.DeterminerPerson, Linyi, "3", PolicyKeys.PublicationWorkingDays),
            Step("classified", "unclassified", "第二人退回并说明理由", "The second person sends it back, with the reason", Doer.SecondPerson, Linyi, "3"),
            Step(
                "classified", "cleared", "第二人同意公开：条目有效且无异议期间公示", "The second person agrees: it is public while the entry is in force and not on hold",
                Doer.SecondPerson, Linyi, "3", PolicyKeys.PublicationWorkingDays, PolicyKeys.PublicationLongestMonths),
            Step("classified", "withheld", "第二人同意不予公开", "The second person agrees that it is not", Doer.SecondPerson, Linyi, "3"),
            .. Exempting("unclassified", "classified", "cleared", "withheld"),
            .. Reopening("withheld", "exempted"),
        ]);

    private static IEnumerable<Transition> Reopening(params IEnumerable<string> states) => states.Select(state => Step(
        state, "unclassified", "一人凭文书申请重新审查，第二人同意", "One person asks by a document that it be classified anew, a second one agrees",
        Doer.SecondPerson, Linyi, "3"));

    private static IEnumerable<Transition> Exempting(params IEnumerable<string> states) => states.Select(state => Step(
        state, "exempted", "一人即可停止公开，各渠道撤下", "One person is enough to take it from the public; every channel takes it down",
        Doer.DeterminerPerson, Linyi, "3", PolicyKeys.WithdrawalWorkingDays));
}
