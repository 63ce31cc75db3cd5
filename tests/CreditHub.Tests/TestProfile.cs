using CreditHub.Lists;
using CreditHub.Measures;
using CreditHub.Policy;
using CreditHub.Subjects;
using CreditHub.Units;

namespace CreditHub;

/// <summary>A small city for tests: five units, two list types, six measures, the calendar of 2026. Made up, but shaped like the real ones.</summary>
public static class TestProfile
{
    private static readonly DateOnly From = new(2016, 1, 1);
    private static readonly PolicySource Source = new("测试", "一");
    private static readonly LegalBasisId Law = new("law-1");

    /// <summary>The leading group's office.</summary>
    public static UnitId Office { get; } = new("credit-office");

    /// <summary>Determines both types of list.</summary>
    public static UnitId Market { get; } = new("market-supervision");

    /// <summary>Has a mandatory measure.</summary>
    public static UnitId Procurement { get; } = new("procurement");

    /// <summary>Has a mandatory and a recommended measure.</summary>
    public static UnitId Land { get; } = new("land");

    /// <summary>Has a measure that only informs it.</summary>
    public static UnitId Bank { get; } = new("bank");

    /// <summary>The black type.</summary>
    public static ListTypeId Black { get; } = new("black-food-drug");

    /// <summary>The red type.</summary>
    public static ListTypeId Red { get; } = new("red-taxpayer");

    /// <summary>The profile.</summary>
    public static HubProfile Create() => new(
        Book(),
        Calendar(),
        Units().ToDictionary(unit => unit.Id),
        Types().ToDictionary(type => type.Id),
        new Dictionary<LegalBasisId, LegalBasis>(Profiles.Load("fuzhou").Bases)
        {
            [Law] = new(Law, "中华人民共和国测试法", "主席令第1号", "第一条", BasisLevel.Law, From, null, PolicyMark.Unverified),
        },
        Matters().ToDictionary(matter => matter.Code),
        [new MeasureCatalogue("test-1", From, Measures())],
        Profiles.Load("fuzhou").Records)
    {
        Regions = Profiles.Load("fuzhou").Regions,
    };

    /// <summary>The calendar: the State Council's days of 2026.</summary>
    public static WorkCalendar Calendar() => new(
        "test-2026",
        2026,
        2026,
        new HashSet<DateOnly>(Days(
            "01-01 01-02 02-16 02-17 02-18 02-19 02-20 02-23 04-06 05-01 05-04 05-05 06-19 09-25 10-01 10-02 10-05 10-06 10-07")),
        new HashSet<DateOnly>(Days("01-04 02-14 02-28 05-09 09-20 10-10")));

    /// <summary>Whom to invite to register, for profiles that need it and nothing else of these.</summary>
    public static IReadOnlyList<PolicyValue> Invitations() =>
    [
        Value(PolicyKeys.InvitedEvaluations, new[] { "evaluations=差" }),
        Value(PolicyKeys.InvitedMeasures, new[] { "S01" }),
        Value(PolicyKeys.InvitedChanges, new[] { "permits=登记" }),
        Value(PolicyKeys.InvitedChangesAtLeast, 3),
        Value(PolicyKeys.InvitedChangesMonths, 12),
        Value(PolicyKeys.InvitedRecordsAtMost, 3),
        Value(PolicyKeys.RegistrationKinds, new[] { "declarations" }),
        Value(PolicyKeys.InvitedAgainMonths, 12),
    ];

