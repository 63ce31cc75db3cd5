using System.Globalization;
using CreditHub.Identifiers;

namespace CreditHub.Reports;

/// <summary>A reporting month, written <c>2026-03</c>: the month by whose due day the report is owed (T8).</summary>
public readonly record struct ReportPeriod(string Value) : IIdentifier<ReportPeriod>
{
    private const string Format = "yyyy-MM";

    /// <inheritdoc />
    public static ReportPeriod From(string value) => new(value);

    /// <summary>Reads a period; null when the text is not a year and month.</summary>
    public static ReportPeriod? Parse(string text) =>
        DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? new ReportPeriod(text) : null;

    /// <summary>The period of the month in which a day lies.</summary>
    /// <param name="on">The day, Asia/Shanghai.</param>
    public static ReportPeriod Of(DateOnly on) => new(on.ToString(Format, CultureInfo.InvariantCulture));

    /// <summary>The first day of the month, on which obligations open.</summary>
    public DateOnly OpensOn => DateOnly.ParseExact(Value, Format, CultureInfo.InvariantCulture);

    /// <summary>The month after.</summary>
    public ReportPeriod Next => Of(OpensOn.AddMonths(1));

    /// <inheritdoc />
    public override string ToString() => Value;
}
