using CreditHub.Lists;

namespace CreditHub.Policy;

internal static class ListTypeProblems
{
    public static IEnumerable<string> In(ProfileData profile) =>
        [.. profile.ListTypes.Select(type => type.Id).Twice("List type"), .. profile.ListTypes.SelectMany(type => Row(type, profile))];

    private static IEnumerable<string> Row(ListType type, ProfileData profile)
    {
        var row = $"List type {type.Id}";
        return
        [
            .. ProfileRules.BasisOf(row, type.Basis, type.Colour is ListColour.Black, type.From, profile),
            .. ProfileRules.TermProblems(row, type.LongestTermMonths),
            .. type.DeterminingUnits.Missing(row, "unit", profile.Units.Select(unit => unit.Id)),
            .. Own(row, type),
            .. profile.Units.Where(unit => unit.IsOffice && type.DeterminingUnits.Contains(unit.Id))
                .Select(unit => $"{row}: the leading group's office '{unit.Id}' may not determine (J2)."),
        ];
    }

    private static IEnumerable<string> Own(string row, ListType type)
    {
        if (type.DeterminingUnits.Count == 0)
        {
            yield return $"{row}: no unit determines it (L4).";
        }

        if (type.SubjectKinds.Count == 0)
        {
            yield return $"{row}: it takes no kind of subject.";
        }

        if (type.Domain.Length == 0)
        {
            yield return $"{row}: it has no domain (L9).";
        }

        if (type.To < type.From)
        {
            yield return $"{row}: it ends before it begins.";
        }
    }
}
