using CreditHub.Catalogue;
using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Policy;
using CreditHub.Records;
using CreditHub.Records.Rows;
using CreditHub.Records.Uploads;
using CreditHub.Subjects;
using CreditHub.Vault;

namespace CreditHub.Declarations;

/// <summary>
/// Makes the record of a declaration: a row of the catalogue's kind, judged by its rules like any other, with the office as the unit that takes it. The kind is
/// the one whose source is the subject itself and that has a column for its promise.
/// </summary>
public sealed class DeclarationRow(IDocuments documents, IVault vault, HubProfile profile)
{
    /// <summary>The kind; null where the hub takes none on the day.</summary>
    public FormRules? RulesOn(DateOnly on) => profile.KindsTaken(on)
        .Where(kind => kind.SourceClass is SourceClass.SelfDeclared && kind.Current.Of(FieldRole.TruthPromise) is not null)
        .Select(kind => profile.Records[kind.Code].Forms[0]).FirstOrDefault();

    /// <summary>The record.</summary>
    /// <param name="rules">The kind's columns.</param>
    /// <param name="id">The declaration's number.</param>
    /// <param name="subject">The subject.</param>
    /// <param name="said">What it declares.</param>
    /// <param name="at">When, UTC.</param>
    /// <param name="cancel">Stops the wait.</param>
    /// <returns>Refused with <c>declaration.invalid</c>.</returns>
    public async Task<Decision<CreditRecord>> RecordAsync(
        FormRules rules, DeclarationId id, SubjectKey subject, Declared said, DateTimeOffset at, CancellationToken cancel)
    {
        var today = WorkCalendar.DateAt(at);
        var registered = await documents.FindAsync(SubjectDocuments.Subject, subject.Value, subject.Value, cancel);
        var name = registered?.Value.Names is [{ Sealed: null, Value: var known }, ..] ? known : said.Name.Trim();
        var context = RowContexts.Of(profile, rules.Kind.Code, profile.Office.Id, today);
        string[] cells = [.. rules.Form.Fields.Select(field => CellOf(field, id, subject, said with { Name = name }, today))];
        switch (rules.Check(new RecordRow(1, RowFault.None, cells), context))
        {
            case RowVerdict.Rejected rejected:
                return new Decision<CreditRecord>.Rejected(
                    DeclarationErrors.Invalid, rejected.Summary);
            case RowVerdict.Accepted { Row: var row }:
                var keys = await SealedCells.OfAsync(vault, [row], cancel);

                // No file brought it: its own number stands for one.
                return row.ToRecord(new UploadId(id.Value), at, context, keys.KeyOf);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private string CellOf(RecordField field, DeclarationId id, SubjectKey subject, Declared said, DateOnly today) => field.Role switch
    {
        FieldRole.SubjectName => said.Name,
        FieldRole.SubjectKind => field.Codes!.Items.FirstOrDefault(item => item.SubjectKind == CreditCode.KindOf(subject.CreditCode!))?.Name ?? "",
        FieldRole.CreditCode => subject.CreditCode!,
        FieldRole.DocumentNumber => id.Value,
        FieldRole.Category => said.Category.Trim(),
        FieldRole.Content => said.Content.Trim(),
        FieldRole.TruthPromise => field.Codes!.Items[0].Name,
        FieldRole.DecidedOn => DocumentField.Text(today),
        FieldRole.ValidUntil => said.ValidUntil is { } until ? DocumentField.Text(until) : "",
        FieldRole.Organ or FieldRole.Source => profile.Office.Name,
        FieldRole.OrganCode or FieldRole.SourceCode => profile.Office.CreditCode,
        _ => "",
    };
}
