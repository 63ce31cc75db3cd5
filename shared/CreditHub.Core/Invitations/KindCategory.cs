using CreditHub.Records;

namespace CreditHub.Invitations;

/// <summary>Records of a kind that say a category, as the policy names them: <c>evaluations=差</c>.</summary>
/// <param name="Kind">The kind of record.</param>
/// <param name="Category">The name of the category, as the kind's code list has it.</param>
public readonly record struct KindCategory(string Kind, string Category)
{
    /// <summary>Reads texts of the form <c>kind=category</c>; what has another form names nothing.</summary>
    public static IReadOnlyList<KindCategory> Of(IEnumerable<string> texts) =>
        [.. texts.Select(text => text.Split('=', 2, StringSplitOptions.TrimEntries)).Where(pair => pair.Length == 2).Select(pair => new KindCategory(pair[0], pair[1]))];

    /// <summary>Whether a record is one of them.</summary>
    /// <param name="record">The record.</param>
    /// <param name="categoryOf">Code of the field that holds the category in a kind of record; null where it has none.</param>
    public bool Names(CreditRecord record, Func<string, string?> categoryOf) =>
        record.Kind == Kind && categoryOf(Kind) is { } field && record.Text.TryGetValue(field, out var said) && said.Split('、').Contains(Category);
}
