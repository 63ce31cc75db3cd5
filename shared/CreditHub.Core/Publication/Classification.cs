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
    /// <summary>Why someone may not say it; null where they may.</summary>
    /// <param name="unit">The unit whose it is to say.</param>
    /// <returns><c>publication.unit-foreign</c>, <c>publication.person-required</c>, <c>publication.reasons-invalid</c> or null.</returns>
    public HubError? RefusalFor(UnitId unit) =>
        By.Unit != unit ? PublicationErrors.UnitForeign
        : !By.IsPerson ? PublicationErrors.PersonRequired
        : IsPublic != (Reasons.Count == 0) ? PublicationErrors.ReasonsInvalid
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
