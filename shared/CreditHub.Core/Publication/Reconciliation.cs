using System.Text.Json.Serialization;

namespace CreditHub.Publication;

/// <summary>The comparison of one day with one authority: what the hub passed on, and what the authority says that it holds (R7).</summary>
/// <param name="Channel">The channel.</param>
/// <param name="On">The day, Asia/Shanghai.</param>
/// <param name="At">When, UTC.</param>
/// <param name="IsAnswered">Whether the authority said what it holds.</param>
/// <param name="Kinds">The counts, by kind; kinds without any are left out.</param>
/// <param name="Missing">Records that it had confirmed and does not hold; they are pushed again.</param>
/// <param name="TooMany">Records that it holds and should not; they are recalled.</param>
/// <param name="Doubled">Records that it holds more than once; only it can mend that.</param>
/// <param name="Late">Records that it has not confirmed within their working days.</param>
public sealed record Reconciliation(
    string Channel, DateOnly On, DateTimeOffset At, bool IsAnswered, IReadOnlyList<PassedCounts> Kinds, int Missing, int TooMany, int Doubled,
    long Late)
{
    /// <summary>The adapter by which records went there at that time, as <c>id/version</c> (R8).</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Adapter { get; init; }

    /// <summary>Whether the office must look at it: a difference, refused or late records, or no answer.</summary>
    [JsonIgnore]
    public bool IsAlarm => !IsAnswered || Missing > 0 || TooMany > 0 || Doubled > 0 || Late > 0 || Kinds.Any(kind => kind.Refused > 0);
}

/// <summary>How many records of one kind an authority should have, by where they stand there.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Waiting">To be pushed, or without an answer.</param>
/// <param name="Refused">Refused with a reason.</param>
/// <param name="Held">Confirmed.</param>
/// <param name="Recalled">Asked back, and not confirmed.</param>
/// <param name="Gone">Given up again.</param>
/// <param name="HeldThere">What the authority says that it holds; null where it did not say.</param>
public sealed record PassedCounts(string Kind, long Waiting, long Refused, long Held, long Recalled, long Gone, long? HeldThere)
{
    /// <summary>All that was ever passed on.</summary>
    [JsonIgnore]
    public long Passed => Waiting + Refused + Held + Recalled + Gone;
}
