namespace CreditHub.Catalogue;

/// <summary>A layer of the catalogue: the nation's, a province's, a city's.</summary>
/// <param name="Name">Its name, as in <c>fujian</c>.</param>
/// <param name="Forbidden">Words that no heading of any file may hold, in any case of letters (G20).</param>
/// <param name="Kinds">What it says about kinds of record.</param>
public sealed record CatalogueLayer(string Name, IReadOnlyList<string> Forbidden, IReadOnlyList<KindLayer> Kinds);
