using CreditHub.Documents;
using CreditHub.Engine;
using CreditHub.Gathering;
using CreditHub.JointActions;
using CreditHub.Policy;
using CreditHub.Queues;
using CreditHub.Units;

namespace CreditHub.Oversight;

/// <summary>Reads the overview. Its cost follows what runs and what is overdue, not what is stored.</summary>
public sealed class OverviewQuery(IDocuments documents, IEngine engine, IQueues queues, ReadCollectionTasks tasks, HubProfile profile, TimeProvider time)
{
    /// <summary>Most rows of a table.</summary>
    public const int Most = 50;

    /// <summary>Up to where orchestrations are counted.</summary>
    public const int MostRounds = 1000;

    private const int Latest = 10;

    /// <summary>Reads it for a caller.</summary>
    public async Task<Overview> ReadAsync(Caller caller, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        UnitId? scope = caller.Is(Role.Office) ? null : caller.Unit;
        var depths = await queues.DepthsAsync(cancel);
        var overdue = await OverdueAsync(now, scope, cancel);
        return new Overview(
            now,
            scope,
            scope is null ? await RoundsAsync(cancel) : null,
            [.. overdue.OrderBy(row => row.Kind != InstructionKind.Lift).ThenBy(row => row.Due).Take(Most)],
            overdue.Count,
            overdue.Count(row => row.Kind == InstructionKind.Lift),
            await tasks.OverdueAsync(now, scope, cancel),
            [.. depths.Where(depth => scope is null || depth.Queue == scope.Value.Value).OrderBy(depth => depth.Queue, StringComparer.Ordinal)],
            Rules(),
            profile.Units);
    }

    private async Task<RoundsOverview> RoundsAsync(CancellationToken cancel)
    {
        var running = await engine.ListAsync(RoundState.Running, null, MostRounds, null, cancel);
        var failed = await engine.ListAsync(RoundState.Failed, null, MostRounds, null, cancel);
        return new RoundsOverview(running.Items.Count, failed.Items.Count, [.. running.Items.Take(Latest)], [.. failed.Items.Take(Latest)]);
    }

    // Every page is read: the back end returns them in no order, and a lift on the last page still comes first.
    private async Task<List<OverdueDirective>> OverdueAsync(DateTimeOffset now, UnitId? scope, CancellationToken cancel)
    {
        var query = DocumentQuery.Until("due", DocumentField.Text(now));
        query = scope is { } unit ? query.And("unit", unit.Value) : query;
        return await documents.AllAsync(JointActionDocuments.Directive, query, cancel).Select(stored => RowOf(stored.Value)).ToListAsync(cancel);
    }

    private static OverdueDirective RowOf(Directive directive)
    {
        var current = directive.Current!;
        return new OverdueDirective(
            directive.Id, directive.Unit, current.Kind, current.State is InstructionState.Acknowledged,
            JointActionDocuments.DueOf(directive)!.Value, current.Escalations is [.., var last] ? last.Rung : null);
    }

    private RulesOverview Rules()
    {
        var verified = profile.Book.Values.Count(value => value.Mark == PolicyMark.Verified);
        return new RulesOverview(
            profile.Book.Version, verified, profile.Book.Values.Count - verified, profile.Calendar.Version, profile.Calendar.LastYear);
    }
}
