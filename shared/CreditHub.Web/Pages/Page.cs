using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace CreditHub.Pages;

/// <summary>
/// A page of the console: a static Razor component over a view model that a query of the hub made. It decides nothing, asks nothing
/// and needs no script. <c>@inherits Page&lt;…&gt;</c>, wrapped in <c>&lt;Layout&gt;</c>, answered by <see cref="PageResult"/>.
/// </summary>
/// <typeparam name="TModel">The view model.</typeparam>
public abstract class Page<TModel> : ComponentBase
{
    private static readonly TimeSpan Shanghai = TimeSpan.FromHours(8);

    /// <summary>What the page knows of its request.</summary>
    [Parameter, EditorRequired]
    public Frame Frame { get; set; } = null!;

    /// <summary>What it shows.</summary>
    [Parameter, EditorRequired]
    public TModel Model { get; set; } = default!;

    /// <summary>A phrase in the reader's language.</summary>
    protected string Say(Text text) => text.In(Frame.Language);

    /// <summary>An instant in Beijing time, to the minute; a dash for none.</summary>
    protected static string At(DateTimeOffset? at) =>
        at?.ToOffset(Shanghai).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "—";

    /// <summary>A day; a dash for none.</summary>
    protected static string On(DateOnly? on) => on?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "—";

    /// <summary>The beginning of a long id, which tells it from the others of a list; the page behind it shows it whole.</summary>
    protected static string Abridged(string id) => id.Length > 18 ? id[..18] + "…" : id;

    /// <summary>A month.</summary>
    protected static string InMonth(DateOnly on) => on.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>Yuan with thousands apart and two digits; a dash for none.</summary>
    protected static string Yuan(decimal? amount) => amount?.ToString("#,0.00", CultureInfo.InvariantCulture) ?? "—";

    /// <summary>A share of 0 to 1 in per cent; a dash for none.</summary>
    protected static string Share(decimal? share) => share is { } part ? (part * 100).ToString("0.#", CultureInfo.InvariantCulture) + "%" : "—";

    /// <summary>A number with thousands apart.</summary>
    protected static string Count(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
