using CreditHub.Lists;

namespace CreditHub.Publication;

/// <summary>What the first person says of an upload (P8).</summary>
/// <param name="IsPublic">Whether its records may be published, as far as the rules let them.</param>
/// <param name="Reasons">Why not; empty where they may, at least one where they may not.</param>
/// <param name="By">Who.</param>
/// <param name="At">When, UTC.</param>
public sealed record Classification(bool IsPublic, IReadOnlyList<SecrecyReason> Reasons, Actor By, DateTimeOffset At);

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
