namespace CreditHub.Publication;

/// <summary>Body of <c>POST …/publication/reopening</c> of an upload, a record or a list entry: what was withheld or exempted is to be classified anew.</summary>
/// <param name="Document">The document by which it is asked; no personal values.</param>
/// <param name="Reason">Why; no personal values.</param>
public sealed record ReopenRequest(string Document = "", string Reason = "");

/// <summary>What a person asks of what was withheld or exempted; a second one has not said.</summary>
/// <param name="Document">The document by which it is asked.</param>
/// <param name="Reason">Why.</param>
/// <param name="At">When, UTC.</param>
public sealed record ReopeningView(string Document, string Reason, DateTimeOffset At);