    private static PolicyBook Book() => new(
        "test",
        "test-1",
        [
            Value(PolicyKeys.PublicationWorkingDays, 7),
            Value(PolicyKeys.StatementWorkingDays, 5),
            Value(PolicyKeys.PublicityWorkingDays, 5),
            Value(PolicyKeys.AcknowledgementWorkingDays, 2),
            Value(PolicyKeys.MandatoryFeedbackWorkingDays, 10),
            Value(PolicyKeys.RecommendedFeedbackWorkingDays, 15),
            Value(PolicyKeys.LiftWorkingDays, 3),
            Value(PolicyKeys.EscalationWorkingDays, new[] { 0, 3, 5 }),
            Value(PolicyKeys.VerificationWorkingDays, 20),
            Value(PolicyKeys.VerificationReminderWorkingDays, 15),
            Value(PolicyKeys.MonthlyReportDay, 20),
            Value(PolicyKeys.MonthlyTrustworthyCases, 1),
            Value(PolicyKeys.MonthlyUntrustworthyCases, 1),
            Value(PolicyKeys.PublicationReminderWorkingDays, 2),
            Value(PolicyKeys.PublicationEscalationWorkingDays, 1),
            Value(PolicyKeys.OfficeApprovesPublication, false),
            Value(PolicyKeys.WithdrawalWorkingDays, 3),
            Value(PolicyKeys.PublicationTierMonths, new[] { 0, 12, 36 }),
            Value(PolicyKeys.RepairEarliestMonths, new[] { 0, 3, 12 }),
            Value(PolicyKeys.RepairExceptKinds, new[] { "judgment-defaulters" }),
            Value(PolicyKeys.RepairNoticeFrom, "2026-04-01"),
            Value(PolicyKeys.DutyReminderWorkingDays, 3),
            Value(PolicyKeys.DutyFindingWorkingDays, 5),
            Value(PolicyKeys.MandatoryCommitments, new[] { "审批替代型" }),
            Value(PolicyKeys.RepairPath, "向认定单位提出"),
            Value(PolicyKeys.PublicationLongestMonths, 60),
            Value(PolicyKeys.PublicationKindMonths, new[] { "judgment-defaulters=24" }),
            Value(PolicyKeys.AfterPublicationTerm, "archive"),
            Value(PolicyKeys.MinorCategories, new[] { "警告", "通报批评" }),
            Value(PolicyKeys.FineCategories, new[] { "罚款" }),
            Value(PolicyKeys.SeriousCategories, new[] { "吊销许可证件", "限制从业" }),
            Value(PolicyKeys.GeneralAmount, 0),
            Value(PolicyKeys.SeriousAmount, 100),
            Value(PolicyKeys.PublicPersonKinds, Array.Empty<string>()),
            Value(PolicyKeys.NeverPublicWords, new[] { "举报奖励" }),
            Value(PolicyKeys.WarningsPublished, false),
            Value(PolicyKeys.DisputedShown, false),
            Value(PolicyKeys.PublicListTypes, new[] { Black.Value }),
            Value(PolicyKeys.ResponsibleLists, new[] { Black.Value }),
            Value(PolicyKeys.OfficialLinks, new[] { "财政预决算|Budgets|https://gov.example/budget" }),
            Value(PolicyKeys.CommitmentKinds, new[] { "commitments" }),
            Value(PolicyKeys.PublicRequestsPerMinute, 30),
            Value(PolicyKeys.QueueDeliveries, 5),
            .. Invitations(),
            Value(PolicyKeys.AnnulledRecords, "archive"),
            Value(PolicyKeys.RecallWorkingDays, 3),
            Value(PolicyKeys.RecordUseMonths, 60),
            Value(PolicyKeys.RecordKindUseMonths, Array.Empty<string>()),
            Value(PolicyKeys.DeclarationConfirmMonths, 12),
            Value(PolicyKeys.RestrictedReaders, Array.Empty<string>()),
            Value(PolicyKeys.GroundMonths, 36),
            Value(PolicyKeys.ConductCategories, new[] { "health.food-drug=食品药品" }),
            Value(PolicyKeys.RecordDelegations, Array.Empty<string>()),
            Value(PolicyKeys.FurtherRegions, new[] { "000000" }),
            Value(PolicyKeys.TrialRecordKinds, Array.Empty<string>()),
            Value(PolicyKeys.RecordFreshness, Array.Empty<string>()),
            Value(PolicyKeys.AnnouncementWorkingDays, new[] { 3, 5 }),
            Value(PolicyKeys.ExpectedRecords, new[] { $"{Market}>penalties", $"{Land}>penalties" }),
            Value(PolicyKeys.GreenChannelMeasures, new[] { "I01" }),
            Value(PolicyKeys.CleanRecordYears, 3),
            Value(PolicyKeys.ReaderLongestMonths, 12),
            Value(PolicyKeys.ReaderConsentMonths, 12),
            Value(PolicyKeys.ReaderSharedKinds, new[] { "evaluations", "false-litigants" }),
            Value(PolicyKeys.ReaderPurposes, new[] { "financialInstitution=信贷审批", "creditService=信用报告" }),
            Value(PolicyKeys.ReaderMostPerDay, 1000),
        ]);

