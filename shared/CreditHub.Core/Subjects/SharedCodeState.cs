using System.Text.Json.Serialization;
using CreditHub.Lists;

namespace CreditHub.Subjects;

/// <summary>What it was that a code came under several names.</summary>
public enum SharedCodeFinding
{
    /// <summary>更名: one subject, which changed its name.</summary>
    Renamed,

    /// <summary>错码: a record has the code of another subject; its provider corrects it.</summary>
    WrongCode,
}

/// <summary>Where a shared code stands.</summary>
[JsonDerivedType(typeof(Open), "open"), JsonDerivedType(typeof(Settled), "settled"), JsonDerivedType(typeof(Ended), "ended")]
public abstract record SharedCodeState
{
    private SharedCodeState()
    {
    }

    /// <summary>Nobody has said what it is.</summary>
    public sealed record Open : SharedCodeState
    {
        /// <summary>The one value.</summary>
        public static Open Instance { get; } = new();
    }

    /// <summary>A person of the office said what it is; it opens again when a name comes that is none of these.</summary>
    /// <param name="As">What it is.</param>
    /// <param name="Document">The document that shows it.</param>
    /// <param name="Reason">Why; no personal values.</param>
    /// <param name="By">Who said so.</param>
    /// <param name="At">When, UTC.</param>
    /// <param name="Names">The folded names that it was said of.</param>
    public sealed record Settled(
        SharedCodeFinding As, string Document, string Reason, Actor By, DateTimeOffset At, IReadOnlyList<string> Names) : SharedCodeState;

    /// <summary>Of the records that stand, all have one name by now.</summary>
    /// <param name="At">When the hub saw it, UTC.</param>
    public sealed record Ended(DateTimeOffset At) : SharedCodeState;
}
