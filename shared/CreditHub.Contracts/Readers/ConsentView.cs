namespace CreditHub.Readers;

/// <summary>A page of <c>GET /v1/me/consents</c>, role Subject: the consents of the caller on which readers have read.</summary>
/// <param name="Items">The consents.</param>
/// <param name="Continuation">Where the next page begins; null on the last.</param>
public sealed record ConsentsResponse(IReadOnlyList<ConsentView> Items, string? Continuation);

/// <summary>A consent of the caller. <c>POST /v1/me/consents/{id}/withdrawal</c> takes it back.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Reader">Code of the organisation that presented it.</param>
/// <param name="ReaderName">Its Chinese name.</param>
/// <param name="Number">Its number there.</param>
/// <param name="GivenOn">When it was given, as the organisation says.</param>
/// <param name="Until">Its last day, as the organisation says.</param>
/// <param name="FirstUsedAt">When it was used first, UTC.</param>
/// <param name="WithdrawnAt">Since when nothing is read on it any more, UTC; null while it holds.</param>
public sealed record ConsentView(
    string Id,
    string Reader,
    string ReaderName,
    string Number,
    DateOnly GivenOn,
    DateOnly Until,
    DateTimeOffset FirstUsedAt,
    DateTimeOffset? WithdrawnAt);
