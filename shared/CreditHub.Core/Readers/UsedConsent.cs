using CreditHub.Decisions;
using CreditHub.Identifiers;
using CreditHub.Subjects;
using CreditHub.Units;

namespace CreditHub.Readers;

/// <summary>Names a consent by the reader that presents it and its number there.</summary>
public readonly record struct ConsentId(string Value) : IIdentifier<ConsentId>
{
    /// <inheritdoc />
    public static ConsentId From(string value) => new(value);

    /// <summary>The id.</summary>
    public static ConsentId Of(UnitId reader, string number) => new("cst-" + AuthorisationId.Hash(reader.Value, number));

    /// <inheritdoc />
    public override string ToString() => Value;
}

/// <summary>A subject's consent that a reader has used: one number stands for one subject and one term, and the subject may take it back.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Reader">The reader.</param>
/// <param name="Subject">The subject.</param>
/// <param name="Consent">What the reader presented.</param>
/// <param name="FirstUsedAt">When it was used first, UTC.</param>
/// <param name="WithdrawnAt">Since when the subject has taken it back, UTC; null while it has not.</param>
public sealed record UsedConsent(
    ConsentId Id, UnitId Reader, SubjectKey Subject, SubjectConsent Consent, DateTimeOffset FirstUsedAt, DateTimeOffset? WithdrawnAt)
{
    /// <summary>A consent that is used for the first time.</summary>
    public static UsedConsent First(UnitId reader, SubjectKey subject, SubjectConsent consent, DateTimeOffset at) =>
        new(ConsentId.Of(reader, consent.Number), reader, subject, consent, at, WithdrawnAt: null);

    /// <summary>Uses it again; refused with <c>reader.consent-contradicts</c> or <c>reader.consent-withdrawn</c>.</summary>
    /// <param name="subject">The subject that is asked about.</param>
    /// <param name="consent">What the reader presents now.</param>
    public Decision<UsedConsent> Use(SubjectKey subject, SubjectConsent consent) =>
        subject != Subject || consent != Consent ? ReaderErrors.ConsentContradicts
        : WithdrawnAt is not null ? ReaderErrors.ConsentWithdrawn
        : this;

    /// <summary>The subject takes it back, at once and for good; a second time changes nothing.</summary>
    /// <param name="at">When, UTC.</param>
    public UsedConsent Withdraw(DateTimeOffset at) => WithdrawnAt is null ? this with { WithdrawnAt = at } : this;
}
