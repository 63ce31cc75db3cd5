using CreditHub.Catalogue;
using CreditHub.Records;
using CreditHub.Records.Rows;

namespace CreditHub.Publication;

/// <summary>How grave what a record says is; it decides how long the public sees it (国办发〔2025〕22号, 信用修复管理办法 2025).</summary>
public enum PublicationTier
{
    /// <summary>Nothing is held against the subject: a permit, an honour.</summary>
    None,

    /// <summary>轻微: not published, unless the policy gives it months.</summary>
    Minor,

    /// <summary>一般.</summary>
    General,

    /// <summary>严重.</summary>
    Serious,
}

/// <summary>Finds the tier of a record from what the record says; where it says too little, 一般.</summary>
public static class TierRules
{
    private static readonly char[] Separators = ['、', ',', '，', ';', '；'];

    /// <summary>The tier.</summary>
    /// <param name="record">The record.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="policy">The policy of the day that counts.</param>
    public static PublicationTier TierOf(this CreditRecord record, RecordKind kind, PublicationPolicy policy) =>
        TierOf(kind, record.Text, record.Amounts, record.BasisUse, policy);

    /// <summary>The tier of a row that is not stored yet.</summary>
    /// <param name="row">The row.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="policy">The policy of the day that counts.</param>
    public static PublicationTier TierOf(this CheckedRow row, RecordKind kind, PublicationPolicy policy) =>
        TierOf(kind, row.Text, row.Amounts, row.BasisUse, policy);

    private static PublicationTier TierOf(
        RecordKind kind, IReadOnlyDictionary<string, string> texts, IReadOnlyDictionary<string, decimal> amounts, BasisUse use, PublicationPolicy policy)
    {
        if (kind.Tone is not RecordTone.Negative)
        {
            return PublicationTier.None;
        }

        string[] categories = kind.Current.Of(FieldRole.Category) is { } field && texts.TryGetValue(field.KeptAs, out var text)
            ? text.Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            : [];
        var amount = amounts.Values.DefaultIfEmpty().Max();
        return categories.Any(policy.SeriousCategories.Contains) || amount >= policy.SeriousAmount ? PublicationTier.Serious
            : use.Exclusion is BasisExclusion.SummaryProcedure or BasisExclusion.MinorCorrected ? PublicationTier.Minor
            : categories.Length > 0 && categories.All(one => IsMinor(one, amount, policy)) ? PublicationTier.Minor
            : PublicationTier.General;
    }

    private static bool IsMinor(string category, decimal amount, PublicationPolicy policy) =>
        policy.MinorCategories.Contains(category) || (policy.FineCategories.Contains(category) && amount < policy.GeneralAmount);
}
