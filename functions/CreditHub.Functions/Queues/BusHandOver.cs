using CreditHub.Oversight;

namespace CreditHub.Queues;

/// <summary>Hands over to Service Bus what waits in the queues of the units that read it.</summary>
public sealed class BusHandOver(HandOver handOver, DirectivesTopic topic, BusUnits units) : IDue
{
    /// <summary>Hands over what waits in those of the queues that are such units'.</summary>
    /// <returns>How many messages.</returns>
    public async Task<int> RunAsync(IReadOnlySet<string> queues, CancellationToken cancel)
    {
        var handed = 0;
        foreach (var unit in units.Units.Where(unit => queues.Contains(unit.Value)))
        {
            handed += await handOver.RunAsync(unit, topic.SendAsync, cancel);
        }

        return handed;
    }

    /// <inheritdoc />
    public Task<int> SweepAsync(DateTimeOffset now, CancellationToken cancel) => RunAsync(units.Units.Select(unit => unit.Value).ToHashSet(), cancel);
}
