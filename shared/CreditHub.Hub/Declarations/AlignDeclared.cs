using System.Text.Json;
using CreditHub.Documents;
using CreditHub.Lists;
using CreditHub.Policy;
using CreditHub.Records;
using CreditHub.Records.Correcting;
using CreditHub.Subjects;
using CreditHub.Units;

namespace CreditHub.Declarations;

/// <summary>Told by a declaration that its subject confirmed or took back, or that lapsed: brings its record in line, which is then recalled where it was read.</summary>
public sealed class AlignDeclared(IDocuments documents, Steps steps, FormerContent contents, RecordEffects effects, TimeProvider time) : ITold
{
    private const string Handler = "declarations.align";
    private const string Reason = "申报主体撤回";

    // The subject itself; who of it, the audit log has.
    private static readonly Actor Declarer = new(new UnitId("subject"), "declaration", IsPerson: true);

    /// <inheritdoc />
    public string Name => Handler;

    /// <inheritdoc />
    public async Task HandleAsync(JsonElement payload, CancellationToken cancel)
    {
        var (subject, id) = HubJson.From<Payload>(payload);
        var found = await documents.FindAsync(DeclarationDocuments.Declaration, subject.Value, id.Value, cancel);
        if (found is not { Value: var declaration }
            || await documents.FindAsync(RecordDocuments.Record, subject.Value, declaration.Record.Value, cancel) is not { Value: { IsOver: false } record })
        {
            return;
        }

        var now = time.GetUtcNow();
        var order = new CorrectionOrder($"{declaration.Id}@{declaration.Version}", "", "", Declarer, now);
        var today = WorkCalendar.DateAt(now);
        var former = declaration.State switch
        {
            DeclarationState.Lapsed => await contents.PutAwayAsync(record, today, cancel),
            DeclarationState.Withdrawn => await contents.ArchiveAsync(record, today, cancel),
            DeclarationState.Standing => null,
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        await steps.DecideAsync(
            RecordDocuments.Record, subject.Value, record.Id.Value,
            known => effects.Step(known!, declaration.State switch
            {
                DeclarationState.Standing => known!.Confirm(order),
                DeclarationState.Lapsed => known!.Expire(today, now, former),
                DeclarationState.Withdrawn => known!.TakeBack(order with { Reason = Reason }, former),
                _ => throw new System.Diagnostics.UnreachableException(),
            }).Accept(),
            cancel);
    }

    /// <summary>Tells it.</summary>
    internal static OutboxEntry Tell(Declaration declaration) =>
        new OutboxEntry.Tell(Handler, HubJson.ToElement(new Payload(declaration.Subject, declaration.Id)));

    private sealed record Payload(SubjectKey Subject, DeclarationId Declaration);
}
