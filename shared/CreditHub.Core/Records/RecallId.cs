using CreditHub.Identifiers;

namespace CreditHub.Records;

/// <summary>Names the recall of one correction of a record.</summary>
public readonly record struct RecallId(string Value) : IIdentifier<RecallId>
{
    /// <inheritdoc />
    public static RecallId From(string value) => new(value);

    /// <summary>The recall of the correction that made a version.</summary>
    public static RecallId Of(RecordId record, int version) => new(FormattableString.Invariant($"rcl-{record}-{version}"));

    /// <inheritdoc />
    public override string ToString() => Value;
}