    private static Unit[] Units() =>
    [
        new(Office, "信用办", "Credit office", "11350100000000001A", [], false, true, From, null, Source),
        new(Market, "市场监管局", "Market supervision", "11350100000000002B", ["food-drug", "tax"], true, false, From, null, Source),
        new(Procurement, "采购中心", "Procurement", "11350100000000003C", [], true, false, From, null, Source),
        new(Land, "国土局", "Land", "11350100000000004D", [], true, false, From, null, Source),
        new(Bank, "银行", "Bank", "11350100000000005E", [], false, false, From, null, Source),
    ];

    private static ListType[] Types() =>
    [
        new(Black, "食品药品黑名单", "Food and drug black list", ListColour.Black, "food-drug", [Market],
            [SubjectKind.Organisation, SubjectKind.SelfEmployed, SubjectKind.Person], [Law], 36, From, null),
        new(Red, "纳税红名单", "Taxpayer red list", ListColour.Red, "tax", [Market],
            [SubjectKind.Organisation, SubjectKind.SelfEmployed], [Law], 24, From, null),
    ];

    private static Matter[] Matters() =>
    [
        new("government-procurement", "政府采购", "Government procurement", [Procurement]),
        new("land-supply", "土地供应", "Land supply", [Land]),
        new("credit", "授信", "Credit", [Bank]),
    ];

    private static Measure[] Measures() =>
    [
        Incentive("I01", "绿色通道", "Green channel", [Land], ["land-supply"]),
        Sanction("S01", "限制政府采购", "No public procurement", MeasureForce.Mandatory, [Procurement], ["government-procurement"]),
        Sanction("S02", "限制取得土地", "No land", MeasureForce.Mandatory, [Land], ["land-supply"]),
        Sanction("S03", "加强检查", "More inspections", MeasureForce.Recommended, [Land], []),
        Sanction("S04", "授信参考", "For lenders' consideration", MeasureForce.Informational, [Bank], ["credit"]),
        Sanction("S05", "从重限制", "Aggravated limits", MeasureForce.Mandatory, [Procurement], ["government-procurement"]) with { LeastDomains = 2 },
    ];

    private static Measure Sanction(
        string id, string name, string nameEn, MeasureForce force, IReadOnlyList<UnitId> units, IReadOnlyList<string> matters) => new(
        new(id),
        name,
        nameEn,
        force == MeasureForce.Informational ? MeasureClass.Market : MeasureClass.Administrative,
        force,
        ListColour.Black,
        [Black],
        [SubjectKind.Organisation, SubjectKind.SelfEmployed, SubjectKind.Person],
        units,
        matters,
        [Law],
        36);

    private static Measure Incentive(string id, string name, string nameEn, IReadOnlyList<UnitId> units, IReadOnlyList<string> matters) => new(
        new(id),
        name,
        nameEn,
        MeasureClass.Incentive,
        MeasureForce.Recommended,
        ListColour.Red,
        [Red],
        [SubjectKind.Organisation, SubjectKind.SelfEmployed],
        units,
        matters,
        [Law],
        24);

    private static PolicyValue Value<T>(string key, T value) => new(key, HubJson.ToElement(value), From, null, Source, PolicyMark.Unverified);

    private static IEnumerable<DateOnly> Days(string days) =>
        days.Split(' ').Select(day => DateOnly.ParseExact($"2026-{day}", "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
}
