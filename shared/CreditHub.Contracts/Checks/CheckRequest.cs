namespace CreditHub.Checks;

/// <summary>Asks what applies to a subject in a business matter (应查必查). <c>POST /v1/checks</c>, role Checker.</summary>
/// <param name="Subject">
/// An 18-character unified social credit code (GB 32100-2015) or citizen number (GB 11643-1999); never a name. It travels in the body only.
/// </param>
/// <param name="Matter">Code of the business matter; one of the caller's unit's.</param>
/// <param name="CaseId">The business case at the unit; 1 to 64 characters.</param>
/// <param name="Purpose">What the answer is for; 1 to 200 characters, no personal values. The subject can read it.</param>
public sealed record CheckRequest(string? Subject, string? Matter, string? CaseId, string? Purpose);
