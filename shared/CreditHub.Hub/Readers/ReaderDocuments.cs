using CreditHub.Documents;

namespace CreditHub.Readers;

/// <summary>The documents of the Readers capability.</summary>
public static class ReaderDocuments
{
    /// <summary>An authorisation; the reader is its partition.</summary>
    public static DocumentKind<ReadingAuthorisation> Authorisation { get; } = new(
        "reading-authorisation",
        authorisation => authorisation.Reader.Value,
        authorisation => authorisation.Id.Value,
        new("authorisation", authorisation => authorisation.Id.Value),
        new("until", authorisation => DocumentField.Text(authorisation.Terms.Until)));

    /// <summary>A consent that was used; its own partition, so that one number of a reader stands for one subject.</summary>
    public static DocumentKind<UsedConsent> Consent { get; } = new(
        "used-consent",
        consent => consent.Id.Value,
        consent => consent.Id.Value,
        new DocumentField<UsedConsent>("subject", consent => consent.Subject.Value));
}
