using CreditHub.Catalogue;
using CreditHub.Lists;
using CreditHub.Measures;
using CreditHub.Policy;
using CreditHub.Subjects;
using CreditHub.Units;

namespace CreditHub.JointActions;

/// <summary>A city whose every black-list entry concerns twenty units with one mandatory measure each, and entries that wait for their decision.</summary>
internal static class TwentyUnits
{
    public const int Count = 20;

    private const string Conduct = "生产经营不符合食品安全标准的食品，情节严重，拒不改正";
    private static readonly DateOnly Ago = new(2016, 1, 1);
    private static readonly ListTypeId Type = new("black-food-drug");
    private static readonly UnitId Market = new("market-supervision");

    public static Caller Determiner { get; } = new(Market, "p2", IsPerson: true, new HashSet<Role> { Role.Determiner }, null);

    public static IReadOnlyList<Caller> Implementers { get; } =
        [.. Enumerable.Range(1, Count).Select(number => new Caller(UnitOf(number), "system-1", false, new HashSet<Role> { Role.Implementer }, null))];

    public static DecideEntryRequest Decision { get; } = new(true, "榕市监列〔2026〕1号", null, Today.AddYears(2));

    private static DateOnly Today => WorkCalendar.DateAt(TimeProvider.System.GetUtcNow());

    /// <summary>The measure of a unit, by its place among <see cref="Implementers"/>.</summary>
    public static MeasureId MeasureOf(int place) => new($"S{place + 1:00}");

    /// <summary>An entry that has been heard.</summary>
    public static ListEntry Entry(string id, int number)
    {
        var day = Today;
        return new ListEntry(
            new(id), Type, ListColour.Black, "food-drug", SubjectKey.ForOrganisation($"9135{number:00000000000000}"), SubjectKind.Organisation,
            new Grounds(new("basis"), "榕市监处罚〔2026〕1号", day.AddDays(-90), Market, null, Conduct), null,
            new Actor(Market, "p1", true), TimeProvider.System.GetUtcNow().AddDays(-60),
            new EntryState.Heard(
                new Notice("榕市监告〔2026〕1号", day.AddDays(-50), "receipt 1", day.AddDays(-43), false), new Statement(true, "", "", day.AddDays(-42))),
            [], 3, 1);
    }

    /// <summary>An answer of some 300 bytes.</summary>
    public static MeasureFeedback Answer(int place) => new(
        MeasureOf(place), FeedbackResult.Implemented, "", Today, Today.AddYears(1), 1200.50m, "已限制参加政府采购活动", "榕采〔2026〕12号",
        "第二十二条第一款", "case-2026-000123", "op-1", TimeProvider.System.GetUtcNow(), new string('0', 64));

    public static HubProfile Profile()
    {
        var source = new PolicySource("CreditHub", "benchmark");
        var basis = new LegalBasis(
            new("basis"), "中华人民共和国食品安全法", "", "第一百三十五条", BasisLevel.Law, Ago, null, PolicyMark.Unverified);
        var units = Enumerable.Range(1, Count).Select(UnitOf).Append(Market)
            .Select(id => new Units.Unit(id, id.Value, id.Value, "", [], false, false, Ago, null, source))
            .Append(new Units.Unit(new("office"), "信用办", "Office", "", [], false, true, Ago, null, source));
        var type = new ListType(
            Type, "食品药品严重失信", "Food and drug", ListColour.Black, "food-drug", [Market], [SubjectKind.Organisation], [basis.Id], 36, Ago, null);
        var measures = Enumerable.Range(0, Count).Select(place => new Measure(
            MeasureOf(place), "依法限制参加政府采购活动", "No public procurement", MeasureClass.Administrative, MeasureForce.Mandatory, ListColour.Black,
            [Type], [SubjectKind.Organisation], [UnitOf(place + 1)], [], [basis.Id], 36));
        return new HubProfile(
            Book(source), new WorkCalendar("benchmark", 2016, 2040, new HashSet<DateOnly>(), new HashSet<DateOnly>()),
            units.ToDictionary(unit => unit.Id), new Dictionary<ListTypeId, ListType> { [Type] = type },
            new Dictionary<LegalBasisId, LegalBasis> { [basis.Id] = basis }, new Dictionary<string, Matter>(),
            [new MeasureCatalogue("c1", Ago, [.. measures])], new RecordCatalogue([]));
    }

    private static UnitId UnitOf(int number) => new($"unit-{number:00}");

    private static PolicyBook Book(PolicySource source) => new("benchmark", "benchmark-1",
    [
        Value(source, PolicyKeys.AcknowledgementWorkingDays, 2),
        Value(source, PolicyKeys.MandatoryFeedbackWorkingDays, 10),
        Value(source, PolicyKeys.RecommendedFeedbackWorkingDays, 20),
        Value(source, PolicyKeys.LiftWorkingDays, 3),
        Value(source, PolicyKeys.EscalationWorkingDays, new[] { 0, 3, 5 }),
        Value(source, PolicyKeys.QueueDeliveries, 5),
        Value(source, PolicyKeys.PublicListTypes, Array.Empty<string>()),
        Value(source, PolicyKeys.ResponsibleLists, Array.Empty<string>()),
        Value(source, PolicyKeys.NeverPublicWords, Array.Empty<string>()),
        Value(source, PolicyKeys.PublicationLongestMonths, 60),
        Value(source, PolicyKeys.InvitedEvaluations, Array.Empty<string>()),
        Value(source, PolicyKeys.InvitedMeasures, Array.Empty<string>()),
        Value(source, PolicyKeys.InvitedChanges, Array.Empty<string>()),
        Value(source, PolicyKeys.InvitedChangesAtLeast, 0),
        Value(source, PolicyKeys.InvitedChangesMonths, 12),
        Value(source, PolicyKeys.InvitedRecordsAtMost, 0),
        Value(source, PolicyKeys.RegistrationKinds, Array.Empty<string>()),
        Value(source, PolicyKeys.InvitedAgainMonths, 12),
    ]);

    private static PolicyValue Value<T>(PolicySource source, string key, T value) =>
        new(key, HubJson.ToElement(value), Ago, null, source, PolicyMark.Unverified);
}
