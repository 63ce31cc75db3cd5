using System.Diagnostics;
using System.Text.Json.Serialization;
using CreditHub.Decisions;
using CreditHub.Policy;
using CreditHub.Records;
using CreditHub.Subjects;
using CreditHub.Units;

namespace CreditHub.Publication;

/// <summary>What a channel should have of one item, mostly a record, and whether it said that it has (P1, P3, G15).</summary>
/// <param name="Item">The item.</param>
/// <param name="Subject">Its subject; of a board, which has none, an empty key.</param>
/// <param name="Channel">The channel's code.</param>
/// <param name="IsShow">Whether the channel should show the item; otherwise it should withdraw it.</param>
/// <param name="Version">1, and one more whenever what the channel should have changes; a channel drops what is older than what it has.</param>
/// <param name="State">Where it stands.</param>
/// <param name="ConfirmBy">Last day on which a withdrawal is confirmed in time, Asia/Shanghai; null for what is shown.</param>
/// <param name="IsEscalated">Whether the office was told that it was not.</param>
public sealed record Delivery(
    [property: JsonPropertyName("record")] ItemId Item, SubjectKey Subject, string Channel, bool IsShow, int Version, DeliveryState State, DateOnly? ConfirmBy, bool IsEscalated)
{
    /// <summary>Nothing of it is to be kept.</summary>
    public const string Delete = "delete";

    /// <summary>The receipt of what a unit confirmed of its own channel without saying where.</summary>
    public const string Declared = "declared";

    /// <summary>What the item is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ItemKind Of { get; init; }

    /// <summary>The item as a record's id; of no meaning where it is something else.</summary>
    [JsonIgnore]
    public RecordId Record => new(Item.Value);

    /// <summary>Which version of the item the channel should have.</summary>
    public int RecordVersion { get; init; } = 1;

    /// <summary>What is counted of it where the channel is an authority; null where it is public.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PassedOn? PassedOn { get; init; }

    /// <summary>By when a public channel shows it; null where the channel is an authority.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Showing? Showing { get; init; }

    /// <summary>What the channel said that it did with what it had: <c>archive</c> or <c>delete</c>; null before, and while it shows it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? After { get; init; }

    /// <summary>Where the unit whose channel it is says that it shows or showed it; null before it said so, and for what is pushed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Address { get; init; }

    /// <summary>Whether the unit whose channel it is was reminded of a withdrawal.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsReminded { get; init; }

    /// <summary>The unit whose word on its own channel is awaited; null where the hub pushes, where nothing is awaited, and where it is not known.</summary>
    [JsonIgnore]
    public UnitId? Owes => State is DeliveryState.Declared ? Showing?.Provider : null;

    /// <summary>
    /// When somebody is told next that a public channel does not show it, or, on the last day, that a unit has not cleared its own channel, UTC; null
    /// where nobody is.
    /// </summary>
    [JsonIgnore]
    public DateTimeOffset? WakeAt => State is DeliveryState.Confirmed ? null
        : IsShow ? Showing?.WakeAt
        : State is DeliveryState.Declared && Showing is not null && !IsReminded && ConfirmBy is { } by ? WorkCalendar.StartOf(by)
        : null;

    /// <summary>Where it stands at a public channel; null where the channel is to withdraw it, or is an authority.</summary>
    [JsonIgnore]
    public ShowingState? Shows => !IsShow || Showing is not { } showing ? null : State switch
    {
        DeliveryState.Confirmed => showing.IsInTime is false ? ShowingState.Late : ShowingState.InTime,
        DeliveryState.Waiting { IsRefused: true } => ShowingState.Refused,
        DeliveryState.Waiting or DeliveryState.Declared => ShowingState.Waiting,
        _ => throw new UnreachableException(),
    };

    /// <summary>When it is pushed next, UTC; null where nothing is to be pushed.</summary>
    [JsonIgnore]
    public DateTimeOffset? PushAt => State is DeliveryState.Waiting { At: var at } ? at : null;

    /// <summary>From when an unconfirmed withdrawal is an alarm, UTC; null where there is none to be.</summary>
    [JsonIgnore]
    public DateTimeOffset? AlarmAt => !IsShow && State is not DeliveryState.Confirmed && ConfirmBy is { } by ? WorkCalendar.StartOf(by.AddDays(1)) : null;

    /// <summary>From when a record that an authority has not confirmed is late, UTC; null for what it has, and for public channels.</summary>
    [JsonIgnore]
    public DateTimeOffset? LateAt =>
        IsShow && State is not DeliveryState.Confirmed && PassedOn is { DueOn: var due } ? WorkCalendar.StartOf(due.AddDays(1)) : null;

    /// <summary>A first delivery to an authority.</summary>
    /// <param name="record">What is passed on.</param>
    /// <param name="channel">The channel.</param>
    /// <param name="dueOn">Last day on which the authority has it in time, Asia/Shanghai.</param>
    /// <param name="now">When, UTC.</param>
    public static Delivery Pass(CreditRecord record, string channel, DateOnly dueOn, DateTimeOffset now) =>
        new(record.Id, record.Subject, channel, IsShow: true, 1, new DeliveryState.Waiting(0, now, ""), null, IsEscalated: false)
        {
            RecordVersion = record.Version,
            PassedOn = new PassedOn(record.Kind, WorkCalendar.DateAt(record.Origin.ReceivedAt), dueOn),
        };

    /// <summary>A first delivery to a public channel.</summary>
    /// <param name="publication">What is published.</param>
    /// <param name="channel">The channel.</param>
    /// <param name="showing">By when the channel shows it.</param>
    /// <param name="now">When, UTC.</param>
    public static Delivery Show(RecordPublication publication, string channel, Showing showing, DateTimeOffset now) =>
        Show(publication.Record, ItemKind.Record, publication.Subject, channel, showing, now);

    /// <summary>A first delivery of any item to a public channel that is pushed to.</summary>
    /// <param name="item">The item.</param>
    /// <param name="of">What it is.</param>
    /// <param name="subject">Its subject; of a board an empty key.</param>
    /// <param name="channel">The channel.</param>
    /// <param name="showing">By when the channel shows it.</param>
    /// <param name="now">When, UTC.</param>
    public static Delivery Show(ItemId item, ItemKind of, SubjectKey subject, string channel, Showing showing, DateTimeOffset now) =>
        new(item, subject, channel, IsShow: true, 1, new DeliveryState.Waiting(0, now, ""), null, IsEscalated: false)
        {
            Of = of,
            Showing = showing,
        };

    /// <summary>Asks for something else than before. The same again changes nothing.</summary>
    /// <param name="isShow">Whether the item is to be shown.</param>
    /// <param name="recordVersion">Which version of it.</param>
    /// <param name="isPushed">Whether the hub pushes; otherwise the unit says when it is done.</param>
    /// <param name="confirmBy">By when a withdrawal is to be confirmed.</param>
    /// <param name="now">When, UTC.</param>
    /// <param name="showing">By when a public channel shows what it is asked to show; null for authorities and withdrawals.</param>
    public Delivery Ask(bool isShow, int recordVersion, bool isPushed, DateOnly confirmBy, DateTimeOffset now, Showing? showing = null) =>
        isShow == IsShow && (!isShow || recordVersion <= RecordVersion)
        ? this
        : this with
        {
            IsShow = isShow,
            RecordVersion = Math.Max(recordVersion, RecordVersion),
            Version = Version + 1,
            State = isPushed ? new DeliveryState.Waiting(0, now, "") : new DeliveryState.Declared(),
            ConfirmBy = isShow ? null : confirmBy,
            IsEscalated = false,
            IsReminded = false,
            Showing = isShow ? showing : Showing,
            After = null,
        };

    /// <summary>Asks for what was archived to be deleted after all. What is shown, deleted, or not confirmed yet stays as it is: its push says so anyway.</summary>
    /// <param name="confirmBy">By when it is to be confirmed.</param>
    /// <param name="now">When, UTC.</param>
    public Delivery AskDeletion(DateOnly confirmBy, DateTimeOffset now) => IsShow || State is not DeliveryState.Confirmed || After is null or Delete
        ? this
        : this with { Version = Version + 1, State = new DeliveryState.Waiting(0, now, ""), ConfirmBy = confirmBy, IsEscalated = false, After = null };

    /// <summary>Pushes what was confirmed once more, as the channel lost it or shows it still.</summary>
    /// <param name="seen">The version that the channel shows; 0 where it shows none.</param>
    /// <param name="now">When, UTC.</param>
    public Delivery Again(int seen, DateTimeOffset now) => State is DeliveryState.Confirmed
        ? this with
        {
            Version = Math.Max(Version, seen) + 1,
            State = new DeliveryState.Waiting(0, now, "reconciled"),
            Showing = IsShow && Showing is { } showing ? showing with { AskedAt = now } : Showing,
        }
        : this;

    /// <summary>The channel has it. A receipt of an older version changes nothing.</summary>
    /// <param name="version">The version that was pushed.</param>
    /// <param name="receipt">The channel's own id of it; may be empty.</param>
    /// <param name="at">When, UTC.</param>
    /// <param name="after">What it was told to do with what it had; null where it shows it, or nobody pushed.</param>
    public Delivery Confirm(int version, string receipt, DateTimeOffset at, string? after = null) =>
        version != Version || State is DeliveryState.Confirmed ? this : this with
        {
            State = new DeliveryState.Confirmed(at, receipt),
            After = IsShow ? null : after,
            Showing = IsShow && Showing is { ShownAt: null } showing ? showing with { ShownAt = at } : Showing,
        };

    /// <summary>The unit says that its own channel shows it, or shows it no more. Once it has, it changes nothing.</summary>
    /// <param name="isShown">Whether it is shown there; otherwise it is gone.</param>
    /// <param name="address">Where, as a web address; for what is gone null to leave it as it is known.</param>
    /// <param name="at">When, UTC.</param>
    /// <returns>The next state, or <c>publication.nothing-to-confirm</c>, <c>publication.evidence-invalid</c>.</returns>
    public Decision<Delivery> Declare(bool isShown, string? address, DateTimeOffset at) =>
        isShown != IsShow || State is DeliveryState.Waiting ? PublicationErrors.NothingToConfirm
        : !(address is null ? !isShown : ChannelEvidence.IsAddress(address)) ? PublicationErrors.EvidenceInvalid
        : State is DeliveryState.Confirmed && (address is null || address == Address) ? this
        : Confirm(Version, address ?? Address ?? Declared, at) with { Address = address ?? Address };

    /// <summary>The channel did not take it: it is tried again after 1 hour, 2, 4, 8, 16, and then each day.</summary>
    /// <param name="version">The version that was pushed.</param>
    /// <param name="problem">Why, as a code of the channel's or of the hub's; no personal values.</param>
    /// <param name="at">When, UTC.</param>
    /// <param name="isRefused">Whether the channel answered that it does not take it; otherwise it did not answer.</param>
    public Delivery Fail(int version, string problem, DateTimeOffset at, bool isRefused = false) => State switch
    {
        DeliveryState.Waiting(var tries, _, _, _) when version == Version =>
            this with { State = new DeliveryState.Waiting(tries + 1, at + Pause(tries), problem, isRefused) },
        DeliveryState.Waiting or DeliveryState.Declared or DeliveryState.Confirmed => this,
        _ => throw new UnreachableException(),
    };

    /// <summary>Notes by which adapter an authority was pushed to; what it gives up keeps the one by which it got it.</summary>
    /// <param name="adapter">Id and version; null where nothing of the record was pushed.</param>
    public Delivery By(string? adapter) =>
        adapter is null || PassedOn is not { } passed || passed.Adapter == adapter ? this : this with { PassedOn = passed with { Adapter = adapter } };

    /// <summary>Notes that the office was told; once.</summary>
    /// <param name="now">The time, UTC.</param>
    public Delivery Escalate(DateTimeOffset now) => !IsEscalated && AlarmAt is { } alarm && alarm <= now ? this with { IsEscalated = true } : this;

    /// <summary>Climbs one rung of the reminders where one is due: the channel does not show it, or its unit has not cleared it.</summary>
    /// <param name="now">The time, UTC.</param>
    public Delivery Climb(DateTimeOffset now) => !(WakeAt <= now) ? this
        : IsShow ? this with { Showing = Showing! with { Rung = Showing.Rung + 1 } }
        : this with { IsReminded = true };

    private static TimeSpan Pause(int tries) => TimeSpan.FromHours(Math.Min(24, 1 << Math.Min(tries, 5)));
}

/// <summary>Where a delivery stands.</summary>
[JsonDerivedType(typeof(Waiting), "waiting"), JsonDerivedType(typeof(Declared), "declared"), JsonDerivedType(typeof(Confirmed), "confirmed")]
public abstract record DeliveryState
{
    private DeliveryState()
    {
    }

    /// <summary>It is to be pushed.</summary>
    /// <param name="Tries">How often it was without a receipt.</param>
    /// <param name="At">When next, UTC.</param>
    /// <param name="Problem">Why the last try failed; empty before one did.</param>
    /// <param name="IsRefused">Whether the channel refused it then; it is offered again, for what is wrong may be put right over there.</param>
    public sealed record Waiting(int Tries, DateTimeOffset At, string Problem, bool IsRefused = false) : DeliveryState;

    /// <summary>The unit whose channel it is has to say when it is done.</summary>
    public sealed record Declared : DeliveryState;

    /// <summary>The channel has it.</summary>
    /// <param name="At">When it said so, UTC.</param>
    /// <param name="Receipt">Its own id, or the unit's evidence; may be empty.</param>
    public sealed record Confirmed(DateTimeOffset At, string Receipt) : DeliveryState;
}
