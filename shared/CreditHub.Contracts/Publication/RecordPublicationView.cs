namespace CreditHub.Publication;

/// <summary>The publication of a record.</summary>
/// <param name="Record">The record.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="State"><c>waiting</c> for a second person to look at the changed record, <c>published</c>, <c>refused</c> or <c>ended</c>.</param>
/// <param name="IsShown">Whether it is public now.</param>
/// <param name="Tier"><c>none</c>, <c>minor</c>, <c>general</c> or <c>serious</c>.</param>
/// <param name="DueOn">Last day on which publishing it was in time; null where its kind has none.</param>
/// <param name="PublishedOn">Since when it is published; null where it is not.</param>
/// <param name="Until">Last day, inclusive; null where it is not.</param>
/// <param name="Reason">Why it was refused, ended or sent back; null where it was not.</param>
/// <param name="Channels">What channels have of it.</param>
/// <param name="RecordVersion">The record's version that the second person is to look at, and names; null where none is awaited.</param>
/// <param name="Reopening">What is asked of what was refused; null where nothing is.</param>
public sealed record RecordPublicationView(
    string Record,
    string Kind,
    string State,
    bool IsShown,
    string Tier,
    DateOnly? DueOn,
    DateOnly? PublishedOn,
    DateOnly? Until,
    string? Reason,
    IReadOnlyList<DeliveryView> Channels,
    int? RecordVersion,
    ReopeningView? Reopening = null);

/// <summary>Changed records that wait for a second person.</summary>
/// <param name="Items">They.</param>
/// <param name="Continuation">Names the next page; null on the last.</param>
public sealed record RecordPublicationsView(IReadOnlyList<RecordPublicationView> Items, string? Continuation);

/// <summary>What one channel has of one record, list entry or issue of a board.</summary>
/// <param name="Record">Its id.</param>
/// <param name="Channel">The channel's code.</param>
/// <param name="IsShow">Whether it should show it; otherwise it should withdraw it.</param>
/// <param name="State"><c>waiting</c> to be pushed, <c>refused</c> by the channel and to be offered again, <c>declared</c> while the unit has to say that it is done, or <c>confirmed</c>.</param>
/// <param name="Version">Its version for this channel.</param>
/// <param name="ConfirmedAt">When the channel confirmed, UTC; null before.</param>
/// <param name="Problem">Why the last push failed; null or empty where none did.</param>
/// <param name="ConfirmBy">Last day for confirming a withdrawal; null where none is asked for.</param>
/// <param name="IsLate">Whether the office was told that it was not confirmed by then.</param>
/// <param name="Receipt">The channel's own id of it; null before it confirmed, empty where it gave none.</param>
/// <param name="DueOn">Last day on which the channel has it in time; null for withdrawals.</param>
/// <param name="ShownInTime">Whether a public channel's first receipt came by then; null before it came, and for authorities.</param>
/// <param name="Adapter">By which adapter an authority was pushed to last, as <c>id/version</c>; null before, and for public channels.</param>
/// <param name="Of"><c>record</c>, <c>entry</c> or <c>board</c>.</param>
/// <param name="Address">Where a channel that units fill themselves shows or showed it, as the unit said; null where it did not, and for others.</param>
public sealed record DeliveryView(
    string Record, string Channel, bool IsShow, string State, int Version, DateTimeOffset? ConfirmedAt, string? Problem, DateOnly? ConfirmBy, bool IsLate,
    string? Receipt, DateOnly? DueOn, bool? ShownInTime, string? Adapter, string Of, string? Address);

/// <summary>Channels that did not confirm a withdrawal in time.</summary>
/// <param name="Count">How many.</param>
/// <param name="Items">Some of them, the longest due first.</param>
public sealed record PublicationAlarmsView(long Count, IReadOnlyList<DeliveryView> Items);
