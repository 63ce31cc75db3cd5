namespace CreditHub.Records;

/// <summary>隔离: a row of a migration of old data whose only fault is its credit code. It is no record until its unit says the right code.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">The kind of record.</param>
/// <param name="Unit">The unit that sent it and settles it.</param>
/// <param name="Upload">The upload.</param>
/// <param name="Line">Its line there.</param>
/// <param name="Problem">What is wrong with the code, a code of docs/errors.md.</param>
/// <param name="At">Since when it waits, UTC.</param>
/// <param name="State"><c>waiting</c>, <c>settled</c> or <c>dropped</c>.</param>
/// <param name="Code">The right code; null while nobody has said it.</param>
/// <param name="CameInBy">The upload by which the row came in with that code; null otherwise.</param>
/// <param name="Cells">What the row says, by column, for its unit and only where one row is asked for; null otherwise.</param>
public sealed record QuarantinedRowView(
    string Id,
    string Kind,
    string Unit,
    string Upload,
    int Line,
    string Problem,
    DateTimeOffset At,
    string State,
    string? Code,
    string? CameInBy,
    IReadOnlyDictionary<string, string>? Cells);

/// <summary>Answer of <c>GET /v1/quarantine</c>: the rows that wait.</summary>
/// <param name="Waiting">How many wait in all.</param>
/// <param name="Items">A page of them, in no order.</param>
/// <param name="Continuation">What to pass for the next page; null on the last.</param>
public sealed record QuarantineView(long Waiting, IReadOnlyList<QuarantinedRowView> Items, string? Continuation);

/// <summary>Body of <c>POST /v1/quarantine/{id}/settled</c>.</summary>
/// <param name="Code">The right unified social credit code.</param>
/// <param name="Document">The document that shows it.</param>
public sealed record SettleQuarantinedRequest(string Code = "", string Document = "");

/// <summary>Body of <c>POST /v1/quarantine/{id}/dropped</c>.</summary>
/// <param name="Reason">Why its subject cannot be known, 1 to 500 characters without personal values.</param>
public sealed record DropQuarantinedRequest(string Reason = "");
