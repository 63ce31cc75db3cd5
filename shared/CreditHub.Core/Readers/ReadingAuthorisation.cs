using System.Text.Json.Serialization;
using CreditHub.Catalogue;
using CreditHub.Decisions;
using CreditHub.Lists;
using CreditHub.Measures;
using CreditHub.Policy;
using CreditHub.Subjects;
using CreditHub.Units;

namespace CreditHub.Readers;

/// <summary>
/// What one organisation outside government may read, until when, and who decided it (R17, LY4, HN五(四)). It counts its own use, so that a read
/// and the end of the authorisation never pass each other by.
/// </summary>
/// <param name="Id">Its name.</param>
/// <param name="Reader">The organisation.</param>
/// <param name="Terms">What was agreed.</param>
/// <param name="GrantedBy">Who of the office granted it.</param>
/// <param name="GrantedAt">When, UTC.</param>
/// <param name="PolicyVersion">The policy under which it was granted (G30).</param>
/// <param name="Used">How often it was used.</param>
/// <param name="Ended">Its end before the last day; null where nobody ended it.</param>
public sealed record ReadingAuthorisation(
    AuthorisationId Id,
    UnitId Reader,
    AuthorisationTerms Terms,
    Actor GrantedBy,
    DateTimeOffset GrantedAt,
    string PolicyVersion,
    ReadingTally Used,
    AuthorisationEnd? Ended)
{
    private const int LongestDocument = 128;

    /// <summary>Whether nobody ended it before its last day.</summary>
    [JsonIgnore]
    public bool IsOpen => Ended is null;

    /// <summary>Grants one.</summary>
    /// <param name="reader">The organisation.</param>
    /// <param name="terms">What was agreed.</param>
    /// <param name="basis">The legal basis that the terms name; null where the profile has none such.</param>
    /// <param name="by">Who grants it.</param>
    /// <param name="at">When, UTC.</param>
    /// <param name="policy">The policy of the day.</param>
    /// <param name="catalogue">The kinds of record.</param>
    /// <returns>
    /// It, or in this order <c>reader.person-required</c>, <c>reader.not-outside</c>, <c>reader.document-invalid</c>, <c>reader.basis-invalid</c>,
    /// <c>reader.term-invalid</c>, <c>reader.scope-invalid</c>.
    /// </returns>
    public static Decision<ReadingAuthorisation> Grant(
        Unit reader, AuthorisationTerms terms, LegalBasis? basis, Actor by, DateTimeOffset at, ReaderPolicy policy, RecordCatalogue catalogue)
    {
        var today = WorkCalendar.DateAt(at);
        return !by.IsPerson ? ReaderErrors.PersonRequired
            : !reader.IsOutside || !TakesPart(reader, today) ? ReaderErrors.NotOutside
            : !IsDocument(terms.Document) ? ReaderErrors.DocumentInvalid
            : basis is null || !basis.InForce(terms.From) ? ReaderErrors.BasisInvalid
            : terms.Until < today || terms.Until < terms.From || terms.Until >= terms.From.AddMonths(policy.LongestMonths) ? ReaderErrors.TermInvalid
            : policy.Problem(terms.Scope, reader.Class, catalogue) is { } problem ? new Decision<ReadingAuthorisation>.Rejected(ReaderErrors.ScopeInvalid, problem)
            : new ReadingAuthorisation(
                AuthorisationId.Of(reader.Id, terms.Document), reader.Id, terms, by, at, policy.Version, ReadingTally.None, Ended: null);
    }

    /// <summary>Whether a unit takes part on a day.</summary>
    public static bool TakesPart(Unit reader, DateOnly on) => reader.From <= on && (reader.To is not { } to || on <= to);

    /// <summary>Whether it lets its reader read on a day.</summary>
    /// <param name="on">The day, Asia/Shanghai.</param>
    public bool InForce(DateOnly on) => IsOpen && Terms.From <= on && on <= Terms.Until;

    /// <summary>Ends it at once and for good; the same again changes nothing.</summary>
    /// <param name="end">Who, when, by which document.</param>
    /// <returns>The next state, or <c>reader.person-required</c>, <c>reader.document-invalid</c>, <c>reader.already-ended</c>.</returns>
    public Decision<ReadingAuthorisation> End(AuthorisationEnd end) =>
        !end.By.IsPerson ? ReaderErrors.PersonRequired
        : !IsDocument(end.Document) ? ReaderErrors.DocumentInvalid
        : Ended is null ? this with { Ended = end }
        : Ended.Document == end.Document ? this
        : ReaderErrors.AlreadyEnded;

    /// <summary>The authorisation under which a reader's question may be answered: of those that cover it one that has reads left.</summary>
    /// <param name="all">The reader's authorisations.</param>
    /// <param name="question">The question.</param>
    /// <param name="today">The day, Asia/Shanghai.</param>
    /// <returns>It, or what <see cref="Read"/> says of the nearest one; <c>reader.not-authorised</c> where there is none.</returns>
    public static Decision<ReadingAuthorisation> Choose(IReadOnlyCollection<ReadingAuthorisation> all, ReadingQuestion question, DateOnly today)
    {
        List<ReadingAuthorisation> inForce = [.. all.Where(one => one.InForce(today))];
        List<ReadingAuthorisation> covering = [.. inForce.Where(one => one.Terms.Scope.Covers(question))];
        return inForce.Count == 0 ? ReaderErrors.NotAuthorised
            : covering.Count == 0 ? ReaderErrors.OutsideScope
            : covering.Find(one => one.Used.HasRoom(one.Terms.Scope, today)) is { } found ? found
            : ReaderErrors.BoundReached;
    }

    /// <summary>Takes one read.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="today">The day, Asia/Shanghai.</param>
    /// <returns>It with the read counted, or <c>reader.not-authorised</c>, <c>reader.outside-scope</c>, <c>reader.bound-reached</c>.</returns>
    public Decision<ReadingAuthorisation> Read(ReadingQuestion question, DateOnly today) =>
        !InForce(today) ? ReaderErrors.NotAuthorised
        : !Terms.Scope.Covers(question) ? ReaderErrors.OutsideScope
        : !Used.HasRoom(Terms.Scope, today) ? ReaderErrors.BoundReached
        : this with { Used = Used.Plus(today) };

    private static bool IsDocument(string document) =>
        !string.IsNullOrWhiteSpace(document) && document.Length <= LongestDocument && !PersonalValues.In(document);
}

/// <summary>What the office and a reader agreed.</summary>
/// <param name="Document">The agreement's number; 1 to 128 characters, no personal values.</param>
/// <param name="Basis">The legal basis.</param>
/// <param name="From">First day, inclusive, Asia/Shanghai.</param>
/// <param name="Until">Last day, inclusive.</param>
/// <param name="Scope">What may be read.</param>
public sealed record AuthorisationTerms(string Document, LegalBasisId Basis, DateOnly From, DateOnly Until, ReadingScope Scope)
{
    /// <summary>Whether others say the same.</summary>
    public bool Same(AuthorisationTerms other) =>
        (Document, Basis, From, Until) == (other.Document, other.Basis, other.From, other.Until) && Scope.Same(other.Scope);
}

/// <summary>The end of an authorisation before its last day.</summary>
/// <param name="By">Who of the office ended it.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Document">The document that says so.</param>
public sealed record AuthorisationEnd(Actor By, DateTimeOffset At, string Document);
