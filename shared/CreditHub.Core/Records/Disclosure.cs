using CreditHub.Units;

namespace CreditHub.Records;

/// <summary>How something of a record came to somebody (G15).</summary>
public enum DisclosureWay
{
    /// <summary>The record was read.</summary>
    Read,

    /// <summary>A check was answered by an entry that rests on it.</summary>
    Check,

    /// <summary>A directive of an entry that rests on it was ordered.</summary>
    Directive,

    /// <summary>It was delivered to a channel that publishes it.</summary>
    Publication,

    /// <summary>It was pushed to another platform.</summary>
    Push,
}

/// <summary>One disclosure of a record.</summary>
/// <param name="Way">How.</param>
/// <param name="Unit">The unit that got it; null where it went to no unit of the hub.</param>
/// <param name="Recipient">The unit's code, or the channel's or platform's name; <c>public-site</c> for the hub's own pages.</param>
/// <param name="Reference">Id of the check, directive, delivery or read.</param>
/// <param name="At">When, UTC.</param>
public sealed record Disclosure(DisclosureWay Way, UnitId? Unit, string Recipient, string Reference, DateTimeOffset At);
