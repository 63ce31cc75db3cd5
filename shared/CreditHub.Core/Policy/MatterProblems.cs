namespace CreditHub.Policy;

internal static class MatterProblems
{
    public static IEnumerable<string> In(ProfileData profile) =>
    [
        .. profile.Matters.Select(matter => matter.Code).Twice("Matter"),
        .. profile.Matters.Where(matter => matter.Units.Count == 0).Select(matter => $"Matter {matter.Code}: it is at no unit."),
        .. profile.Matters.SelectMany(matter =>
            matter.Units.Missing($"Matter {matter.Code}", "unit", profile.Units.Select(unit => unit.Id))),
    ];
}
