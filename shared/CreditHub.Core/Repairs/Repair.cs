using System.Text.Json.Serialization;
using CreditHub.Records;
using CreditHub.Subjects;
using CreditHub.Units;

namespace CreditHub.Repairs;

/// <summary>What a repair still waits for.</summary>
public enum RepairWaitKind
{
    /// <summary>A public channel has not confirmed that it shows the record no more.</summary>
    Channel,

    /// <summary>An authority above has not confirmed the recall.</summary>
    Authority,

    /// <summary>A unit that got something of the record has not confirmed its recall (G15).</summary>
    Recipient,

    /// <summary>An entry that rests on the record is on hold until a person finds what becomes of it.</summary>
    Entry,

    /// <summary>A unit has not confirmed that it lifted its measures.</summary>
    Measure,
}

/// <summary>One thing that a repair waits for.</summary>
/// <param name="Kind">What.</param>
/// <param name="Of">The channel's code, the unit, the entry's id or the directive's id.</param>
public sealed record RepairWait(RepairWaitKind Kind, string Of);

/// <summary>
/// The repair of one record, from the decision to the last confirmation. Nobody may call it done before everybody confirmed (G14). One that is the very
/// same object means that nothing changed.
/// </summary>
/// <param name="Record">The record.</param>
/// <param name="Subject">Its subject.</param>
/// <param name="Kind">Its kind's code.</param>
/// <param name="Provider">The unit that provided it.</param>
/// <param name="Version">The record's version that the repair made.</param>
/// <param name="Document">The repair decision; empty where a file named none.</param>
/// <param name="At">When the record was repaired, UTC.</param>
/// <param name="State">Where it stands.</param>
public sealed record Repair(
    RecordId Record, SubjectKey Subject, string Kind, UnitId Provider, int Version, string Document, DateTimeOffset At, RepairState State)
{
    /// <summary>How long after a look the next one is due.</summary>
    public static TimeSpan LookEvery { get; } = TimeSpan.FromHours(1);

    /// <summary>When it is looked at next, UTC; null once it is complete.</summary>
    [JsonIgnore]
    public DateTimeOffset? LookAt => State switch
    {
        RepairState.Open { LookAt: var at } => at,
        RepairState.Complete => null,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>A record was repaired; once more by a person's document after a file had said so only.</summary>
    /// <param name="known">The repair as it stood; null for none.</param>
    /// <param name="record">The repaired record.</param>
    /// <param name="version">Its version that the repair made, 2 or more.</param>
    public static Repair Begin(Repair? known, CreditRecord record, int version)
    {
        var order = record.Corrections![version - 2].Order;
        return known?.Version >= version ? known : new Repair(
            record.Id, record.Subject, record.Kind, record.Provider, version, order.Document, order.At, new RepairState.Open([], order.At));
    }

    /// <summary>Takes what it waits for; with nothing left it is complete.</summary>
    /// <param name="waits">What it waits for now.</param>
    /// <param name="now">The time, UTC.</param>
    public Repair Look(IReadOnlyList<RepairWait> waits, DateTimeOffset now) => State switch
    {
        RepairState.Complete => this,
        RepairState.Open => this with { State = waits.Count == 0 ? new RepairState.Complete(now) : new RepairState.Open(waits, now + LookEvery) },
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}

/// <summary>Where a repair stands.</summary>
[JsonDerivedType(typeof(Open), "open"), JsonDerivedType(typeof(Complete), "complete")]
public abstract record RepairState
{
    private RepairState()
    {
    }

    /// <summary>已修复未解除: somebody has not confirmed.</summary>
    /// <param name="Waits">What it waited for when it was looked at last; empty before the first look.</param>
    /// <param name="LookAt">When it is looked at next, UTC.</param>
    public sealed record Open(IReadOnlyList<RepairWait> Waits, DateTimeOffset LookAt) : RepairState;

    /// <summary>办结: everybody confirmed.</summary>
    /// <param name="At">When the hub saw it, UTC.</param>
    public sealed record Complete(DateTimeOffset At) : RepairState;
}
