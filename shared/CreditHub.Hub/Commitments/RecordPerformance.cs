using System.Text.Json;
using CreditHub.Catalogue;
using CreditHub.Documents;
using CreditHub.Policy;
using CreditHub.Records;
using CreditHub.Records.Correcting;
using CreditHub.Records.Rows;
using CreditHub.Records.Uploads;
using CreditHub.Supervision;
using CreditHub.Vault;

namespace CreditHub.Commitments;

/// <summary>
/// Told by a person's finding about a promise: sends the record of its performance (履约践诺) in as a file of one row of that person's, so that it is judged,
/// stored, published by two persons and corrected like every other.
/// </summary>
public sealed class RecordPerformance(IDocuments documents, ReceiveUpload receive, IVault vault, HubProfile profile) : ITold
{
    private const string HandlerName = "commitments.record-performance";

    /// <inheritdoc />
    public string Name => HandlerName;

    /// <summary>Tells it.</summary>
    internal static OutboxEntry Tell(Duty duty) => new OutboxEntry.Tell(HandlerName, HubJson.ToElement(new Payload(duty.Id)));

    /// <inheritdoc />
    public async Task HandleAsync(JsonElement payload, CancellationToken cancel)
    {
        var id = HubJson.From<Payload>(payload).Duty.Value;
        if (await documents.FindAsync(DutyDocuments.Duty, id, id, cancel) is not { Value: { State: DutyState.Found { Finding: var finding } } duty }
            || await RowAsync(duty, finding, cancel) is not (var rules, var cells))
        {
            return;
        }

        var row = rules.Form.Fields.Zip(cells).Where(cell => cell.Second.Length > 0).ToDictionary(cell => cell.First.Code, cell => cell.Second, StringComparer.Ordinal);
        await receive.OfRowAsync(rules.Kind.Code, row, finding.By, key: null, cancel);
    }

    /// <summary>What would be wrong with the record of a finding: columns and codes; empty for nothing.</summary>
    internal async Task<string> ProblemsAsync(Duty found, CancellationToken cancel)
    {
        var finding = ((DutyState.Found)found.State).Finding;
        if (await RowAsync(found, finding, cancel) is not (var rules, var cells))
        {
            return "no record";
        }

        var context = RowContexts.Of(profile, rules.Kind.Code, found.Unit, WorkCalendar.DateAt(finding.At));
        return rules.Check(new RecordRow(1, RowFault.None, cells), context) is RowVerdict.Rejected rejected ? rejected.Summary : "";
    }

    private async Task<(FormRules Rules, IReadOnlyList<string> Cells)?> RowAsync(Duty duty, DutyFinding finding, CancellationToken cancel)
    {
        if (duty.Record is not { } id
            || await documents.FindAsync(RecordDocuments.Record, duty.Subject.Value, id.Value, cancel) is not { Value: { IsOver: false } commitment }
            || profile.Records.With(FieldRole.CommitmentType) is not { } performed)
        {
            return null;
        }

        var rules = profile.Records[performed.Code].Forms[0];
        var source = profile.Records[commitment.Kind].Kind.Current;
        var cells = new List<string>(rules.Form.Fields.Count);
        foreach (var field in rules.Form.Fields)
        {
            cells.Add(field.Role switch
            {
                FieldRole.Category => field.Codes!.Items.First(item => item.Result == finding.Result).Name,
                FieldRole.Content => finding.Note,
                FieldRole.FindingNumber => finding.Document,
                FieldRole.DecidedOn => DocumentField.Text(WorkCalendar.DateAt(finding.At)),
                FieldRole.Organ or FieldRole.Source => profile.Units[duty.Unit].Name,
                FieldRole.OrganCode or FieldRole.SourceCode => profile.Units[duty.Unit].CreditCode,
                FieldRole.CommitmentType => await CellAsync(commitment, source.Of(FieldRole.Category), cancel),
                FieldRole.SubjectName or FieldRole.SubjectKind or FieldRole.CreditCode or FieldRole.PersonDocumentType or FieldRole.PersonDocument
                    or FieldRole.DocumentNumber => await CellAsync(commitment, source.Of(field.Role), cancel),
                _ => "",
            });
        }

        return (rules, cells);
    }

    private async Task<string> CellAsync(CreditRecord record, RecordField? field, CancellationToken cancel) =>
        field is null ? "" : await ChangedRow.CellAsync(record, field, profile.Units, vault, cancel);

    private sealed record Payload(DutyId Duty);
}
