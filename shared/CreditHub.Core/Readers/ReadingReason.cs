using CreditHub.Decisions;
using CreditHub.Subjects;

namespace CreditHub.Readers;

/// <summary>Why a reader asks.</summary>
/// <param name="Purpose">A purpose of its authorisation; 1 to 64 characters. The subject reads it (G25).</param>
/// <param name="CaseId">The business case at the reader; 1 to 64 characters, no personal values.</param>
/// <param name="Consent">The subject's consent; null without.</param>
public sealed record ReadingReason(string Purpose, string CaseId, SubjectConsent? Consent)
{
    private const int Longest = 64;

    /// <summary>Whether a read may be made for this reason; refused with <c>reader.reason-invalid</c> or <c>reader.consent-invalid</c>.</summary>
    /// <param name="today">The day, Asia/Shanghai.</param>
    /// <param name="policy">The policy of the day.</param>
    public Decision<ReadingReason> Examine(DateOnly today, ReaderPolicy policy) =>
        !IsText(Purpose) || !IsText(CaseId) ? ReaderErrors.ReasonInvalid
        : Consent is { } consent && !(IsText(consent.Number) && consent.Holds(today, policy.ConsentMonths)) ? ReaderErrors.ConsentInvalid
        : this;

    private static bool IsText(string text) => !string.IsNullOrWhiteSpace(text) && text.Length <= Longest && !PersonalValues.In(text);
}

/// <summary>The subject's written consent (主体授权书) as the reader presents it.</summary>
/// <param name="Number">Its number at the reader; 1 to 64 characters, no personal values.</param>
/// <param name="GivenOn">When the subject gave it, Asia/Shanghai; not after today.</param>
/// <param name="Until">Its last day, inclusive.</param>
public sealed record SubjectConsent(string Number, DateOnly GivenOn, DateOnly Until)
{
    /// <summary>Whether it holds on a day.</summary>
    /// <param name="today">The day, Asia/Shanghai.</param>
    /// <param name="longestMonths">Longest term in months from the day on which it was given.</param>
    public bool Holds(DateOnly today, int longestMonths) =>
        GivenOn > DateOnly.MinValue && GivenOn <= today && today <= Until && Until < GivenOn.AddMonths(longestMonths);
}
