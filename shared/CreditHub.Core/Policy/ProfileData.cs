using CreditHub.Lists;
using CreditHub.Measures;
using CreditHub.Units;

namespace CreditHub.Policy;

/// <summary>A profile as its files say it, before it is trusted. <see cref="ProfileRules"/> judges it.</summary>
/// <param name="Name">The profile's name, as in <c>fuzhou</c>.</param>
/// <param name="Version">The version that decisions store (G30).</param>
/// <param name="Values">Dated values.</param>
/// <param name="Units">Units.</param>
/// <param name="ListTypes">List types.</param>
/// <param name="Bases">Legal bases.</param>
/// <param name="Matters">Business matters.</param>
/// <param name="Catalogues">Measure catalogues, oldest first.</param>
public sealed record ProfileData(
    string Name,
    string Version,
    IReadOnlyList<PolicyValue> Values,
    IReadOnlyList<Unit> Units,
    IReadOnlyList<ListType> ListTypes,
    IReadOnlyList<LegalBasis> Bases,
    IReadOnlyList<Matter> Matters,
    IReadOnlyList<MeasureCatalogue> Catalogues)
{
    /// <summary>The values of the layers above it (<see cref="LayerValues"/>).</summary>
    public IReadOnlyList<PolicyValue> ValuesAbove { get; init; } = [];

    /// <summary>Every value of such a key that any profile or layer at hand gives, whether or not it binds this one (T7).</summary>
    public IReadOnlyList<PolicyValue> ValuesKnown { get; init; } = [];
}
