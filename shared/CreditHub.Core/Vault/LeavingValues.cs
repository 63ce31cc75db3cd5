using System.Text.Json.Serialization;

namespace CreditHub.Vault;

/// <summary>Sealed values to which a deleted content referred. What nothing else refers to goes (docs/adr/0026).</summary>
/// <param name="Id">Whose they were: a record with its version, or a piece of an upload.</param>
/// <param name="Keys">Their keys in the vault; none once they were dealt with.</param>
/// <param name="At">Since when they are marked, UTC.</param>
/// <param name="Forgotten">How many of them were deleted from the vault; null before they were dealt with.</param>
public sealed record LeavingValues(string Id, IReadOnlyList<string> Keys, DateTimeOffset At, int? Forgotten = null)
{
    /// <summary>
    /// How long a value stays marked before anybody looks who refers to it: who sealed it just before has stored by then what it was sealed for, or
    /// seals it once more, which takes the mark away.
    /// </summary>
    public static TimeSpan Grace { get; } = TimeSpan.FromDays(1);

    /// <summary>When they may be looked for, UTC; null once they were dealt with.</summary>
    [JsonIgnore]
    public DateTimeOffset? DueAt => Forgotten is null ? At + Grace : null;

    /// <summary>Some of them are referred to by what is kept, and stay.</summary>
    /// <param name="found">Keys that are.</param>
    public LeavingValues Keep(IReadOnlySet<string> found) =>
        Keys.Any(found.Contains) ? this with { Keys = [.. Keys.Where(key => !found.Contains(key))] } : this;

    /// <summary>The rest was deleted.</summary>
    /// <param name="forgotten">How many; fewer than there were keys where one was sealed again, or had left before.</param>
    public LeavingValues Close(int forgotten) => this with { Keys = [], Forgotten = forgotten };
}

/// <summary>A look through everything that is kept, for values that are leaving. It goes on where it stopped.</summary>
/// <param name="StartedAt">When it began, UTC; values marked a day before that or earlier are looked for.</param>
/// <param name="Kind">The kind of document that it has come to; empty at the beginning.</param>
/// <param name="Continuation">The next page of that kind; null at its beginning.</param>
/// <param name="IsOver">Whether it came to its end, and the values were dealt with.</param>
public sealed record VaultLook(DateTimeOffset StartedAt, string Kind, string? Continuation, bool IsOver);
