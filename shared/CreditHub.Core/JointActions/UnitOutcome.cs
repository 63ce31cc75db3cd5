namespace CreditHub.JointActions;

/// <summary>How one unit's part of a round ended. The documents stay open where they are: later feedback is still taken.</summary>
public enum UnitOutcome
{
    /// <summary>The unit knew already all that it had to know.</summary>
    Nothing,

    /// <summary>告知: it was informed; nothing is awaited of it (G18).</summary>
    Informed,

    /// <summary>已反馈: it answered for every measure.</summary>
    Settled,

    /// <summary>A later instruction took the place of this round's.</summary>
    Superseded,

    /// <summary>逾期: the whole ladder was climbed, and the office knows.</summary>
    Overdue,

    /// <summary>未反馈: a unit with recommended measures only was reminded and did not answer, which it may.</summary>
    Unanswered,

    /// <summary>A defect ended its part; the sweep still climbs its ladder.</summary>
    Failed,
}

/// <summary>Where one instruction stands, as the round that ordered it needs to know.</summary>
/// <param name="Sequence">The instruction.</param>
/// <param name="Version">The directive's version, by which a late signal is known.</param>
/// <param name="Outcome">How the unit's part of the round ended; null while it goes on.</param>
/// <param name="WakeAt">When the hub next acts by itself, UTC; null when it does not.</param>
public sealed record InstructionProgress(int Sequence, int Version, UnitOutcome? Outcome, DateTimeOffset? WakeAt);
