using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Policy;
using CreditHub.Records;
using CreditHub.Units;

namespace CreditHub.Declarations;

/// <summary>A subject's own declarations: it sees them, confirms each every year, and takes back what it likes. Another's are not there.</summary>
public sealed class OwnDeclarations(IDocuments documents, Steps steps, HubProfile profile, TimeProvider time)
{
    /// <summary>A page of them, in no order.</summary>
    public async Task<DeclarationsView> ListAsync(Caller caller, int limit, string? continuation, CancellationToken cancel)
    {
        var query = DocumentQuery.In(caller.Subject!.Value.Value) with { Limit = Math.Clamp(limit, 1, 1000), Continuation = continuation };
        var page = await documents.QueryAsync(DeclarationDocuments.Declaration, query, cancel);
        var items = new List<DeclarationView>(page.Items.Count);
        foreach (var item in page.Items)
        {
            items.Add(await ViewAsync(item.Value, cancel));
        }

        return new DeclarationsView(items, page.Continuation);
    }

    /// <summary>The subject promises anew that one is true.</summary>
    public Task<Decision<Declaration>> ConfirmAsync(Caller caller, DeclarationId id, bool isPromised, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var today = WorkCalendar.DateAt(now);
        return DecideAsync(
            caller, id, "confirmed", now, known => known.Confirm(isPromised, today, profile.Book.Number(PolicyKeys.DeclarationConfirmMonths, today)), cancel);
    }

    /// <summary>The subject takes one back.</summary>
    public Task<Decision<Declaration>> WithdrawAsync(Caller caller, DeclarationId id, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        return DecideAsync(caller, id, "withdrawn", now, known => known.Withdraw(now), cancel);
    }

    /// <summary>One of them with what it says.</summary>
    public async Task<DeclarationView> ViewAsync(Declaration declaration, CancellationToken cancel)
    {
        var record = await documents.FindAsync(RecordDocuments.Record, declaration.Subject.Value, declaration.Record.Value, cancel);
        return DeclarationViews.Of(declaration, record?.Value, profile.Records);
    }

    private Task<Decision<Declaration>> DecideAsync(
        Caller caller, DeclarationId id, string done, DateTimeOffset now, Func<Declaration, Decision<Declaration>> decide, CancellationToken cancel) =>
        steps.DecideAsync(
            DeclarationDocuments.Declaration, caller.Subject!.Value.Value, id.Value,
            known => known is null ? DeclarationErrors.Unknown : decide(known).ThenStep(
                known, next => [AlignDeclared.Tell(next), DeclarationNotes.Note(next, done, caller, now)]),
            cancel);
}
