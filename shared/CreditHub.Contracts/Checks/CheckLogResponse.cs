namespace CreditHub.Checks;

/// <summary>Who asked about the caller, newest first within the page. <c>GET /v1/me/checks</c>, role Subject.</summary>
/// <param name="Items">The queries.</param>
/// <param name="Continuation">Where the next page begins; null on the last.</param>
public sealed record CheckLogResponse(IReadOnlyList<CheckLogView> Items, string? Continuation);

/// <summary>One query about the caller.</summary>
/// <param name="QueryId">Its id.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Unit">The code of the unit that asked.</param>
/// <param name="UnitName">Its Chinese name.</param>
/// <param name="Matter">The business matter's code; empty where an organisation outside government read records.</param>
/// <param name="CaseId">The business case at the unit.</param>
/// <param name="Purpose">What the answer was for.</param>
/// <param name="Measures">Codes of the measures it was told; empty where none applied.</param>
/// <param name="Holds">Ids of the entries it was told are under verification.</param>
/// <param name="Records">Ids of the records that an organisation outside government was given; null for a check.</param>
/// <param name="Consent">Number there of the caller's consent on which it read; null without.</param>
public sealed record CheckLogView(
    string QueryId,
    DateTimeOffset At,
    string Unit,
    string UnitName,
    string Matter,
    string CaseId,
    string Purpose,
    IReadOnlyList<string> Measures,
    IReadOnlyList<string> Holds,
    IReadOnlyList<string>? Records = null,
    string? Consent = null);
