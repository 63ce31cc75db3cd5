using CreditHub.Lists;
using CreditHub.Measures;

namespace CreditHub.Policy;

internal static class MeasureProblems
{
    public static IEnumerable<string> In(ProfileData profile) =>
    [
        .. profile.Catalogues.Count == 0 ? ["Measures: there is no catalogue."] : Array.Empty<string>(),
        .. profile.Catalogues.Select(catalogue => catalogue.Version).Twice("Catalogue"),
        .. profile.Catalogues.Zip(profile.Catalogues.Skip(1)).Where(pair => pair.Second.From <= pair.First.From)
            .Select(pair => $"Catalogue {pair.Second.Version}: it does not come after {pair.First.Version}."),
        .. profile.Catalogues.SelectMany(catalogue => catalogue.Measures.Select(measure => measure.Id).Twice($"Catalogue {catalogue.Version}: measure")),
        .. profile.Catalogues.SelectMany(catalogue => catalogue.Measures.SelectMany(measure => Row(measure, catalogue.From, profile))).Distinct(),
    ];

    private static IEnumerable<string> Row(Measure measure, DateOnly from, ProfileData profile)
    {
        var row = $"Measure {measure.Id}";
        return
        [
            .. ProfileRules.BasisOf(row, measure.Basis, measure.Colour is ListColour.Black, from, profile),
            .. ProfileRules.TermProblems(row, measure.LongestTermMonths),
            .. measure.Units.Missing(row, "unit", profile.Units.Select(unit => unit.Id)),
            .. measure.ListTypes.Missing(row, "list type", profile.ListTypes.Select(type => type.Id)),
            .. measure.Matters.Missing(row, "matter", profile.Matters.Select(matter => matter.Code)),
            .. Own(row, measure),
            .. profile.Matters.Where(matter => measure.Matters.Contains(matter.Code) && !matter.Units.Intersect(measure.Units).Any())
                .Select(matter => $"{row}: none of its units has the matter '{matter.Code}' (G16)."),
            .. profile.ListTypes.Where(type => measure.ListTypes.Contains(type.Id)).SelectMany(type => Follows(row, measure, type, profile)),
        ];
    }

    private static IEnumerable<string> Own(string row, Measure measure)
    {
        if (measure.Units.Count == 0 || measure.ListTypes.Count == 0 || measure.SubjectKinds.Count == 0)
        {
            yield return $"{row}: it names no unit, no list type or no kind of subject.";
        }

        if (measure.Class is MeasureClass.Market or MeasureClass.Industry && measure.Force is not MeasureForce.Informational)
        {
            yield return $"{row}: third parties are informed, never ordered (G18).";
        }

        if ((measure.Class is MeasureClass.Incentive) != (measure.Colour is ListColour.Red))
        {
            yield return $"{row}: incentives are red and sanctions are black.";
        }

        if (measure.LeastDomains < 1)
        {
            yield return $"{row}: its least count of domains is below 1 (L9).";
        }
    }

    private static IEnumerable<string> Follows(string row, Measure measure, ListType type, ProfileData profile)
    {
        if (type.Colour != measure.Colour)
        {
            yield return $"{row}: it may not follow '{type.Id}' of the other colour.";
        }

        if (measure.Class is MeasureClass.Court && !IsTheCourts(type, profile))
        {
            yield return $"{row}: only the court's own list carries it, not '{type.Id}' (X6).";
        }
    }

    /// <summary>The court's list is the one that rests on a judicial interpretation.</summary>
    private static bool IsTheCourts(ListType type, ProfileData profile) =>
        profile.Bases.Any(basis => basis.Level is BasisLevel.JudicialInterpretation && type.Basis.Contains(basis.Id));
}
