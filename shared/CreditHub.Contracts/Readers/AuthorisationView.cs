namespace CreditHub.Readers;

/// <summary>Body of <c>POST /v1/readers/authorisations</c>, a person of the office's alone: lets an organisation outside government read records.</summary>
/// <param name="Reader">The organisation's code in the profile.</param>
/// <param name="Document">Number of the agreement; 1 to 128 characters. The same number grants once.</param>
/// <param name="Basis">Code of the legal basis in the profile.</param>
/// <param name="From">First day, inclusive, Asia/Shanghai.</param>
/// <param name="Until">Last day, inclusive; within the policy value <c>readers.longestMonths</c>.</param>
/// <param name="Kinds">Codes of kinds of record: public ones, or of <c>readers.sharedKinds</c>.</param>
/// <param name="SubjectKinds">Of <c>organisation</c>, <c>selfEmployed</c>, <c>person</c>, <c>governmentBody</c>.</param>
/// <param name="Purposes">Of those that <c>readers.purposes</c> names for its class.</param>
/// <param name="PerDay">Most reads a day; 1 to <c>readers.mostPerDay</c>.</param>
/// <param name="PerMonth">Most reads a calendar month; not less than a day's.</param>
public sealed record GrantAuthorisationRequest(
    string? Reader,
    string? Document,
    string? Basis,
    DateOnly From,
    DateOnly Until,
    IReadOnlyList<string>? Kinds,
    IReadOnlyList<string>? SubjectKinds,
    IReadOnlyList<string>? Purposes,
    int PerDay,
    int PerMonth);

/// <summary>Body of <c>POST /v1/readers/authorisations/{id}/end</c>.</summary>
/// <param name="Document">Number of the document that ends it.</param>
public sealed record EndAuthorisationRequest(string? Document);

/// <summary>A page of <c>GET /v1/readers/authorisations?reader=</c>: the office sees all, a reader its own.</summary>
/// <param name="Items">Those that end first before the others.</param>
/// <param name="Continuation">Where the next page begins; null on the last.</param>
public sealed record AuthorisationsResponse(IReadOnlyList<AuthorisationView> Items, string? Continuation);

/// <summary>An authorisation.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Reader">The organisation's code.</param>
/// <param name="ReaderName">Its Chinese name.</param>
/// <param name="InForce">Whether it lets its reader read today.</param>
/// <param name="Document">Number of the agreement.</param>
/// <param name="Basis">Code of the legal basis.</param>
/// <param name="From">First day, inclusive, Asia/Shanghai.</param>
/// <param name="Until">Last day, inclusive.</param>
/// <param name="Kinds">Codes of the kinds of record.</param>
/// <param name="SubjectKinds">The kinds of subject.</param>
/// <param name="Purposes">The purposes.</param>
/// <param name="PerDay">Most reads a day.</param>
/// <param name="PerMonth">Most reads a calendar month.</param>
/// <param name="UsedToday">Reads today.</param>
/// <param name="UsedThisMonth">Reads this month.</param>
/// <param name="GrantedBy">Who of the office granted it; an opaque id.</param>
/// <param name="GrantedAt">When, UTC.</param>
/// <param name="PolicyVersion">The policy version under which it was granted.</param>
/// <param name="EndedAt">When the office ended it, UTC; null where it did not.</param>
/// <param name="EndedBy">Number of the document that ended it; null likewise.</param>
public sealed record AuthorisationView(
    string Id,
    string Reader,
    string ReaderName,
    bool InForce,
    string Document,
    string Basis,
    DateOnly From,
    DateOnly Until,
    IReadOnlyList<string> Kinds,
    IReadOnlyList<string> SubjectKinds,
    IReadOnlyList<string> Purposes,
    int PerDay,
    int PerMonth,
    int UsedToday,
    int UsedThisMonth,
    string GrantedBy,
    DateTimeOffset GrantedAt,
    string PolicyVersion,
    DateTimeOffset? EndedAt,
    string? EndedBy);
