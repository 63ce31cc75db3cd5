using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace CreditHub.Pages;

/// <summary>Reads what a reader entered in a form of the console.</summary>
internal static class FormFields
{
    /// <summary>A whole number of digits only; null for anything else.</summary>
    public static int? Number(this IFormCollection form, string name) =>
        int.TryParse(form[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A day; null for none, and for what is none.</summary>
    public static DateOnly? Day(this IFormCollection form, string name) =>
        DateOnly.TryParseExact(form[name], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>A text; null where nothing was entered.</summary>
    public static string? Said(this IFormCollection form, string name) => form[name].ToString() is { Length: > 0 } text ? text : null;
}
