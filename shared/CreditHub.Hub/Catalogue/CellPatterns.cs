namespace CreditHub.Catalogue;

/// <summary>Patterns of cells, written the plain way.</summary>
internal static class CellPatterns
{
    /// <summary>A unified social credit code; its check characters are another matter.</summary>
    public const string CreditCode = "^[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}$";

    /// <summary>A citizen number of the second generation.</summary>
    public const string CitizenNumber = "^[0-9]{17}[0-9Xx]$";

    /// <summary>An amount in 万元.</summary>
    public const string Amount = @"^0*[0-9]{1,12}(\.[0-9]{1,6})?(万元)?$";

    /// <summary>An amount in 元.</summary>
    public const string Yuan = @"^0*[0-9]{1,16}(\.[0-9]{1,2})?元?$";

    /// <summary>A whole number.</summary>
    public const string Count = "^[0-9]{1,9}$";

    private const string Month = "(0?[1-9]|1[0-2])";
    private const string Day = "(0?[1-9]|[12][0-9]|3[01])";
    private const string Dates = $"[0-9]{{4}}(-{Month}-{Day}|/{Month}/{Day}|年{Month}月{Day}日|(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01]))";

    /// <summary>A date in each of the styles that are read.</summary>
    public const string Date = $"^{Dates}$";

    /// <summary>A date, or a word that says that there is no end.</summary>
    public const string DateOrNone = $"^({Dates}|长期|长期有效)$";

    /// <summary>A cell of a code list that may hold several values or end in words of explanation.</summary>
    public static string Of(CodeList codes) => Build(codes, Whole(codes, _ => true), Parts(codes, _ => true), every: true);

    /// <summary>A cell that meets a condition.</summary>
    public static string Of(CodeList codes, FieldCondition condition) =>
        Build(codes, Whole(codes, condition.IsMetBy, condition), Parts(codes, condition.IsMetBy, condition), condition.Only);

    /// <summary>How a cell may name them, by name or by code.</summary>
    public static IEnumerable<string> Names(IEnumerable<CodeItem> items) =>
        items.SelectMany(item => (string?[])[item.Name, item.Code]).OfType<string>().Distinct();

    private static string Build(CodeList codes, string whole, string parts, bool every)
    {
        if (!codes.Multiple || parts.Length == 0)
        {
            return $"^({whole})$";
        }

        const string Between = $"[{SchemaParts.Separators}]";
        const string Around = $@"[{SchemaParts.Separators}\s]*";
        return every
            ? $@"^(({whole})|{Around}({parts})(\s*{Between}{Around}({parts}))*{Around})$"
            : $@"^({whole})$|(^|{Between})\s*({parts})\s*($|{Between})";
    }

    private static string Whole(CodeList codes, Func<string, bool> counts, FieldCondition? condition = null) => Alternatives(
        Names(codes.Items.Where(item => counts(item.Name))).Select(SchemaParts.Escape),
        Others(codes, condition).Select(start => SchemaParts.Escape(start) + (codes.Multiple ? $"[^{SchemaParts.Separators}]*" : @"[\s\S]*")));

    private static string Parts(CodeList codes, Func<string, bool> counts, FieldCondition? condition = null) => Alternatives(
        Names(codes.Items.Where(item => counts(item.Name))).Where(name => name.AsSpan().IndexOfAny(SchemaParts.Separators) < 0).Select(SchemaParts.Escape),
        Others(codes, condition).Select(start => $"{SchemaParts.Escape(start)}[^{SchemaParts.Separators}]*"));

    // What begins as the list's "other" is its own name, so that a condition may hold of some of it.
    private static IEnumerable<string> Others(CodeList codes, FieldCondition? condition) => codes.Other is not { } other ? []
        : condition is null ? [other]
        : (condition.Begins ?? [])
            .Where(start => start.StartsWith(other, StringComparison.Ordinal) || other.StartsWith(start, StringComparison.Ordinal))
            .Select(start => start.Length > other.Length ? start : other);

    private static string Alternatives(params IEnumerable<string>[] texts) =>
        string.Join('|', texts.SelectMany(some => some).Distinct().OrderByDescending(text => text.Length).ThenBy(text => text, StringComparer.Ordinal));
}
