using CreditHub.Catalogue;
using CreditHub.Checks;
using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Policy;
using CreditHub.Publication;
using CreditHub.Records;
using CreditHub.Units;

namespace CreditHub.Declarations;

/// <summary>
/// Shows a unit of government what a subject declares of itself (R19), for a business matter of the unit's own: asked and logged as the records of others are,
/// so that the subject reads who looked, and never as verified.
/// </summary>
public sealed class AskDeclarations(AskRecords records, DeclarationRow rows, IDocuments documents, TimeProvider time)
{
    /// <summary>A page of the declarations that stand.</summary>
    /// <param name="subject">A credit code as people write it.</param>
    /// <param name="reason">Why; matter, case and purpose are in the log.</param>
    /// <param name="continuation">The continuation of the page before; null for the first.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="cancel">Stops the wait.</param>
    /// <returns>The answer, or <c>declaration.not-taken</c>, or as <see cref="AskRecords.RunAsync"/>.</returns>
    public async Task<Decision<AskedDeclarations>> RunAsync(
        string subject, CheckReason reason, string? continuation, Caller caller, CancellationToken cancel)
    {
        if (rows.RulesOn(WorkCalendar.DateAt(time.GetUtcNow())) is not { } rules)
        {
            return DeclarationErrors.NotTaken;
        }

        switch (await records.RunAsync(new RecordsQuestion(subject, [rules.Kind.Code], continuation), reason, caller, cancel))
        {
            case Decision<AnsweredRecords>.Rejected { Error: var error, Detail: var detail }:
                return new Decision<AskedDeclarations>.Rejected(error, detail);
            case Decision<AnsweredRecords>.Accepted { Value: var answered }:
                var promised = await documents.AllAsync(DeclarationDocuments.Declaration, DocumentQuery.In(answered.Check.Subject.Value), cancel)
                    .ToDictionaryAsync(declaration => declaration.Value.Record, declaration => declaration.Value.PromisedOn, cancellationToken: cancel);
                return new AskedDeclarations(
                    answered.Check, [.. answered.Records.Select(shared => Of(shared, promised, rules.Kind))], answered.Continuation);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static AskedDeclaration Of(SharedRecord shared, Dictionary<RecordId, DateOnly> promised, RecordKind kind) => new(
        shared.Record.Id, Cell(shared, FieldRole.Category, kind), Cell(shared, FieldRole.Content, kind), shared.Record.DecidedOn,
        promised.TryGetValue(shared.Record.Id, out var on) ? on : shared.Record.DecidedOn, shared.Until, shared.IsDisputed);

    private static string Cell(SharedRecord shared, FieldRole role, RecordKind kind) =>
        kind.Current.Of(role) is { } field ? PublicValue.Of(shared.Record.Text.GetValueOrDefault(field.KeptAs, "")).Text : "";
}

/// <summary>What a subject declares of itself, for a unit that has a matter for it.</summary>
/// <param name="Check">The row of the usage log.</param>
/// <param name="Items">The declarations.</param>
/// <param name="Continuation">Where the next page begins; null on the last.</param>
public sealed record AskedDeclarations(Check Check, IReadOnlyList<AskedDeclaration> Items, string? Continuation);

/// <summary>One declaration that stands; nobody verified it.</summary>
/// <param name="Record">Its record.</param>
/// <param name="Category">申报类型.</param>
/// <param name="Content">申报内容; what may be a person's number in it is blotted out.</param>
/// <param name="DeclaredOn">The day of the declaration, Asia/Shanghai.</param>
/// <param name="PromisedOn">The day of the newest promise that it is true, Asia/Shanghai.</param>
/// <param name="Until">Last day on which it is shown unless it is confirmed again, Asia/Shanghai.</param>
/// <param name="IsDisputed">Whether it is disputed.</param>
public sealed record AskedDeclaration(
    RecordId Record, string Category, string Content, DateOnly DeclaredOn, DateOnly PromisedOn, DateOnly Until, bool IsDisputed);
