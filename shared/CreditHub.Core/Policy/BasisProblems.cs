namespace CreditHub.Policy;

internal static class BasisProblems
{
    public static IEnumerable<string> In(IReadOnlyList<LegalBasis> bases) =>
        [.. bases.Select(basis => basis.Id).Twice("Legal basis"), .. bases.SelectMany(Row)];

    private static IEnumerable<string> Row(LegalBasis basis)
    {
        var row = $"Legal basis {basis.Id}";
        if (basis.Title.Length == 0)
        {
            yield return $"{row}: it has no title.";
        }

        if (basis.To < basis.From)
        {
            yield return $"{row}: it ends before it begins.";
        }

        if (basis is { Mark: PolicyMark.Verified, Article: "" })
        {
            yield return $"{row}: it is marked verified but names no article that was read.";
        }
    }
}
