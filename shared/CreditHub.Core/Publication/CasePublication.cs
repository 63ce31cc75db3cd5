using System.Text.Json.Serialization;
using CreditHub.Catalogue;
using CreditHub.Decisions;
using CreditHub.Lists;
using CreditHub.Policy;
using CreditHub.Reports;
using CreditHub.Subjects;

namespace CreditHub.Publication;

/// <summary>
/// A typical case that the public may read (P15, P16): of an organisation or household, reported by one person and released by another under a
/// document, for a term. It keeps the words that were released, which hold no personal value.
/// </summary>
/// <param name="Id">Its id.</param>
/// <param name="Case">What was reported.</param>
/// <param name="ReportedBy">Who reported it; never the one who released it.</param>
/// <param name="By">Who released it.</param>
/// <param name="Document">The document that decided it.</param>
/// <param name="On">Since which day, Asia/Shanghai.</param>
/// <param name="Until">Last day, inclusive.</param>
/// <param name="Withdrawal">Why it was withdrawn; null while it was not.</param>
public sealed record CasePublication(
    CaseId Id, TypicalCase Case, Actor ReportedBy, Actor By, string Document, DateOnly On, DateOnly Until, CaseWithdrawal? Withdrawal)
{
    /// <summary>The class that <see cref="Document"/> states; null where it states none. One that is not public is not named to the public (P20).</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DocumentClass? Class { get; init; }

    /// <summary>Whether it may still be shown on some day.</summary>
    [JsonIgnore]
    public bool IsOpen => Withdrawal is null;

    /// <summary>Releases a case.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="reported">What was reported.</param>
    /// <param name="reportedBy">Who reported it.</param>
    /// <param name="release">Who releases it, when, by which document, until when.</param>
    /// <param name="longestMonths">Longest term in months from the day.</param>
    /// <param name="neverWords">Words that are never public.</param>
    /// <returns>
    /// It, or <c>case.not-for-publication</c>, <c>case.of-person</c>, <c>case.never-public</c>, <c>publication.person-required</c>, <c>publication.second-person</c>,
    /// <c>publication.basis-missing</c>, <c>case.term-invalid</c>.
    /// </returns>
    public static Decision<CasePublication> Release(CaseId id, TypicalCase reported, Actor reportedBy, CaseRelease release, int longestMonths, IReadOnlyList<string> neverWords)
    {
        var on = WorkCalendar.DateAt(release.At);
        return !reported.MayPublish ? CaseErrors.NotForPublication
            : reported.SubjectKind is SubjectKind.Person ? CaseErrors.OfPerson
            : NeverPublic.Says(neverWords, [.. TextsOf(reported), release.Document]) ? CaseErrors.NeverPublic
            : SecondPerson.RefusalOf(release.By, byOffice: true, reportedBy, null) is { } error ? error
            : string.IsNullOrWhiteSpace(release.Document) || PersonalValues.In(release.Document) ? PublicationErrors.BasisMissing
            : release.Until < on || release.Until >= on.AddMonths(longestMonths) ? CaseErrors.TermInvalid
            : new CasePublication(id, reported, reportedBy, release.By, release.Document, on, release.Until, Withdrawal: null) { Class = release.Class };
    }

    /// <summary>Takes it from the public for good. A second time changes nothing.</summary>
    /// <param name="withdrawal">Who, when, by which document.</param>
    /// <returns>The next state, or <c>publication.person-required</c>, <c>publication.basis-missing</c>.</returns>
    public Decision<CasePublication> Withdraw(CaseWithdrawal withdrawal) =>
        Withdrawal is not null ? this
        : !withdrawal.By.IsPerson ? PublicationErrors.PersonRequired
        : string.IsNullOrWhiteSpace(withdrawal.Document) || PersonalValues.In(withdrawal.Document) ? PublicationErrors.BasisMissing
        : this with { Withdrawal = withdrawal };

    /// <summary>Whether it is public: released, not withdrawn, within its term, and what it tells of stands.</summary>
    /// <param name="day">The day, Asia/Shanghai.</param>
    /// <param name="stands">Whether the entry is in force, or the record public, on which the case rests.</param>
    /// <param name="neverWords">Words that are never public by the policy of the day.</param>
    public bool IsShownOn(DateOnly day, bool stands, IReadOnlyList<string> neverWords) =>
        IsOpen && stands && day >= On && day <= Until && !NeverPublic.Says(neverWords, [.. TextsOf(Case), Document]);

    private static IEnumerable<string> TextsOf(TypicalCase one) => [one.SubjectLabel, one.Fact, one.Measure, one.Effect];
}

/// <summary>The release of a case.</summary>
/// <param name="By">Who.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Document">The document that decides it.</param>
/// <param name="Until">Last day on which it is public, inclusive.</param>
public sealed record CaseRelease(Actor By, DateTimeOffset At, string Document, DateOnly Until)
{
    /// <summary>The class that the document states; null where it states none.</summary>
    public DocumentClass? Class { get; init; }
}

/// <summary>The withdrawal of a case.</summary>
/// <param name="By">Who.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Document">The document that decides it.</param>
public sealed record CaseWithdrawal(Actor By, DateTimeOffset At, string Document);
