using System.Text.Json;
using CreditHub.Decisions;
using CreditHub.Measures;
using CreditHub.Objections;
using CreditHub.Policy;
using CreditHub.Subjects;
using CreditHub.Units;
using Xunit;

namespace CreditHub.Lists;

/// <summary>One black and one red list of one domain, and entries of them in every state.</summary>
internal static class Sample
{
    public static readonly UnitId Market = new("market");
    public static readonly UnitId Provider = new("inspection");
    public static readonly UnitId Court = new("court");
    public static readonly UnitId Office = new("office");
    public static readonly Actor Decider = new(Market, "p1", IsPerson: true);
    public static readonly Actor Colleague = new(Market, "p2", IsPerson: true);
    public static readonly Actor Machine = new(Market, "s1", IsPerson: false);
    public static readonly Actor OfficePerson = new(Office, "p3", IsPerson: true);
    public static readonly Actor Verifier = new(Provider, "p4", IsPerson: true);
    public static readonly LegalBasisId BasisId = new("food-law-1");
    public static readonly SubjectKey Company = SubjectKey.ForOrganisation("91000000MA0000000X");
    public static readonly SubjectKey Person = SubjectKey.ForPerson("abcdefghijklmnopqrstuvwxyz");
    public static readonly ObjectionId Objected = new("ob-1");

    // Monday, 2 March 2026, 10:00 in Shanghai; the calendar has no holidays, so working days are Monday to Friday.
    public static readonly DateTimeOffset Now = new(2026, 3, 2, 2, 0, 0, TimeSpan.Zero);
    public static readonly DateOnly Today = new(2026, 3, 2);
    public static readonly WorkCalendar Calendar = new("test", 2016, 2027, new HashSet<DateOnly>(), new HashSet<DateOnly>());

    // How long records are used and shown, what is expected, and what conduct is called, is the city's.
    private static readonly string[] TermKeys =
    [
        PolicyKeys.ConductCategories, PolicyKeys.RecordUseMonths, PolicyKeys.RecordKindUseMonths, PolicyKeys.GroundMonths, PolicyKeys.PublicationTierMonths,
        PolicyKeys.PublicationLongestMonths, PolicyKeys.PublicationKindMonths, PolicyKeys.MinorCategories, PolicyKeys.FineCategories,
        PolicyKeys.SeriousCategories, PolicyKeys.GeneralAmount, PolicyKeys.SeriousAmount, PolicyKeys.PublicPersonKinds, PolicyKeys.NeverPublicWords,
        PolicyKeys.WarningsPublished, PolicyKeys.DisputedShown, PolicyKeys.RepairEarliestMonths, PolicyKeys.RepairExceptKinds, PolicyKeys.RepairNoticeFrom,
        PolicyKeys.RepairPath, PolicyKeys.AfterPublicationTerm, PolicyKeys.ExpectedRecords, PolicyKeys.AnnouncementWorkingDays,
        PolicyKeys.DutyReminderWorkingDays, PolicyKeys.DutyFindingWorkingDays, PolicyKeys.MandatoryCommitments,
        PolicyKeys.DeclarationConfirmMonths, PolicyKeys.PublicationWorkingDays, PolicyKeys.PublicationReminderWorkingDays,
        PolicyKeys.PublicationEscalationWorkingDays,
    ];

    public static readonly PolicyBook Book = new("test", "test-1",
    [
        Value(PolicyKeys.AnnulledRecords, "\"archive\""),
        Value(PolicyKeys.RecallWorkingDays, "3"),
        Value(PolicyKeys.StatementWorkingDays, "5"),
        Value(PolicyKeys.PublicityWorkingDays, "7"),
        Value(PolicyKeys.AcknowledgementWorkingDays, "3"),
        Value(PolicyKeys.MandatoryFeedbackWorkingDays, "10"),
        Value(PolicyKeys.RecommendedFeedbackWorkingDays, "20"),
        Value(PolicyKeys.LiftWorkingDays, "3"),
        Value(PolicyKeys.EscalationWorkingDays, "[0,3,5]"),
        Value(PolicyKeys.VerificationWorkingDays, "20"),
        Value(PolicyKeys.VerificationReminderWorkingDays, "[10,15,18]"),
        Value(PolicyKeys.QueueDeliveries, "5"),
        Value(PolicyKeys.PublicListTypes, "[]"),
        Value(PolicyKeys.ResponsibleLists, "[]"),
        .. TestProfile.Invitations(),
        .. Profiles.Load("fuzhou").Book.Values.Where(value => TermKeys.Contains(value.Key)),
    ]);

