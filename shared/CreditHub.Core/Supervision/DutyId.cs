using CreditHub.Identifiers;
using CreditHub.Records;

namespace CreditHub.Supervision;

/// <summary>Names a dated duty; that of a record is named after the record.</summary>
public readonly record struct DutyId(string Value) : IIdentifier<DutyId>
{
    /// <inheritdoc />
    public static DutyId From(string value) => new(value);

    /// <summary>The duty that a record sets.</summary>
    public static DutyId Of(RecordId record) => new("du-" + record.Value);

    /// <inheritdoc />
    public override string ToString() => Value;
}
