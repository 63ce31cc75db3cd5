using System.Text.Json.Serialization;
using CreditHub.Lists;

namespace CreditHub.Supervision;

/// <summary>What a person found of a duty.</summary>
public enum DutyResult
{
    /// <summary>已履行 or 已整改.</summary>
    Fulfilled,

    /// <summary>部分履行.</summary>
    Partly,

    /// <summary>未履行 or 未整改.</summary>
    Unfulfilled,
}

/// <summary>A finding. No machine makes one (G3): a row of a unit's file reports one that was made there.</summary>
/// <param name="Result">What was found.</param>
/// <param name="Document">The document that finds it.</param>
/// <param name="On">The day on which the duty was fulfilled, or else was found not to be, Asia/Shanghai.</param>
/// <param name="Note">In words; no personal values. Empty where all was fulfilled and nothing is to be said.</param>
/// <param name="By">Who found.</param>
/// <param name="At">When, UTC.</param>
public sealed record DutyFinding(DutyResult Result, string Document, DateOnly On, string Note, Actor By, DateTimeOffset At)
{
    /// <summary>Whether it says the same.</summary>
    public bool Repeats(DutyFinding other) => this with { At = default } == other with { At = default };
}

/// <summary>Where a duty stands.</summary>
[JsonDerivedType(typeof(Open), "open"), JsonDerivedType(typeof(Found), "found"), JsonDerivedType(typeof(Dropped), "dropped")]
public abstract record DutyState
{
    private DutyState()
    {
    }

    /// <summary>It is to be fulfilled, or nobody has found whether it was.</summary>
    public sealed record Open : DutyState
    {
        /// <summary>The one value.</summary>
        public static Open Instance { get; } = new();
    }

    /// <summary>A person found.</summary>
    /// <param name="Finding">What.</param>
    public sealed record Found(DutyFinding Finding) : DutyState;

    /// <summary>The record that set it is over, so nothing is to be found.</summary>
    /// <param name="At">When, UTC.</param>
    public sealed record Dropped(DateTimeOffset At) : DutyState;
}
