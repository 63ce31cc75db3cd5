namespace CreditHub.Queues;

/// <summary>Where a message of a session stands; all of it but its payload, so that queues can be counted without reading payloads.</summary>
/// <param name="Id">The message's id.</param>
/// <param name="State">Its state.</param>
/// <param name="Type">The CloudEvents type.</param>
/// <param name="Subject">The CloudEvents subject.</param>
/// <param name="At">When it was ordered, UTC.</param>
/// <param name="SentAt">When it came, UTC.</param>
/// <param name="Deliveries">How often it was handed out since it was sent or revived.</param>
/// <param name="Revivals">How often it was revived.</param>
/// <param name="Token">The last lease.</param>
/// <param name="Until">When that lease runs out, UTC.</param>
/// <param name="Reason">Why it is dead.</param>
/// <param name="DiedAt">Since when, UTC.</param>
internal sealed record QueueSlot(
    string Id,
    SlotState State,
    string Type,
    string Subject,
    DateTimeOffset At,
    DateTimeOffset SentAt,
    int Deliveries = 0,
    int Revivals = 0,
    string? Token = null,
    DateTimeOffset? Until = null,
    string? Reason = null,
    DateTimeOffset? DiedAt = null)
{
    public bool IsOut(DateTimeOffset now) => State == SlotState.Leased && Until > now;

    public bool IsHeldBy(string token, DateTimeOffset now) => IsOut(now) && Token == token;

    public QueueSlot Leased(string token, DateTimeOffset until) =>
        this with { State = SlotState.Leased, Token = token, Until = until, Deliveries = Deliveries + 1 };

    public QueueSlot GivenBack() => this with { State = SlotState.Waiting, Token = null, Until = null };

    public QueueSlot Buried(string reason, DateTimeOffset now) =>
        this with { State = SlotState.Dead, Token = null, Until = null, Reason = reason, DiedAt = now };

    public QueueSlot Revived() => this with { State = SlotState.Waiting, Deliveries = 0, Revivals = Revivals + 1, Reason = null, DiedAt = null };
}

/// <summary>The states of a message that is not completed.</summary>
internal enum SlotState
{
    /// <summary>To be handed out.</summary>
    Waiting,

    /// <summary>In someone's hands until its lease runs out.</summary>
    Leased,

    /// <summary>A dead letter.</summary>
    Dead,
}
