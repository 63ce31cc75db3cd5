using CreditHub.Checks;
using CreditHub.Gathering;

namespace CreditHub.Readers;

/// <summary>Whom and what a reader asks about.</summary>
/// <param name="Subject">A credit code or citizen number as people write it.</param>
/// <param name="Kinds">Codes of kinds of record; empty for all that the authorisation names.</param>
/// <param name="Continuation">The continuation of the page before; null for the first.</param>
public sealed record ReaderQuestion(string Subject, IReadOnlyList<string> Kinds, string? Continuation);

/// <summary>A read with its answer.</summary>
/// <param name="Read">The row of the usage log.</param>
/// <param name="Authorisation">Under which authorisation, with this read counted.</param>
/// <param name="Records">The records.</param>
/// <param name="NeedConsent">Kinds of the authorisation that were left out, because the request carries no consent.</param>
/// <param name="Late">Lists that did not come again in time.</param>
/// <param name="Continuation">Where the next page begins; null on the last.</param>
public sealed record ReaderAnswer(
    Check Read,
    ReadingAuthorisation Authorisation,
    IReadOnlyList<ReadableRecord> Records,
    IReadOnlyList<string> NeedConsent,
    IReadOnlyList<Freshness> Late,
    string? Continuation);
