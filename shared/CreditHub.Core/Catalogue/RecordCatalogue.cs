using CreditHub.Records.Rows;

namespace CreditHub.Catalogue;

/// <summary>
/// 目录: the kinds of record that a hub takes, composed of the nation's, the province's and the city's layer. What is not in it is not
/// collected (国办发〔2020〕49号; R5, R6).
/// </summary>
public sealed class RecordCatalogue
{
    // Laid out when first asked for: a start needs none of them.
    private readonly Dictionary<string, Lazy<KindRules>> byCode;

    /// <param name="kinds">The kinds, as <see cref="CatalogueRules"/> composed them.</param>
    public RecordCatalogue(IEnumerable<RecordKind> kinds)
    {
        Kinds = [.. kinds];
        byCode = Kinds.ToDictionary(kind => kind.Code, kind => new Lazy<KindRules>(() => new KindRules(kind)), StringComparer.Ordinal);
    }

    /// <summary>The kinds, in the order of their codes.</summary>
    public IReadOnlyList<RecordKind> Kinds { get; }

    /// <summary>A kind by its code, whether or not it is on trial; null where there is none.</summary>
    public KindRules? Find(string? code) => code is null ? null : byCode.GetValueOrDefault(code)?.Value;

    /// <summary>The kind whose current form has a column of a role; null where there is none. So capabilities know the kind that they are about.</summary>
    /// <param name="role">A role that one kind's columns have.</param>
    public RecordKind? With(FieldRole role) => Kinds.FirstOrDefault(kind => kind.Current.Of(role) is not null);

    /// <summary>A kind that is there, as every stored record and upload has one.</summary>
    /// <exception cref="KeyNotFoundException">There is none: the profile lost a kind that it had.</exception>
    public KindRules this[string code] => byCode[code].Value;
}
