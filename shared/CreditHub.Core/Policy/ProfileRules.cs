using CreditHub.Measures;

namespace CreditHub.Policy;

/// <summary>What a profile must be before a hub runs it. A hub with any problem does not start.</summary>
public static class ProfileRules
{
    /// <summary>The longest term of any list or measure in calendar months (信用修复管理办法 2025; safeguard G13).</summary>
    public const int LongestTermMonths = 36;

    /// <summary>Everything that is wrong with a profile, each in one sentence that names the row; empty for a usable one.</summary>
    public static IReadOnlyList<string> Problems(ProfileData profile) =>
    [
        .. Head(profile),
        .. ValueProblems.In(profile),
        .. OpenValues.In(profile),
        .. BasisProblems.In(profile.Bases),
        .. UnitProblems.In(profile.Units),
        .. MatterProblems.In(profile),
        .. ListTypeProblems.In(profile),
        .. MeasureProblems.In(profile),
    ];

    internal static IEnumerable<string> Twice<T>(this IEnumerable<T> ids, string what) =>
        ids.GroupBy(id => id).Where(group => group.Count() > 1).Select(group => $"{what} {group.Key}: it is there {group.Count()} times.");

    internal static IEnumerable<string> Missing<T>(this IEnumerable<T> used, string by, string what, IEnumerable<T> known) =>
        used.Except(known).Select(id => $"{by}: unknown {what} '{id}'.");

    internal static IEnumerable<string> TermProblems(string by, int months)
    {
        if (months is < 1 or > LongestTermMonths)
        {
            yield return $"{by}: its longest term of {months} months is not from 1 to {LongestTermMonths} (G13).";
        }
    }

    /// <summary>Legal bases of a list type or a measure (国办发〔2020〕49号 (七); safeguards G1, G2).</summary>
    internal static IEnumerable<string> BasisOf(
        string by, IReadOnlyList<LegalBasisId> basis, bool sanction, DateOnly from, ProfileData profile)
    {
        if (basis.Count == 0)
        {
            return [$"{by}: it has no legal basis (G1)."];
        }

        // The first basis is the one that decisions and directives cite, so it alone must carry them, from the first day.
        var cited = profile.Bases.FirstOrDefault(known => known.Id == basis[0]);
        return
        [
            .. basis.Missing(by, "legal basis", profile.Bases.Select(known => known.Id)),
            .. sanction && cited is { Level: BasisLevel.NormativeDocument }
                ? [$"{by}: its first basis '{cited.Id}' is a normative document, which carries no sanction (G2)."]
                : Array.Empty<string>(),
            .. cited is not null && !cited.InForce(from)
                ? [$"{by}: its first basis '{cited.Id}' is not in force on {from:yyyy-MM-dd} (G1)."]
                : Array.Empty<string>(),
        ];
    }

    private static IEnumerable<string> Head(ProfileData profile)
    {
        if (profile.Name.Length == 0 || profile.Version.Length == 0)
        {
            yield return "Profile: it has no name or no version (G30).";
        }
    }
}
