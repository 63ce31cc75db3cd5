using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Units;

namespace CreditHub.JointActions;

/// <summary>Reading joint actions: the office all, an initiating unit its own.</summary>
public sealed class JointActionReads(IDocuments documents, ForeignAccess foreign)
{
    // More than units take part in any city; a joint action has at most one directive a unit.
    private const int MostUnits = 1000;

    /// <summary>A joint action and the directives that were sent so far.</summary>
    public sealed record Found(JointAction Action, IReadOnlyList<Directive> Directives);

    /// <summary>One joint action.</summary>
    public async Task<Decision<Found>> FindAsync(JointActionId id, Caller caller, CancellationToken cancel)
    {
        if (await documents.FindAsync(JointActionDocuments.Action, id.Value, id.Value, cancel) is not { Value: var action })
        {
            return JointActionErrors.ActionUnknown;
        }

        if (!caller.Is(Role.Office) && caller.Unit != action.Initiator)
        {
            return await foreign.RefuseAsync(JointActionErrors.ActionForeign, "joint-action.read", id.Value, caller, cancel);
        }

        var sent = await documents.QueryAsync(JointActionDocuments.Directive, DocumentQuery.In(id.Value) with { Limit = MostUnits }, cancel);
        return new Found(action, [.. sent.Items.Select(stored => stored.Value)]);
    }

    /// <summary>Joint actions, a page at a time.</summary>
    /// <param name="limit">1 to 1,000; out of range is taken as the nearer end.</param>
    /// <param name="continuation">Of the page before; null for the first.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="cancel">Stops the wait.</param>
    public async Task<Page<JointAction>> ListAsync(int limit, string? continuation, Caller caller, CancellationToken cancel)
    {
        var query = (caller.Is(Role.Office) ? DocumentQuery.All : DocumentQuery.Where("initiator", caller.Unit.Value))
            with { Limit = Math.Clamp(limit, 1, 1000), Continuation = continuation };
        var page = await documents.QueryAsync(JointActionDocuments.Action, query, cancel);
        return new Page<JointAction>([.. page.Items.Select(stored => stored.Value)], page.Continuation);
    }
}
