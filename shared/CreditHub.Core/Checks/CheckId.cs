using System.Globalization;
using CreditHub.Identifiers;

namespace CreditHub.Checks;

/// <summary>Names one query of the usage log; the answer carries it, so that an act can cite what it rested on.</summary>
public readonly record struct CheckId(string Value) : IIdentifier<CheckId>
{
    /// <summary>The id of a query that is made now.</summary>
    /// <param name="id">New.</param>
    public static CheckId Of(Guid id) => new(id.ToString("N", CultureInfo.InvariantCulture));

    /// <inheritdoc />
    public static CheckId From(string value) => new(value);

    /// <inheritdoc />
    public override string ToString() => Value;
}
