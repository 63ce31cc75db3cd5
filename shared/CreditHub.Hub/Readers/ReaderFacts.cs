using CreditHub.Audit;
using CreditHub.Documents;
using CreditHub.Lists;

namespace CreditHub.Readers;

/// <summary>Facts about authorisations and consents.</summary>
internal static class ReaderFacts
{
    public static OutboxEntry.Note Of(ReadingAuthorisation authorisation, string what, Actor by, DateTimeOffset at, string document) => new(new AuditFact(
        $"{authorisation.Id}:{what}", at, $"{by.Unit}/{by.Id}", "reading-authorisation." + what, authorisation.Id.Value,
        $"{authorisation.Reader} {document}"));

    public static OutboxEntry.Note Of(UsedConsent consent, string what, string actor, DateTimeOffset at) => new(new AuditFact(
        $"{consent.Id}:{what}", at, actor, "reading-consent." + what, consent.Subject.Value, consent.Id.Value));
}
