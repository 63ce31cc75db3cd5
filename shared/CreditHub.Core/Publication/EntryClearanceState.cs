using System.Text.Json.Serialization;
using CreditHub.Lists;

namespace CreditHub.Publication;

/// <summary>Where two persons stand with a list entry. It is public in one of these states only (P8).</summary>
[JsonDerivedType(typeof(Unclassified), "unclassified"), JsonDerivedType(typeof(Classified), "classified")]
[JsonDerivedType(typeof(Cleared), "cleared"), JsonDerivedType(typeof(Withheld), "withheld"), JsonDerivedType(typeof(Exempted), "exempted")]
public abstract record EntryClearanceState
{
    private EntryClearanceState()
    {
    }

    /// <summary>No one has classified it, or the second person sent the classification back.</summary>
    /// <param name="SentBack">Why it was sent back; empty where it was not.</param>
    public sealed record Unclassified(string SentBack) : EntryClearanceState;

    /// <summary>The first person has; the second one is awaited.</summary>
    /// <param name="Classification">What the first one says.</param>
    public sealed record Classified(Classification Classification) : EntryClearanceState;

    /// <summary>Both agree that it is public, as long as the entry may be.</summary>
    /// <param name="Classification">What the first one said.</param>
    /// <param name="Approval">The second one's agreement.</param>
    public sealed record Cleared(Classification Classification, Approval Approval) : EntryClearanceState;

    /// <summary>Both agree that it is not.</summary>
    /// <param name="Classification">What the first one said.</param>
    /// <param name="Approval">The second one's agreement.</param>
    public sealed record Withheld(Classification Classification, Approval Approval) : EntryClearanceState;

    /// <summary>One person took it from the public, before or after two had agreed (P10).</summary>
    /// <param name="Reason">Why.</param>
    /// <param name="Basis">The legal basis; no personal values.</param>
    /// <param name="By">Who.</param>
    /// <param name="At">When, UTC.</param>
    public sealed record Exempted(SecrecyReason Reason, string Basis, Actor By, DateTimeOffset At) : EntryClearanceState;
}
