namespace CreditHub.Policy;

/// <summary>
/// Values that a layer above a profile may lay down, such as a province's statute: days within which something must be done for the subject. Where
/// the profile gives more, the layer's number holds, for fewer days protect the subject better (ADR 0001).
/// </summary>
public static class LayerValues
{
    /// <summary>The keys. A profile may leave one out where a layer above says it.</summary>
    internal static IReadOnlyList<string> Keys { get; } =
        [PolicyKeys.WithdrawalWorkingDays, PolicyKeys.RecallWorkingDays, PolicyKeys.VerificationWorkingDays];

    /// <summary>What is wrong with the values of the layers above; empty for usable ones.</summary>
    /// <param name="values">They.</param>
    public static IEnumerable<string> Problems(IReadOnlyList<PolicyValue> values) =>
    [
        .. values.Where(value => !Keys.Contains(value.Key)).Select(value => $"Value {value.Key}: a layer above a profile does not say it."),
        .. values.Where(value => Keys.Contains(value.Key) && !IsDays(value))
            .Select(value => $"Value {value.Key} of a layer: it is no number of days."),
        .. values.Where(value => value.Source.Document.Length == 0).Select(value => $"Value {value.Key} of a layer: its source names no document."),
    ];

    /// <summary>Whether it is a number of days.</summary>
    internal static bool IsDays(PolicyValue value) =>
        value.Value.ValueKind is System.Text.Json.JsonValueKind.Number && value.Value.TryGetInt32(out var days) && days > 0;
}
