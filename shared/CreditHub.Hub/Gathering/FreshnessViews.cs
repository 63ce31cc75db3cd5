using CreditHub.Records;

namespace CreditHub.Gathering;

/// <summary>How the freshness of lists is shown.</summary>
public static class FreshnessViews
{
    /// <summary>One list.</summary>
    public static FreshnessView Of(Freshness list) => new(list.Unit.Value, list.Kind, list.At, list.Upload?.Value, list.DueOn, list.IsLate);
}
