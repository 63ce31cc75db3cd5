namespace CreditHub.Readers;

/// <summary>Body of <c>POST /v1/readers/records</c>, role Reader: what an organisation outside government may see of a subject.</summary>
/// <param name="Subject">An 18-character credit code or citizen number, never a name. It travels in the body only.</param>
/// <param name="Kinds">Codes of kinds of record; null or empty for all that the authorisation names.</param>
/// <param name="Purpose">A purpose of the authorisation, as in <c>信贷审批</c>. The subject reads it.</param>
/// <param name="CaseId">The business case at the reader; 1 to 64 characters, no personal values. The subject reads it.</param>
/// <param name="Consent">The subject's written consent; needed for persons, and for kinds that are not public.</param>
/// <param name="Continuation">The continuation of the page before; null for the first. Each page is a read.</param>
public sealed record ReadRecordsRequest(
    string? Subject, IReadOnlyList<string>? Kinds, string? Purpose, string? CaseId, ConsentRequest? Consent = null, string? Continuation = null);

/// <summary>A subject's written consent (主体授权书).</summary>
/// <param name="Number">Its number at the reader; 1 to 64 characters, no personal values. One number stands for one subject and one term.</param>
/// <param name="GivenOn">When it was given, Asia/Shanghai.</param>
/// <param name="Until">Its last day, inclusive; within the policy value <c>readers.consentMonths</c>.</param>
public sealed record ConsentRequest(string? Number, DateOnly GivenOn, DateOnly Until);
