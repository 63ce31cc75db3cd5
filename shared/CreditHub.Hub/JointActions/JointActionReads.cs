using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Policy;
using CreditHub.Units;

namespace CreditHub.JointActions;

/// <summary>Reading joint actions: the office all, an initiating unit its own.</summary>
public sealed class JointActionReads(IDocuments documents, ForeignAccess foreign, TimeProvider time)
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
        var query = ScopeOf(caller) with { Limit = Math.Clamp(limit, 1, 1000), Continuation = continuation };
        var page = await documents.QueryAsync(JointActionDocuments.Action, query, cancel);
        return new Page<JointAction>([.. page.Items.Select(stored => stored.Value)], page.Continuation);
    }

    /// <summary>The joint actions that were initiated in a month, newest first.</summary>
    /// <param name="month">Any day of it, Asia/Shanghai; null for the current one.</param>
    /// <param name="from">How many newer ones to leave out.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="cancel">Stops the wait.</param>
    public Task<MonthPage<JointAction>> MonthAsync(DateOnly? month, int from, Caller caller, CancellationToken cancel) => MonthPage.ReadAsync(
        documents, JointActionDocuments.Action, ScopeOf(caller), "initiated", action => action.InitiatedAt,
        month ?? WorkCalendar.DateAt(time.GetUtcNow()), from, cancel);

    private static DocumentQuery ScopeOf(Caller caller) =>
        caller.Is(Role.Office) ? DocumentQuery.All : DocumentQuery.Where("initiator", caller.Unit.Value);
}
