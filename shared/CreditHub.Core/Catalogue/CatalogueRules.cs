using CreditHub.Policy;

namespace CreditHub.Catalogue;

/// <summary>
/// Composes the layers of the catalogue. A lower layer may add kinds and fields, require more, shorten deadlines, raise the class and narrow
/// publicity; it never weakens what a higher one says (R6).
/// </summary>
public static class CatalogueRules
{
    /// <summary>Composes the layers.</summary>
    /// <param name="layers">From the nation's down.</param>
    /// <param name="profile">What kinds refer to: legal bases, units, policy values.</param>
    /// <returns>The kinds in the order of their codes, and everything that is wrong, each in one sentence; kinds are to be used only where nothing is.</returns>
    public static (IReadOnlyList<RecordKind> Kinds, IReadOnlyList<string> Problems) Compose(
        IReadOnlyList<CatalogueLayer> layers, ProfileData profile)
    {
        var problems = new List<string>();
        var composed = new SortedDictionary<string, (KindLayer Kind, string Layer)>(StringComparer.Ordinal);
        foreach (var layer in layers)
        {
            problems.AddRange(layer.Kinds.Select(kind => kind.Code).Twice($"Catalogue {layer.Name}: record kind"));
            foreach (var said in layer.Kinds.DistinctBy(kind => kind.Code))
            {
                if (composed.TryGetValue(said.Code, out var above))
                {
                    composed[said.Code] = (new KindTightening($"Record kind {said.Code} in {layer.Name}", problems).Apply(above.Kind, said), above.Layer);
                }
                else
                {
                    composed[said.Code] = (said, layer.Name);
                }
            }
        }

        string[] forbidden = [.. layers.SelectMany(layer => layer.Forbidden).Distinct()];
        var kinds = new List<RecordKind>();
        foreach (var (said, layer) in composed.Values)
        {
            string[] missing = [.. KindParts.Missing(said, $"Record kind {said.Code} in {layer}")];
            problems.AddRange(missing);
            if (missing.Length == 0)
            {
                var kind = KindParts.Of(said, forbidden);
                problems.AddRange(KindProblems.In(kind, profile));
                kinds.Add(kind);
            }
        }

        return (kinds, problems);
    }
}
