namespace CreditHub.Documents;

/// <summary>How a field is compared with a value, as ordinal text.</summary>
public enum Comparison
{
    /// <summary>The field is the value.</summary>
    Is,

    /// <summary>The field is the value or before it.</summary>
    AtMost,

    /// <summary>The field is the value or after it.</summary>
    AtLeast,
}

/// <summary>One condition on a declared field.</summary>
public sealed record Condition(string Field, Comparison Comparison, string Value);

/// <summary>Which documents to find. Conditions are all of them to be met; without a partition all partitions are searched.</summary>
/// <param name="Partition">One partition, or null for all.</param>
/// <param name="Conditions">Conditions on declared fields. The search runs along the first one's index, so name the one that fewest meet first.</param>
/// <param name="Limit">At most so many a page; 1 to 1,000.</param>
/// <param name="Continuation">The continuation of the page before, or null.</param>
public sealed record DocumentQuery(
    string? Partition, IReadOnlyList<Condition> Conditions, int Limit = 100, string? Continuation = null)
{
    /// <summary>All documents of a kind.</summary>
    public static DocumentQuery All { get; } = new(null, []);

    /// <summary>All documents of one partition.</summary>
    public static DocumentQuery In(string partition) => new(partition, []);

    /// <summary>Documents whose field is a value.</summary>
    public static DocumentQuery Where(string field, string value) => new(null, [new(field, Comparison.Is, value)]);

    /// <summary>Documents whose field is at most a value, such as those that are due.</summary>
    public static DocumentQuery Until(string field, string value) => new(null, [new(field, Comparison.AtMost, value)]);

    /// <summary>Documents whose field is neither before one value nor after another.</summary>
    public static DocumentQuery Between(string field, string first, string last) =>
        new(null, [new(field, Comparison.AtLeast, first), new(field, Comparison.AtMost, last)]);

    /// <summary>Adds a condition.</summary>
    public DocumentQuery And(string field, string value, Comparison comparison = Comparison.Is) =>
        this with { Conditions = [.. Conditions, new(field, comparison, value)] };
}
