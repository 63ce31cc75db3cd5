using System.Diagnostics;
using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Engine;
using CreditHub.Lists;
using CreditHub.Queues;
using CreditHub.Units;

namespace CreditHub.JointActions;

/// <summary>
/// Decides many entries through the use case and lets twenty units take, complete and answer every directive, as they would over HTTP:
/// leased in hundreds, then completed and answered one by one, sixteen at a time. Ends when every round is closed.
/// </summary>
internal sealed class Campaign(OpenHub hub)
{
    private const int Deciders = 32;
    private const int HandsPerUnit = 16;
    private int entries;

    /// <returns>Directives a second, from the first decision to the last round's end.</returns>
    public async Task<double> RunAsync(int count, CancellationToken cancel)
    {
        var ids = await ProposeAsync(count, cancel);
        var settled = await SettledAsync(cancel);
        var began = Stopwatch.GetTimestamp();
        await Task.WhenAll(
            [DecideAsync(ids, cancel), .. TwentyUnits.Implementers.Select((unit, place) => Task.Run(() => AnswerAllAsync(unit, place, count, cancel), cancel))]);
        await hub.Get<SqliteEngine>().IdleAsync(cancel);
        var took = Stopwatch.GetElapsedTime(began);
        await CheckAsync(ids, settled, cancel);
        return count * TwentyUnits.Count / took.TotalSeconds;
    }

    private async Task<IReadOnlyList<ListEntryId>> ProposeAsync(int count, CancellationToken cancel)
    {
        // Numbers go on over restarts, as the folder may hold earlier campaigns.
        entries = (int)Math.Max(entries, await hub.Get<IDocuments>().CountAsync(ListDocuments.Entry, DocumentQuery.All, cancel));
        var heard = Enumerable.Range(entries, count).Select(number => TwentyUnits.Entry($"le-{number:x32}", number)).ToList();
        entries += count;
        foreach (var some in heard.Chunk(1000))
        {
            await hub.Get<IDocuments>().CreateManyAsync(ListDocuments.Entry, [.. some.Select(entry => new Document<ListEntry>(entry, []))], cancel);
        }

        return heard.ConvertAll(entry => entry.Id);
    }

    private Task DecideAsync(IReadOnlyList<ListEntryId> ids, CancellationToken cancel) => Parallel.ForEachAsync(
        ids,
        new ParallelOptions { MaxDegreeOfParallelism = Deciders, CancellationToken = cancel },
        async (id, stop) => Accepted(await hub.Get<DecideEntry>().RunAsync(TwentyUnits.Determiner, id, TwentyUnits.Decision, stop)));

    private async Task AnswerAllAsync(Caller unit, int place, int count, CancellationToken cancel)
    {
        for (var answered = 0; answered < count;)
        {
            var leased = Accepted(await hub.Get<UnitQueues>().LeaseAsync(
                unit.Unit, 100, TimeSpan.FromMinutes(5), TimeSpan.FromSeconds(30), unit, cancel));
            await Parallel.ForEachAsync(
                leased,
                new ParallelOptions { MaxDegreeOfParallelism = HandsPerUnit, CancellationToken = cancel },
                async (message, stop) => await AnswerAsync(unit, place, message, stop));
            answered += leased.Count;
        }
    }

    private async Task AnswerAsync(Caller unit, int place, LeasedMessage leased, CancellationToken cancel)
    {
        Accepted(await hub.Get<UnitQueues>().CompleteAsync(unit.Unit, leased.Message.Id, leased.LeaseToken, unit, cancel));
        Accepted(await hub.Get<TakeFeedback>().RunAsync(
            DirectiveId.From(leased.Message.Subject), 1, [TwentyUnits.Answer(place)], unit, cancel));
    }

    private Task<long> SettledAsync(CancellationToken cancel) =>
        hub.Get<IDocuments>().CountAsync(JointActionDocuments.Directive, DocumentQuery.Where("state", "settled"), cancel);

    private async Task CheckAsync(IReadOnlyList<ListEntryId> ids, long settled, CancellationToken cancel)
    {
        var now = await SettledAsync(cancel);
        if (now != settled + (ids.Count * TwentyUnits.Count))
        {
            throw new InvalidOperationException($"{now - settled} directives were settled.");
        }

        foreach (var id in ids.Select(entry => JointPlan.ActionOf(entry).Value))
        {
            var action = await hub.Get<IDocuments>().FindAsync(JointActionDocuments.Action, id, id, cancel);
            if (action?.Value.Rounds is not [{ EndedAt: not null }] || action.Document.Outbox.Count > 0)
            {
                throw new InvalidOperationException($"The round of {id} has not ended.");
            }
        }
    }

    private static T Accepted<T>(Decision<T> decision) => decision is Decision<T>.Accepted { Value: var value }
        ? value
        : throw new InvalidOperationException(((Decision<T>.Rejected)decision).Error.Code);
}
