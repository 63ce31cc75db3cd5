using CreditHub.Lists;
using CreditHub.Measures;
using CreditHub.Policy;
using CreditHub.Subjects;
using CreditHub.Units;

namespace CreditHub.Checks;

internal static class CheckSamples
{
    public const string Procurement = "government-procurement";
    public const string Land = "land-supply";

    public static readonly UnitId Finance = new("finance");
    public static readonly UnitId Resources = new("natural-resources");
    public static readonly UnitId Market = new("market-supervision");
    public static readonly DateOnly Today = new(2026, 3, 10);

    public static readonly LegalBasis Law = new(
        new("procurement-22"), "中华人民共和国政府采购法", "", "第二十二条", BasisLevel.Law, new(2003, 1, 1), null, PolicyMark.Unverified);

    public static readonly Measure BarredFromProcurement = Sample("S01", ListColour.Black, [Finance, Market], [Procurement]);
    public static readonly Measure NoLand = Sample("S02", ListColour.Black, [Resources], [Land]);
    public static readonly Measure Watched = Sample("S03", ListColour.Black, [Finance, Resources], [Procurement, Land]);
    public static readonly Measure GreenChannel = Sample("I01", ListColour.Red, [Finance, Resources], [Procurement, Land]);
    public static readonly Measure Deposit = Sample("I02", ListColour.Red, [Finance], [Procurement]);

    public static readonly IReadOnlyList<Measure> Measures = [BarredFromProcurement, NoLand, Watched, GreenChannel, Deposit];

    // Version 2 moved every measure to another unit: what was planned with version 1 must not follow it.
    public static readonly IReadOnlyList<MeasureCatalogue> Catalogues =
    [
        new("1", new(2026, 1, 1), Measures),
        new("2", new(2026, 3, 1), [.. Measures.Select(measure => measure with { Units = [Market], Matters = [Procurement] })]),
    ];

    public static readonly IReadOnlyList<Matter> Matters =
    [
        new(Procurement, "政府采购", "Government procurement", [Finance, Market]),
        new(Land, "土地供应", "Land supply", [Resources, Finance]),
    ];

    public static readonly CheckBook Book = new(Catalogues, new Dictionary<LegalBasisId, LegalBasis> { [Law.Id] = Law }, Matters);

    public static StandingEntry Entry(string id, ListColour colour, params Measure[] measures) => new(
        new(id), 1, new(colour is ListColour.Red ? "red-tax" : "black-tax"), colour, "tax", OnHold: false,
        Today.AddMonths(-1), Today.AddMonths(11), $"决定〔2026〕{id}号", Law.Id, "1",
        [.. measures.Select(measure => new MeasureTerm(measure.Id, Today.AddMonths(5)))]);

    public static Standing Standing(params StandingEntry[] entries) =>
        new(new("org-91000000MA0000007C"), SubjectKind.Organisation, entries, new Dictionary<string, int>());

    private static Measure Sample(string id, ListColour colour, IReadOnlyList<UnitId> units, IReadOnlyList<string> matters) => new(
        new(id), "措施" + id, "Measure " + id, colour is ListColour.Red ? MeasureClass.Incentive : MeasureClass.Administrative,
        MeasureForce.Mandatory, colour, [new("black-tax"), new("red-tax")],
        [SubjectKind.Organisation, SubjectKind.Person], units, matters, [Law.Id], 12);
}
