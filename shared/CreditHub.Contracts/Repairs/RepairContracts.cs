namespace CreditHub.Repairs;

/// <summary>Body of <c>POST /v1/records/{id}/repaired</c> (修复), by a person of the unit that decided or provided the record, but not by who uploaded it.</summary>
/// <param name="Document">The repair decision; not empty.</param>
/// <param name="DecidedOn">Its day, Asia/Shanghai: not in the future, and not before the shortest term of publication is over.</param>
/// <param name="Reason">Why; 1 to 500 characters, no personal values. The subject reads it.</param>
/// <param name="Ruling">The court's ruling that approves a reorganisation or settlement in bankruptcy; with it the shortest term does not count. Null without.</param>
/// <param name="DocumentClass">The class that the document states, as in <c>POST /v1/uploads</c>; null where it states none.</param>
public sealed record RepairRecordRequest(
    string Document = "", DateOnly? DecidedOn = null, string Reason = "", string? Ruling = null, string? DocumentClass = null);

/// <summary>A repair, from the decision to the last confirmation.</summary>
/// <param name="Record">Id of the record.</param>
/// <param name="Kind">The kind of record.</param>
/// <param name="Document">The repair decision; empty where a file named none.</param>
/// <param name="At">When the record was repaired, UTC. From then on nothing shows, shares or uses it.</param>
/// <param name="State"><c>open</c> while somebody has not confirmed, then <c>complete</c>.</param>
/// <param name="CompletedAt">When everybody had, UTC; null while open.</param>
/// <param name="Waits">What it waits for; empty once complete, and before the hub looked first.</param>
public sealed record RepairView(
    string Record, string Kind, string Document, DateTimeOffset At, string State, DateTimeOffset? CompletedAt, IReadOnlyList<RepairWaitView> Waits);

/// <summary>One thing that a repair waits for.</summary>
/// <param name="Kind">
/// <c>channel</c> (a public channel's withdrawal), <c>authority</c> (a platform's recall), <c>recipient</c> (a unit's recall), <c>entry</c> (a list
/// entry on hold until a person decides), <c>measure</c> (a unit's lift).
/// </param>
/// <param name="Of">The channel, the unit, the entry or the directive; to the subject empty but for channels and entries.</param>
public sealed record RepairWaitView(string Kind, string Of);
