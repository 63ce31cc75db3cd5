namespace CreditHub.Publication;

/// <summary>
/// Body of <c>POST /v1/list-entries/{id}/responsible-persons/{role}</c>: who answers for a state-owned enterprise that owes private firms or wages
/// (闽信用〔2019〕7号 十). The role is <c>legalRepresentative</c>, <c>principal</c> or <c>actualController</c>.
/// </summary>
/// <param name="Name">The person's name.</param>
/// <param name="IsStateOwned">Whether the decision finds that the enterprise is state-owned; nobody is named where it is not.</param>
/// <param name="Owes">What it finds that the enterprise owes: <c>accounts</c> (账款) or <c>wages</c> (农民工工资).</param>
/// <param name="Document">The number of the decision that names the person; no personal values.</param>
/// <param name="Basis">The legal basis; no personal values.</param>
/// <param name="DocumentClass">The class that the document states, as in <c>POST /v1/uploads</c>; null where it states none. By one that
/// is not public nobody is named.</param>
public sealed record NameResponsibleRequest(string Name, bool IsStateOwned, string Owes, string Document, string Basis, string? DocumentClass = null);

/// <summary>Body of <c>POST /v1/list-entries/{id}/responsible-persons/{role}/decision</c>: the second person's word.</summary>
/// <param name="Approve">Whether they agree; otherwise it goes back.</param>
/// <param name="Version">The version that they looked at.</param>
/// <param name="Reason">Why it goes back; null where they agree. No personal values.</param>
public sealed record DecideResponsibleRequest(bool Approve, int Version, string? Reason);

/// <summary>Body of <c>POST /v1/list-entries/{id}/responsible-persons/{role}/withdrawal</c>.</summary>
/// <param name="Document">The document that decides it; no personal values.</param>
public sealed record WithdrawResponsibleRequest(string Document);

/// <summary>The naming of a responsible person, for the unit that decided the entry and the office.</summary>
/// <param name="Entry">The list entry.</param>
/// <param name="Role"><c>legalRepresentative</c>, <c>principal</c> or <c>actualController</c>.</param>
/// <param name="Name">The name; empty where the vault keeps it no more.</param>
/// <param name="Owes"><c>accounts</c> or <c>wages</c>.</param>
/// <param name="Document">The decision.</param>
/// <param name="Basis">The legal basis.</param>
/// <param name="State"><c>proposed</c>, <c>sentBack</c>, <c>agreed</c> or <c>withdrawn</c>.</param>
/// <param name="IsShown">Whether the public sees the name now.</param>
/// <param name="SentBack">Why it went back; null otherwise.</param>
/// <param name="Version">The version that the second person names.</param>
/// <param name="ProposedAt">When the first person said it, UTC.</param>
/// <param name="AgreedAt">When the second agreed, UTC; null otherwise.</param>
public sealed record ResponsibleView(
    string Entry, string Role, string Name, string Owes, string Document, string Basis, string State, bool IsShown, string? SentBack, int Version,
    DateTimeOffset ProposedAt, DateTimeOffset? AgreedAt);