    public static readonly ListType Black = new(
        new("black-food"), "黑", "Black", ListColour.Black, "food", [Market], [SubjectKind.Organisation, SubjectKind.Person], [BasisId], 36,
        new(2020, 1, 1), null);

    public static readonly ListType Red = Black with { Id = new("red-food"), Colour = ListColour.Red };
    public static readonly LegalBasis Basis = new(BasisId, "法", "", "一", BasisLevel.Law, new(2020, 1, 1), null, PolicyMark.Verified);

    public static readonly MeasureCatalogue SampleMeasures = new("c1", new(2020, 1, 1),
    [
        new(new("S01"), "措施", "Measure", MeasureClass.Administrative, MeasureForce.Mandatory, ListColour.Black, [Black.Id],
            [SubjectKind.Organisation, SubjectKind.Person], [Court, Provider], ["procurement"], [BasisId], 12),
    ]);

    public static readonly HubProfile Profile = new(
        Book,
        Calendar,
        new[] { Market, Provider, Court, Office }.ToDictionary(id => id, id => new Unit(
            id, id.Value, id.Value, "91000000MA0000000X", [], Reports: false, id == Office, new(2016, 1, 1), null, new("t", "1"))),
        new Dictionary<ListTypeId, ListType> { [Black.Id] = Black, [Red.Id] = Red },
        new Dictionary<LegalBasisId, LegalBasis> { [BasisId] = Basis },
        new Dictionary<string, Matter>(),
        [SampleMeasures],
        Profiles.Load("fuzhou").Records);

    public static readonly Proposal Draft = new(
        new("le-1"), Company, SubjectKind.Organisation, new Grounds(BasisId, "罚1号", new(2026, 2, 1), Provider, null, "conduct"), null);

    public static readonly ServedNotice Served = new("告1号", Today, "receipt 1");
    public static readonly Statement Said = new(false, "said", "answered", Today);
    public static readonly Listing Terms = new("决1号", new DateOnly(2026, 3, 10), new DateOnly(2027, 3, 9), new DateOnly(2026, 3, 10));
    public static readonly DateTimeOffset DecidedAt = Now.AddDays(8);

    public static ListEntry Proposed => Ok(Draft.Propose(Black, Basis, null, Machine, Now));

    public static ListEntry Noticed => Ok(Proposed.ServeNotice(Black, Served, Book, Calendar, Machine, Today));

    public static ListEntry Heard => Ok(Noticed.RecordStatement(Black, Said, Machine));

    public static ListEntry Listed => Ok(Heard.List(Terms, At(DecidedAt)));

    public static ListEntry Declined => Ok(Heard.Decline(Black, "否1号", Decider, Now));

    public static ListEntry Ended => Ok(Listed.Exit(Black, "退1号", Decider, Now));

    public static ListEntry RedNoticed => Ok(Ok(Draft.Propose(Red, Basis, null, Machine, Now))
        .ServeNotice(Red, Served, Book, Calendar, Machine, Today));

    public static ListEntry Derived => Ok((Draft with
    {
        Id = new("le-2"),
        Subject = Person,
        Kind = SubjectKind.Person,
        Derivation = new(Listed.Id, "法定代表人", "责1号"),
    }).Propose(Black, Basis, Listed, Machine, Now));

    public static ListEntry DerivedHeard =>
        Ok(Ok(Derived.ServeNotice(Black, Served, Book, Calendar, Machine, Today)).RecordStatement(Black, Said, Machine));

    public static DecidingCircumstances At(DateTimeOffset at, Actor? by = null, Standing? standing = null, ListEntry? root = null) =>
        new(Black, Basis, root, standing, "test-1", "c1", by ?? Decider, at);

    public static T Ok<T>(Decision<T> decision) => Assert.IsType<Decision<T>.Accepted>(decision).Value;

    public static HubError Refused<T>(Decision<T> decision) => Assert.IsType<Decision<T>.Rejected>(decision).Error;

    /// <summary>The state's name where the rule accepted, <c>same</c> where nothing changed, the code where it refused.</summary>
    public static string Outcome(ListEntry before, Decision<ListEntry> decision) => decision switch
    {
        Decision<ListEntry>.Accepted { Value: var next } when ReferenceEquals(next, before) => "same",
        Decision<ListEntry>.Accepted { Value: var next } => next.State.GetType().Name,
        Decision<ListEntry>.Rejected { Error: var error } => error.Code,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static PolicyValue Value(string key, string json) =>
        new(key, JsonSerializer.Deserialize<JsonElement>(json), new(2016, 1, 1), null, new("t", "1"), PolicyMark.Verified);
}
