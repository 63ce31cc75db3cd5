using CreditHub.Catalogue;
using CreditHub.Documents;
using CreditHub.Lists;
using CreditHub.Policy;
using CreditHub.Records;
using CreditHub.Records.Rows;
using CreditHub.Supervision;

namespace CreditHub.Commitments;

/// <summary>
/// Looks at a record that just came: keeps a commitment that is to be public, sets the duty of a promised day, and lets the finding that a unit's own file
/// reports settle it. Run again, it changes nothing.
/// </summary>
public sealed class TakeCommitments(IDocuments documents, Steps steps, SetDuties duties, HubProfile profile)
{
    /// <summary>Takes it.</summary>
    internal async Task RunAsync(CreditRecord record, RecordKind kind, CancellationToken cancel)
    {
        if (record.IsOver)
        {
            return;
        }

        if (kind.Current.Of(FieldRole.CommitmentType) is not null)
        {
            await ReportAsync(record, kind, cancel);
        }
        else if (duties.Of(record) is { } duty && (duty.Kind is not DutyKind.Promise || !await IsFoundAsync(record, cancel)))
        {
            await duties.TakeAsync(duty, cancel);
        }

        if (kind.Current.Of(FieldRole.PromisedOn) is not null && TypeOf(record, kind) is { } type
            && profile.Book.Texts(PolicyKeys.MandatoryCommitments, WorkCalendar.DateAt(record.Origin.ReceivedAt)).Contains(type))
        {
            var commitment = new Commitment(record.Id, record.Subject, record.Provider, type, record.Origin.ReceivedAt);
            await documents.CreateManyAsync(CommitmentDocuments.Commitment, [new Document<Commitment>(commitment, [])], cancel);
        }
    }

    private static string? TypeOf(CreditRecord record, RecordKind kind) =>
        kind.Current.Of(FieldRole.Category) is { } field ? record.Text.GetValueOrDefault(field.KeptAs) : null;

    private static DutyResult? ResultOf(CreditRecord record, RecordKind kind) =>
        TypeOf(record, kind) is { } word ? kind.Current.Of(FieldRole.Category)!.Codes?.Items.FirstOrDefault(item => item.Name == word)?.Result : null;

    // The finding came before the commitment itself.
    private async Task<bool> IsFoundAsync(CreditRecord commitment, CancellationToken cancel) =>
        profile.Records.With(FieldRole.CommitmentType) is { } performed
        && BusinessKey.Of(performed.Code, commitment.DocumentNumber, profile.Units[commitment.Organ].CreditCode, commitment.Subject) is var id
        && await documents.FindAsync(RecordDocuments.Record, commitment.Subject.Value, id.Value, cancel) is { Value: { IsOver: false } found }
        && ResultOf(found, performed) is not null;

    private async Task ReportAsync(CreditRecord record, RecordKind kind, CancellationToken cancel)
    {
        if (ResultOf(record, kind) is not { } result || profile.Records.With(FieldRole.PromisedOn) is not { } promised)
        {
            return;
        }

        var commitment = BusinessKey.Of(promised.Code, record.DocumentNumber, profile.Units[record.Organ].CreditCode, record.Subject);
        var document = kind.Current.Of(FieldRole.FindingNumber) is { } field ? record.Text.GetValueOrDefault(field.KeptAs, "") : "";
        var by = new Actor(record.Uploader, "intake", IsPerson: false);
        var finding = new DutyFinding(result, document, record.DecidedOn, "", by, record.Origin.ReceivedAt);
        var id = DutyId.Of(commitment).Value;
        await steps.DecideAsync(
            DutyDocuments.Duty, id, id,
            known => known is null ? DutyErrors.Unknown
                : Step.To(known, known.Report(finding), next => [DutyEffects.Note(next, "found", by, finding.At)]).Accept(),
            cancel);
    }
}
