using System.Globalization;
using CreditHub.Identifiers;

namespace CreditHub.Records;

/// <summary>Names one row in quarantine; from its upload and line, so the same row has the same id.</summary>
public readonly record struct QuarantineId(string Value) : IIdentifier<QuarantineId>
{
    private const char Separator = '.';

    /// <inheritdoc />
    public static QuarantineId From(string value) => new(value);

    /// <summary>The id of a row.</summary>
    /// <param name="upload">Its upload.</param>
    /// <param name="line">Its line.</param>
    public static QuarantineId Of(UploadId upload, int line) => new(string.Create(CultureInfo.InvariantCulture, $"{upload}{Separator}{line}"));

    /// <summary>The upload whose row it is.</summary>
    public UploadId Upload => new(Value.LastIndexOf(Separator) is var at and > 0 ? Value[..at] : Value);

    /// <inheritdoc />
    public override string ToString() => Value;
}
