using System.Globalization;
using CreditHub.Documents;

namespace CreditHub.Pages;

/// <summary>Where a reader stands in the months of a list.</summary>
/// <param name="Address">The list.</param>
/// <param name="Month">The month's first day.</param>
/// <param name="From">How many items stand before the page.</param>
/// <param name="Count">How many items the month holds.</param>
public sealed record MonthPages(string Address, DateOnly Month, int From, int Count)
{
    public static MonthPages Of<T>(string address, MonthPage<T> page) => new(address, page.Month, page.From, page.Count);

    /// <summary>The month that an address asks for, as in 2026-03; null for none that can be leafed through.</summary>
    public static DateOnly? Asked(string? month) =>
        DateOnly.TryParseExact(month, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var known) && known.Year is > 2000 and < 2200
            ? known
            : null;
}
