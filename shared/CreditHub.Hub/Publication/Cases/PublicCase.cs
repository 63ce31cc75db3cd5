using CreditHub.Reports;

namespace CreditHub.Publication.Cases;

/// <summary>A typical case as the public sees it (P15, P16); of organisations and households only.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">Trustworthy or untrustworthy.</param>
/// <param name="Subject">The subject, as the report names it.</param>
/// <param name="Fact">What happened.</param>
/// <param name="Measure">What was done.</param>
/// <param name="Effect">What came of it.</param>
/// <param name="Document">The document that released it; empty where that states that it is not public.</param>
/// <param name="PublishedOn">Since when it is public.</param>
/// <param name="Until">Last day of the term, inclusive.</param>
public sealed record PublicCase(
    CaseId Id, CaseKind Kind, PublicValue Subject, PublicValue Fact, PublicValue Measure, PublicValue Effect, PublicValue Document, DateOnly PublishedOn,
    DateOnly Until);
