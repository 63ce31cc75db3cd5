namespace CreditHub.Publication;

/// <summary>Body of <c>POST /v1/boards</c>: a person draws up an issue of a board of their unit, or draws it up anew before it is submitted.</summary>
/// <param name="Colour"><c>red</c> or <c>black</c>.</param>
/// <param name="Year">The year.</param>
/// <param name="Number">Its number in the year, from 1.</param>
/// <param name="Title">Its title; no personal values.</param>
/// <param name="Basis">The document on which it rests; no personal values.</param>
/// <param name="Types">List types of which every entry decided in the period is chosen; null for none.</param>
/// <param name="From">First day of decision, inclusive; null for no such bound.</param>
/// <param name="To">Last day of decision, inclusive; null likewise.</param>
/// <param name="Entries">Entries picked one by one; null for none.</param>
/// <param name="DocumentClass">The class that the document states, as in <c>POST /v1/uploads</c>; null where it states none. One that is
/// not public is not named on the board.</param>
public sealed record DrawBoardRequest(
    string Colour, int Year, int Number, string Title, string Basis, IReadOnlyList<string>? Types, DateOnly? From, DateOnly? To,
    IReadOnlyList<string>? Entries, string? DocumentClass = null);

/// <summary>Body of <c>POST /v1/boards/{id}/decision</c>: the second person approves the whole issue or sends it back.</summary>
/// <param name="Approve">Whether they approve.</param>
/// <param name="Version">The version that they looked at.</param>
/// <param name="ReleaseAt">From when on it is public; null for at once.</param>
/// <param name="Reason">Why it goes back; no personal values.</param>
public sealed record DecideBoardRequest(bool Approve, int Version, DateTimeOffset? ReleaseAt, string? Reason);

/// <summary>Body of <c>POST /v1/boards/{id}/entries/{entry}/strike</c>.</summary>
/// <param name="Reason">Why it is struck out; no personal values.</param>
public sealed record StrikeEntryRequest(string Reason);

/// <summary>Body of <c>POST /v1/boards/{id}/withdrawal</c>.</summary>
/// <param name="Document">The document that decides it; no personal values.</param>
public sealed record WithdrawBoardRequest(string Document);

/// <summary>An issue of a board, for the unit that brings it out and the office.</summary>
/// <param name="Id">Its id, as in <c>credit-office.2026-3.black</c>.</param>
/// <param name="Unit">The unit that brings it out.</param>
/// <param name="Colour"><c>red</c> or <c>black</c>.</param>
/// <param name="Year">The year.</param>
/// <param name="Number">Its number in the year.</param>
/// <param name="Title">Its title.</param>
/// <param name="Basis">The document on which it rests.</param>
/// <param name="State"><c>drafted</c>, <c>submitted</c>, <c>approved</c> or <c>withdrawn</c>.</param>
/// <param name="SentBack">Why the second person sent it back; null otherwise.</param>
/// <param name="IsShown">Whether it is public now.</param>
/// <param name="Version">Grows with every change of what is on it.</param>
/// <param name="Count">How many entries are on it.</param>
/// <param name="DrawnUpAt">When it was drawn up, UTC.</param>
/// <param name="SubmittedAt">When it was submitted, UTC; null where it does not wait.</param>
/// <param name="ApprovedAt">When it was approved, UTC; null where it is not.</param>
/// <param name="ReleaseAt">From when on it is public, UTC; null likewise.</param>
/// <param name="Until">Last day on which it is, inclusive; null likewise.</param>
/// <param name="WithdrawnAt">When it was withdrawn, UTC; null where it was not.</param>
/// <param name="Entries">What is on it; empty in lists of issues.</param>
/// <param name="LeftOut">What was chosen and is not; likewise.</param>
/// <param name="DocumentClass">The class that the document states on which it rests: <c>public</c>, <c>onRequest</c> or <c>notPublic</c>; null where it states none.</param>
public sealed record BoardView(
    string Id, string Unit, string Colour, int Year, int Number, string Title, string Basis, string State, string? SentBack, bool IsShown, int Version,
    int Count, DateTimeOffset DrawnUpAt, DateTimeOffset? SubmittedAt, DateTimeOffset? ApprovedAt, DateTimeOffset? ReleaseAt, DateOnly? Until,
    DateTimeOffset? WithdrawnAt, IReadOnlyList<BoardEntryView> Entries, IReadOnlyList<BoardLeftOutView> LeftOut,
    string? DocumentClass = null);

/// <summary>An entry on an issue, as the public sees it; everything but its id is null while it is not public.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Type">Its list type.</param>
/// <param name="CreditCode">Its subject's credit code.</param>
/// <param name="Name">Its subject's name, masked where it may be a person's.</param>
/// <param name="DocumentNumber">The decision's number.</param>
/// <param name="DecidedOn">The decision's day.</param>
/// <param name="Until">Last day of the term, inclusive.</param>
public sealed record BoardEntryView(
    string Entry, string? Type, string? CreditCode, string? Name, string? DocumentNumber, DateOnly? DecidedOn, DateOnly? Until);

/// <summary>An entry that was chosen for an issue and is not on it.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Reason">
/// <c>unknown</c>, <c>foreign</c>, <c>colour</c>, <c>class</c>, <c>documentClass</c>, <c>person</c>, <c>notDecided</c>, <c>onHold</c>, <c>over</c> or <c>struck</c>.
/// </param>
/// <param name="Words">What whoever struck it out said; null otherwise.</param>
public sealed record BoardLeftOutView(string Entry, string Reason, string? Words);
