using CreditHub.Checks;
using CreditHub.Policy;

namespace CreditHub.Readers;

/// <summary>How authorisations, consents and answers are shown.</summary>
public static class ReaderViews
{
    /// <summary>An authorisation on a day.</summary>
    public static AuthorisationView Of(ReadingAuthorisation authorisation, HubProfile profile, DateOnly today)
    {
        var (terms, used) = (authorisation.Terms, authorisation.Used.At(today));
        return new AuthorisationView(
            authorisation.Id.Value,
            authorisation.Reader.Value,
            profile.Units.TryGetValue(authorisation.Reader, out var unit) ? unit.Name : authorisation.Reader.Value,
            authorisation.InForce(today),
            terms.Document,
            terms.Basis.Value,
            terms.From,
            terms.Until,
            terms.Scope.Kinds,
            [.. terms.Scope.SubjectKinds.Select(HubJson.Word)],
            terms.Scope.Purposes,
            terms.Scope.PerDay,
            terms.Scope.PerMonth,
            used.OnDay,
            used.InMonth,
            authorisation.GrantedBy.Id,
            authorisation.GrantedAt,
            authorisation.PolicyVersion,
            authorisation.Ended?.At,
            authorisation.Ended?.Document);
    }

    /// <summary>A consent.</summary>
    public static ConsentView Of(UsedConsent used, HubProfile profile) => new(
        used.Id.Value,
        used.Reader.Value,
        profile.Units.TryGetValue(used.Reader, out var unit) ? unit.Name : used.Reader.Value,
        used.Consent.Number,
        used.Consent.GivenOn,
        used.Consent.Until,
        used.FirstUsedAt,
        used.WithdrawnAt);

    /// <summary>An answer.</summary>
    public static ReaderRecordsResponse Of(ReaderAnswer answer) => new(
        answer.Read.Id.Value,
        answer.Read.At,
        answer.Read.PolicyVersion,
        answer.Authorisation.Id.Value,
        answer.Authorisation.Terms.Until,
        [.. answer.Records.Select(Of)],
        answer.NeedConsent,
        [.. answer.Late.Select(list => new LateListView(list.Unit.Value, list.Kind, list.At))],
        answer.Continuation);

    // Every text of a record comes out of a public value, so nothing unmasked can get in.
    private static ReaderRecordView Of(ReadableRecord record) => new(
        record.Shown.Record.Value,
        record.Version,
        record.Shown.Kind,
        record.Shown.KindTitle,
        HubJson.Word(record.Shown.SubjectKind),
        record.Shown.Name.Text,
        record.Shown.CreditCode,
        record.Shown.DocumentNumber.Text,
        record.Shown.DecidedOn,
        HubJson.Word(record.Ground),
        record.Shown.Until,
        record.ReceivedAt,
        record.CorrectedAt,
        [.. record.Shown.Fields.Select(field => new ReaderFieldView(field.Code, field.Label, field.Value.Text))]);
}
