namespace CreditHub.Records;

/// <summary>What was disclosed of a record, oldest first.</summary>
/// <param name="Record">Id of the record.</param>
/// <param name="Items">The disclosures.</param>
public sealed record DisclosuresView(string Record, IReadOnlyList<DisclosureView> Items);

/// <summary>One disclosure.</summary>
/// <param name="Way"><c>read</c>, <c>check</c>, <c>directive</c>, <c>publication</c> or <c>push</c>.</param>
/// <param name="Recipient">Code of the unit, or name of the channel or platform.</param>
/// <param name="Reference">Id of the read, check, directive or delivery.</param>
/// <param name="At">When, UTC.</param>
public sealed record DisclosureView(string Way, string Recipient, string Reference, DateTimeOffset At);

/// <summary>The recall of a corrected record.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Record">Id of the record.</param>
/// <param name="Correction"><c>annulled</c>, <c>withdrawn</c>, <c>changed</c>, <c>replaced</c>, <c>removed</c>, <c>repaired</c> or <c>reinstated</c>.</param>
/// <param name="Document">The document; empty where a file said no more than the state.</param>
/// <param name="At">When the record was corrected, UTC.</param>
/// <param name="DueOn">Last day on which a confirmation is in time, inclusive, Asia/Shanghai.</param>
/// <param name="OverdueAt">When the office was told that a unit is late, UTC; null before.</param>
/// <param name="Recipients">Who got something of it.</param>
public sealed record RecallView(
    string Id,
    string Record,
    string Correction,
    string Document,
    DateTimeOffset At,
    DateOnly DueOn,
    DateTimeOffset? OverdueAt,
    IReadOnlyList<RecallRecipientView> Recipients);

/// <summary>A unit that got something of a recalled record.</summary>
/// <param name="Unit">Its code.</param>
/// <param name="Ways">How, as in a <see cref="DisclosureView"/>.</param>
/// <param name="ConfirmedAt">When it confirmed, UTC; null while it has not.</param>
public sealed record RecallRecipientView(string Unit, IReadOnlyList<string> Ways, DateTimeOffset? ConfirmedAt);

/// <summary>What the office must look at about records.</summary>
/// <param name="OverdueRecalls">How many recalls are past their day with a unit that has not confirmed.</param>
/// <param name="Recalls">Some of them, the longest due first.</param>
/// <param name="LostBases">How many list entries are on hold because a record on which they rest lost its force.</param>
/// <param name="Entries">Ids of some of them.</param>
/// <param name="RepairedNotLifted">已修复未解除: how many repairs are not confirmed everywhere; to be 0 (G14).</param>
/// <param name="Repairs">Some of them, the oldest first, with what they waited for when the hub looked last.</param>
public sealed record RecordAlarmsView(
    long OverdueRecalls,
    IReadOnlyList<RecallView> Recalls,
    long LostBases,
    IReadOnlyList<string> Entries,
    long RepairedNotLifted,
    IReadOnlyList<Repairs.RepairView> Repairs);
