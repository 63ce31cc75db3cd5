using CreditHub.Policy;

namespace CreditHub.Publication;

/// <summary>The policy values about publication, as they stand on one day.</summary>
/// <param name="Version">The policy's version (G30).</param>
/// <param name="MinorMonths">Longest term of 轻微 in months from the decision; 0: not published.</param>
/// <param name="GeneralMonths">The same of 一般.</param>
/// <param name="SeriousMonths">The same of 严重.</param>
/// <param name="LongestMonths">The same of what has no tier, and of anything at all.</param>
/// <param name="KindMonths">Shorter or longer terms of kinds with a rule of their own, within <paramref name="LongestMonths"/>.</param>
/// <param name="MinorCategories">Categories that alone make a record 轻微.</param>
/// <param name="FineCategories">Categories that are 轻微 below <paramref name="GeneralAmount"/>.</param>
/// <param name="SeriousCategories">Categories that make a record 严重.</param>
/// <param name="GeneralAmount">较大数额 in 万元, inclusive.</param>
/// <param name="SeriousAmount">巨额 in 万元, inclusive.</param>
/// <param name="PersonKinds">Kinds of record that are published of natural persons.</param>
/// <param name="NeverWords">A record that says one of these is never published (G22).</param>
/// <param name="ShowsWarnings">Whether a record of nothing but a warning may be published.</param>
/// <param name="ShowsDisputed">Whether a disputed record stays public, with 异议标注.</param>
public sealed record PublicationPolicy(
    string Version,
    int MinorMonths,
    int GeneralMonths,
    int SeriousMonths,
    int LongestMonths,
    IReadOnlyDictionary<string, int> KindMonths,
    IReadOnlyList<string> MinorCategories,
    IReadOnlyList<string> FineCategories,
    IReadOnlyList<string> SeriousCategories,
    decimal GeneralAmount,
    decimal SeriousAmount,
    IReadOnlyList<string> PersonKinds,
    IReadOnlyList<string> NeverWords,
    bool ShowsWarnings,
    bool ShowsDisputed)
{
    /// <summary>The policy of a day.</summary>
    /// <param name="book">The policy.</param>
    /// <param name="on">The day, Asia/Shanghai.</param>
    /// <exception cref="KeyNotFoundException">A value is missing: the profile is incomplete.</exception>
    public static PublicationPolicy On(PolicyBook book, DateOnly on)
    {
        var months = book.Numbers(PolicyKeys.PublicationTierMonths, on);
        return new PublicationPolicy(
            book.Version,
            months[0],
            months[1],
            months[2],
            book.Number(PolicyKeys.PublicationLongestMonths, on),
            book.NumbersByName(PolicyKeys.PublicationKindMonths, on),
            book.Texts(PolicyKeys.MinorCategories, on),
            book.Texts(PolicyKeys.FineCategories, on),
            book.Texts(PolicyKeys.SeriousCategories, on),
            book.Number(PolicyKeys.GeneralAmount, on),
            book.Number(PolicyKeys.SeriousAmount, on),
            book.Texts(PolicyKeys.PublicPersonKinds, on),
            book.Texts(PolicyKeys.NeverPublicWords, on),
            book.Flag(PolicyKeys.WarningsPublished, on),
            book.Flag(PolicyKeys.DisputedShown, on));
    }

    /// <summary>The longest term of a record in months from its decision; 0 where it is not published.</summary>
    /// <param name="kind">The kind's code.</param>
    /// <param name="tier">The record's tier.</param>
    public int MonthsOf(string kind, PublicationTier tier) => tier switch
    {
        PublicationTier.Minor => MinorMonths,
        _ when KindMonths.TryGetValue(kind, out var own) => Math.Min(own, LongestMonths),
        PublicationTier.General => Math.Min(GeneralMonths, LongestMonths),
        PublicationTier.Serious => Math.Min(SeriousMonths, LongestMonths),
        PublicationTier.None => LongestMonths,
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
