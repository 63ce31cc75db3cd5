using CreditHub.Identifiers;

namespace CreditHub.Records;

/// <summary>Names one upload of a file.</summary>
public readonly record struct UploadId(string Value) : IIdentifier<UploadId>
{
    /// <inheritdoc />
    public static UploadId From(string value) => new(value);

    /// <inheritdoc />
    public override string ToString() => Value;
}
