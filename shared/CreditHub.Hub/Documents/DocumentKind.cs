using System.Text.Json;

namespace CreditHub.Documents;

/// <summary>A kind of document: its name, where one belongs, and the fields by which it can be found.</summary>
public abstract class DocumentKind
{
    private protected DocumentKind(string name, IReadOnlyList<string> fieldNames)
    {
        Name = name;
        FieldNames = fieldNames;
    }

    /// <summary>The kind's name, lower case with dashes; stored, so never changed.</summary>
    public string Name { get; }

    /// <summary>The declared fields, by which queries may filter.</summary>
    public IReadOnlyList<string> FieldNames { get; }

    /// <summary>Whether most of the documents that are asked for by id were never written, so that it is worth knowing which may be there.</summary>
    public bool IsSparse { get; init; }

    /// <summary>The stored value's type.</summary>
    public abstract Type ValueType { get; }

    /// <summary>The declared fields' values of a stored value, in the order of <see cref="FieldNames"/>; to fill in a newly declared field.</summary>
    public abstract IReadOnlyList<string?> FieldsOf(JsonElement value);
}

/// <summary>A kind of document over one type of state.</summary>
/// <typeparam name="T">The state.</typeparam>
/// <param name="name">The kind's name.</param>
/// <param name="partition">The partition: one subject, one case, one upload or one period.</param>
/// <param name="id">The id, unique within kind and partition.</param>
/// <param name="fields">
/// The declared fields. Values are compared as ordinal text; instants and dates are written with <see cref="DocumentField"/>, so that their
/// order is the text's order. A null value leaves the document out of queries on that field.
/// </param>
public sealed class DocumentKind<T>(
    string name, Func<T, string> partition, Func<T, string> id, params IReadOnlyList<DocumentField<T>> fields)
    : DocumentKind(name, [.. fields.Select(field => field.Name)])
{
    /// <inheritdoc />
    public override Type ValueType => typeof(T);

    /// <inheritdoc />
    public override IReadOnlyList<string?> FieldsOf(JsonElement value)
    {
        var state = HubJson.From<T>(value);
        return [.. Fields.Select(field => field.Value(state))];
    }

    /// <summary>The declared fields.</summary>
    public IReadOnlyList<DocumentField<T>> Fields { get; } = fields;

    /// <summary>The partition of a value.</summary>
    public string PartitionOf(T value) => partition(value);

    /// <summary>The id of a value.</summary>
    public string IdOf(T value) => id(value);
}

/// <summary>A field by which documents of a kind can be found.</summary>
/// <typeparam name="T">The state.</typeparam>
/// <param name="Name">Lower-case letters only; stored, so never changed.</param>
/// <param name="Value">Its value; null where a document has none.</param>
public sealed record DocumentField<T>(string Name, Func<T, string?> Value);

/// <summary>Writes values as text whose ordinal order is theirs.</summary>
public static class DocumentField
{
    /// <summary>An instant, in UTC to the millisecond.</summary>
    public static string Text(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A date.</summary>
    public static string Text(DateOnly on) => on.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
