namespace CreditHub.Policy;

/// <summary>Terms that are counted in months.</summary>
public static class Term
{
    /// <summary>The first day of the month in which a day lies.</summary>
    /// <param name="on">The day.</param>
    public static DateOnly FirstOfMonth(DateOnly on) => new(on.Year, on.Month, 1);

    /// <summary>The last day of a term, inclusive: one of n months from the 8th ends on the 7th.</summary>
    /// <param name="first">Its first day, which counts.</param>
    /// <param name="months">How many months; positive.</param>
    public static DateOnly LastDay(DateOnly first, int months) => first.AddMonths(months).AddDays(-1);
}
