using System.Text.Json;
using CreditHub.Catalogue;
using CreditHub.Lists;
using CreditHub.Measures;
using CreditHub.Policy;
using CreditHub.Subjects;
using CreditHub.Units;

namespace CreditHub.JointActions;

/// <summary>A small city: Monday 2 March 2026, 9:00 in Shanghai, an entry in force, and units of every force.</summary>
internal static class Sample
{
    public static DateTimeOffset Monday { get; } = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    public static ListTypeId BlackType { get; } = new("black-food-drug");

    public static UnitId Determiner { get; } = new("market-supervision");

    public static UnitId Office { get; } = new("office");

    public static WorkCalendar Calendar { get; } = new("test-calendar", 2024, 2027, new HashSet<DateOnly>(), new HashSet<DateOnly>());

    public static PolicyBook Book { get; } = new("test", "test-1",
    [
        Value(PolicyKeys.AcknowledgementWorkingDays, 2),
        Value(PolicyKeys.MandatoryFeedbackWorkingDays, 10),
        Value(PolicyKeys.RecommendedFeedbackWorkingDays, 20),
        Value(PolicyKeys.LiftWorkingDays, 3),
        Value(PolicyKeys.EscalationWorkingDays, new[] { 0, 3, 5 }),
        Value(PolicyKeys.StatementWorkingDays, 5),
        Value(PolicyKeys.PublicityWorkingDays, 5),
        Value(PolicyKeys.PublicationWorkingDays, 7),
        Value(PolicyKeys.VerificationWorkingDays, 20),
        Value(PolicyKeys.VerificationReminderWorkingDays, new[] { 10, 15 }),
        Value(PolicyKeys.QueueDeliveries, 5),
        Value(PolicyKeys.ExpectedRecords, Array.Empty<string>()),
        Value(PolicyKeys.AnnouncementWorkingDays, new[] { 3, 5 }),
        Value(PolicyKeys.PublicListTypes, Array.Empty<string>()),
        Value(PolicyKeys.PublicationLongestMonths, 60),
        Value(PolicyKeys.NeverPublicWords, Array.Empty<string>()),
        .. TestProfile.Invitations(),
    ]);

    public static DirectiveDeadlines Deadlines { get; } = new(Book, Calendar);

    public static Directive Directive(params MeasureForce[] forces) => new(
        DirectiveId.For(new("ja-e1"), new("land")), new("ja-e1"), new("e1"), SubjectKey.ForOrganisation("91350100M000100Y43"), ListColour.Black,
        new("land"), [.. forces.Select((force, index) => new PlannedMeasure(new($"S0{index + 1}"), force, new("basis"), new(2028, 3, 1)))], [], 0);

    public static Directive Imposed(params MeasureForce[] forces) =>
        Directive(forces).Order(InstructionKind.Impose, 1, 1, 1, Monday, Deadlines);

    public static MeasureFeedback Answer(string measure, FeedbackResult result = FeedbackResult.Implemented, int hour = 0) => new(
        new(measure), result, result == FeedbackResult.Implemented ? "" : "无此业务", null, null, 1200.50m, "", "", "", "", "op-1", Monday.AddHours(hour), null);

    public static ListEntry Entry(string id = "e1", int version = 4) => new(
        new(id), BlackType, ListColour.Black, "food-drug", SubjectKey.ForOrganisation("91350100M000100Y43"), SubjectKind.Organisation,
        new Grounds(new("basis"), "处罚〔2026〕1号", new(2026, 1, 5), Determiner, null, "生产不合格食品"), null,
        new Actor(Determiner, "p1", true), Monday.AddDays(-20),
        new EntryState.Listed(
            new Notice("告知〔2026〕1号", new(2026, 2, 2), "receipt 1", new(2026, 2, 9), false), new Statement(true, "", "", new(2026, 2, 10)),
            new ListingDecision("列入〔2026〕1号", new Actor(Determiner, "p2", true), new(2026, 3, 2), new(2028, 3, 1), new(2026, 3, 2), "test-1", "c1", 1)),
        [], version, 1);

    public static ListEntry Held(ListEntry entry) => entry with { Holds = [new Hold(new("o1"), Monday)], Version = entry.Version + 1 };

    public static ListEntry Released(ListEntry entry) => entry with { Holds = [], Version = entry.Version + 1 };

    public static ListEntry Ended(ListEntry entry) => entry with
    {
        State = new EntryState.Ended(((EntryState.Listed)entry.State).Decision, EndReason.Repaired, "修复〔2026〕1号", Monday),
        Holds = [],
        Version = entry.Version + 1,
    };

    /// <summary>A profile whose units each implement one measure of their force.</summary>
    public static HubProfile Profile(params (string Unit, MeasureForce Force)[] implementers)
    {
        var source = new PolicySource("CreditHub", "test");
        var units = implementers.Select(row => row.Unit).Append(Determiner.Value)
            .Select(id => new Unit(new(id), id, id, "", [], false, false, new(2016, 1, 1), null, source))
            .Append(new Unit(Office, "信用办", "Office", "", [], false, true, new(2016, 1, 1), null, source));
        var basis = new LegalBasis(new("basis"), "中华人民共和国食品安全法", "", "第一百三十五条", BasisLevel.Law, new(2015, 10, 1), null, PolicyMark.Unverified);
        var type = new ListType(
            BlackType, "食品药品严重失信", "Food and drug", ListColour.Black, "food-drug", [Determiner], [SubjectKind.Organisation, SubjectKind.Person],
            [basis.Id], 36, new(2016, 1, 1), null);
        var measures = implementers.Select((row, index) => new Measure(
            new($"S{index + 1:00}"), $"措施{index + 1}", $"Measure {index + 1}", MeasureClass.Administrative, row.Force, ListColour.Black, [BlackType],
            [SubjectKind.Organisation, SubjectKind.Person], [new(row.Unit)], [], [basis.Id], 36));
        return new HubProfile(
            Book, Calendar, units.ToDictionary(unit => unit.Id), new Dictionary<ListTypeId, ListType> { [type.Id] = type },
            new Dictionary<LegalBasisId, LegalBasis> { [basis.Id] = basis }, new Dictionary<string, Matter>(),
            [new MeasureCatalogue("c1", new(2016, 1, 1), [.. measures])], new RecordCatalogue([]));
    }

    private static PolicyValue Value<T>(string key, T value) => new(
        key, JsonSerializer.SerializeToElement(value), new(2016, 1, 1), null, new PolicySource("CreditHub", "test"), PolicyMark.Unverified);
}
