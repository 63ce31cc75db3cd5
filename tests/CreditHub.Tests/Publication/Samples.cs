using CreditHub.Catalogue;
using CreditHub.Lists;
using CreditHub.Policy;
using CreditHub.Records;
using CreditHub.Subjects;
using CreditHub.Units;

namespace CreditHub.Publication;

/// <summary>Records, persons and the policy of Fuzhou, for tables of rules.</summary>
internal static class Samples
{
    public static readonly DateOnly Today = new(2026, 4, 10);
    public static readonly UnitId Unit = new("market-supervision");
    public static readonly Actor First = new(Unit, "clerk-1", IsPerson: true);
    public static readonly Actor Second = new(Unit, "clerk-2", IsPerson: true);

    public static HubProfile Fuzhou { get; } = Profiles.Load("fuzhou");

    public static RecordKind Penalties { get; } = Fuzhou.Records["penalties"].Kind;

    public static PublicationPolicy Policy { get; } = PublicationPolicy.On(Fuzhou.Book, Today);

    public static CreditRecord Penalty(
        string category = "罚款", decimal? fine = null, SubjectKind subject = SubjectKind.Organisation, RecordState? state = null,
        DateOnly? decided = null, DateOnly? publishUntil = null, BasisExclusion? exclusion = null, string remark = "销售未标注生产日期的食品") => new(
        new("rec-1"),
        "penalties",
        subject is SubjectKind.Person ? SubjectKey.ForPerson("abc") : SubjectKey.ForOrganisation("91350100M000100Y43"),
        subject,
        Unit,
        Unit,
        Unit,
        "榕市监罚〔2026〕1号",
        decided ?? new DateOnly(2026, 4, 1),
        fine is { } amount ? new Dictionary<string, decimal> { ["CF_NR_FK"] = amount } : new Dictionary<string, decimal>(),
        null,
        publishUntil,
        new PublicationDue(new DateOnly(2026, 4, 13), Late: false),
        state ?? RecordState.InForce.Instance,
        new BasisUse(exclusion),
        new Dictionary<string, string>
        {
            ["CF_XDR_MC"] = "演示企业（福州）有限公司", ["CF_CFLB"] = category, ["CF_SY"] = remark, ["BZ"] = "内部备注",
        },
        new Dictionary<string, string> { ["CF_FRDB"] = "key-1", ["CF_FR_ZJHM"] = "key-2" },
        new RecordOrigin(new("upl-1"), 2, new DateTimeOffset(2026, 4, 2, 1, 0, 0, TimeSpan.Zero), "fuzhou-2026.1"));

    public static RecordPublication Published(CreditRecord record, DateOnly? on = null, DateOnly? until = null) => RecordPublication.Of(
        record, Penalties, PublicationTier.General,
        new PublicationState.Published(Second, on ?? Today, until ?? new DateOnly(2027, 3, 31)), "fuzhou-2026.1");

    /// <summary>An entry that two persons let be public, whatever became of it since; null for one that nobody decided.</summary>
    public static EntryClearance? Cleared(ListEntry entry) => entry.Listing is not { } decision ? null
        : EntryClearance.Of(entry, decision.On.AddDays(10), Showing.Schedule, 60) with
        {
            State = new EntryClearanceState.Cleared(
                new Classification(IsPublic: true, [], decision.By, TestHub.Morning), new Approval(new(decision.By.Unit, "clerk-9", IsPerson: true), TestHub.Morning)),
            ClearedAt = TestHub.Morning,
        };

    /// <summary>Due on Monday, 13 April 2026; reminded of on the Thursday before, told to the office on the day after.</summary>
    public static Showing Showing { get; } = new(
        Unit, new DateOnly(2026, 4, 13),
        new PublicationSchedule(WorkCalendar.StartOf(new DateOnly(2026, 4, 9)), WorkCalendar.StartOf(new DateOnly(2026, 4, 14))), TestHub.Morning, PublicationRung.None);
}
