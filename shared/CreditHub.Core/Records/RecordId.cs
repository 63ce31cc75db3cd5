using CreditHub.Identifiers;

namespace CreditHub.Records;

/// <summary>Names one stored credit record; derived from its business key, so the same record has the same id.</summary>
public readonly record struct RecordId(string Value) : IIdentifier<RecordId>
{
    /// <inheritdoc />
    public static RecordId From(string value) => new(value);

    /// <inheritdoc />
    public override string ToString() => Value;
}
