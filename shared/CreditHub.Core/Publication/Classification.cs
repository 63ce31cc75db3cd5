using System.Text.Json.Serialization;
using CreditHub.Catalogue;
using CreditHub.Decisions;
using CreditHub.Lists;
using CreditHub.Units;

namespace CreditHub.Publication;

/// <summary>What the first person says of an upload, or of a list entry (P8).</summary>
/// <param name="IsPublic">Whether its records may be published, as far as the rules let them.</param>
/// <param name="Reasons">Why not; empty where they may, at least one where they may not.</param>
/// <param name="By">Who.</param>
/// <param name="At">When, UTC.</param>
public sealed record Classification(bool IsPublic, IReadOnlyList<SecrecyReason> Reasons, Actor By, DateTimeOffset At)
{
    /// <summary>The class that they give it (P20). 依申请公开 needs no reason; 不予公开 needs one of the closed list.</summary>
    [JsonIgnore]
    public DocumentClass Class => IsPublic ? DocumentClass.Public : Reasons.Count == 0 ? DocumentClass.OnRequest : DocumentClass.NotPublic;

    /// <summary>A classification by its class.</summary>
    /// <param name="said">The class.</param>
    /// <param name="reasons">Why not public.</param>
    /// <param name="by">Who.</param>
    /// <param name="at">When, UTC.</param>
    /// <returns>It, or <c>publication.reasons-invalid</c> where reasons are missing or out of place.</returns>
    public static Decision<Classification> Of(DocumentClass said, IReadOnlyList<SecrecyReason> reasons, Actor by, DateTimeOffset at) =>
        (said is DocumentClass.NotPublic) != (reasons.Count > 0)
            ? PublicationErrors.ReasonsInvalid
            : new Classification(said is DocumentClass.Public, reasons, by, at);

    /// <summary>What everybody may say who may say anything, whatever the document states of itself.</summary>
    /// <param name="by">Who.</param>
    /// <param name="at">When, UTC.</param>
    public static Classification Closest(Actor by, DateTimeOffset at) => new(IsPublic: false, [SecrecyReason.CommercialSecret], by, at);

    /// <summary>Why someone may not say it; null where they may.</summary>
    /// <param name="unit">The unit whose it is to say.</param>
    /// <param name="stated">The class that the document states of itself, which nobody opens further; null for none.</param>
    /// <returns>
    /// <c>publication.unit-foreign</c>, <c>publication.person-required</c>, <c>publication.reasons-invalid</c>, <c>publication.document-closed</c> or null.
    /// </returns>
    public HubError? RefusalFor(UnitId unit, DocumentClass? stated) =>
        By.Unit != unit ? PublicationErrors.UnitForeign
        : !By.IsPerson ? PublicationErrors.PersonRequired
        : IsPublic && Reasons.Count > 0 ? PublicationErrors.ReasonsInvalid
        : Class < stated ? PublicationErrors.DocumentClosed
        : null;

    /// <summary>Whether the same person said the same before.</summary>
    public bool SaysTheSame(Classification other) => By == other.By && IsPublic == other.IsPublic && Reasons.SequenceEqual(other.Reasons);
}

/// <summary>The second person's agreement.</summary>
/// <param name="By">Who.</param>
/// <param name="At">When, UTC.</param>
public sealed record Approval(Actor By, DateTimeOffset At);

/// <summary>What became of an approved upload's records.</summary>
/// <param name="Published">Published.</param>
/// <param name="Late">Of these, published after the last day that was in time (T1); computed.</param>
/// <param name="Kept">Not published, by reason.</param>
public sealed record PublicationCounts(int Published, int Late, IReadOnlyDictionary<Unpublished, int> Kept)
{
    /// <summary>No records.</summary>
    public static PublicationCounts None { get; } = new(0, 0, new Dictionary<Unpublished, int>());

    /// <summary>Adds the counts of another piece.</summary>
    public PublicationCounts Plus(PublicationCounts other) => new(
        Published + other.Published,
        Late + other.Late,
        Kept.Concat(other.Kept).GroupBy(pair => pair.Key).OrderBy(group => group.Key).ToDictionary(group => group.Key, group => group.Sum(pair => pair.Value)));
}
