using System.Collections.Concurrent;
using CreditHub.Cosmos;
using Microsoft.Azure.Cosmos;

namespace CreditHub.Audit;

/// <summary>
/// The audit chain in Cosmos DB. A block is created only if none of its number exists, so the chain has no gap and no fork however many
/// instances append. A fact's mark names its block before the block is written, and moves on only once that block stands without it:
/// so a fact that is noted again, after a crash or by another instance, stands in the chain once.
/// </summary>
public sealed class CosmosAuditLog(CosmosContainers containers) : IAuditLog, IDisposable
{
    private const int MostFacts = 200;
    private const int MarksAtOnce = 50;
    private readonly AuditBlocks blocks = new(containers.Audit);
    private readonly ConcurrentQueue<Waiting> waiting = new();
    private readonly SemaphoreSlim turn = new(1, 1);

    /// <inheritdoc />
    /// <remarks>Whoever comes first writes for all that wait: facts of many callers share a block.</remarks>
    public async Task AppendAsync(IReadOnlyList<AuditFact> facts, CancellationToken cancel)
    {
        var mine = new Waiting(facts);
        waiting.Enqueue(mine);
        await turn.WaitAsync(cancel);
        try
        {
            while (!mine.Done.Task.IsCompleted)
            {
                await AppendWaitingAsync();
            }
        }
        finally
        {
            turn.Release();
        }

        await mine.Done.Task;
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<AuditEntry>> ReadAsync(long after, int limit, CancellationToken cancel)
    {
        var entries = new List<AuditEntry>();
        for (var number = await blocks.OfAsync(after + 1, cancel);
            entries.Count < limit && await blocks.FindAsync(number, cancel) is { } block;
            number++)
        {
            entries.AddRange(block.Entries.Where(entry => entry.Sequence > after).Take(limit - entries.Count));
        }

        return entries;
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<AuditEntry>> AboutAsync(string target, CancellationToken cancel, long after = 0)
    {
        using var feed = containers.Audit.GetItemQueryStreamIterator(
            new QueryDefinition("SELECT * FROM c WHERE ARRAY_CONTAINS(c.targets, @target)").WithParameter("@target", target),
            requestOptions: new QueryRequestOptions { MaxConcurrency = -1 });
        var entries = new List<AuditEntry>();
        while (feed.HasMoreResults)
        {
            var (found, _) = await feed.NextAsync<AuditBlock>(cancel);
            entries.AddRange(found.SelectMany(block => block.Entries).Where(entry => entry.Fact.Target == target && entry.Sequence > after));
        }

        return [.. entries.OrderBy(entry => entry.Sequence).Take(1000)];
    }

    /// <inheritdoc />
    public void Dispose() => turn.Dispose();

    private async Task AppendWaitingAsync()
    {
        var taken = new List<Waiting>();
        for (var count = 0; count < MostFacts && waiting.TryDequeue(out var next); count += next.Facts.Count)
        {
            taken.Add(next);
        }

        var facts = taken.SelectMany(next => next.Facts).DistinctBy(fact => fact.Key).ToList();
        try
        {
            foreach (var chunk in facts.Chunk(MostFacts))
            {
                await AppendAsync(chunk);
            }

            taken.ForEach(next => next.Done.SetResult());
        }
        catch (Exception failure) when (failure is BackEndBusyException or CosmosException or HttpRequestException)
        {
            // Each of those who waited hears of it and notes its facts again.
            taken.ForEach(next => next.Done.SetException(failure));
        }
    }

    private async Task AppendAsync(AuditFact[] facts)
    {
        // A block that others wrote first only means to try the next number, so this ends when it is this instance's turn.
        for (var open = facts; open.Length > 0;)
        {
            var (number, head) = await blocks.HeadAsync(CancellationToken.None);
            var claims = new Claim[open.Length];
            await Parallel.ForAsync(0, open.Length, new ParallelOptions { MaxDegreeOfParallelism = MarksAtOnce }, async (index, cancel) =>
                claims[index] = await ClaimAsync(open[index], number, cancel));

            // Facts keep their order, so what comes after one that has to wait waits too.
            var ready = open.Zip(claims).TakeWhile(pair => pair.Second is not Claim.Later).ToList();
            var mine = ready.Where(pair => pair.Second is Claim.Mine).Select(pair => pair.First).ToList();
            if (mine.Count == 0 || await blocks.CreateAsync(AuditBlock.After(head, number + 1, mine), CancellationToken.None) is not null)
            {
                open = open[ready.Count..];
            }
        }
    }

    private async Task<Claim> ClaimAsync(AuditFact fact, long head, CancellationToken cancel)
    {
        var mark = AuditMark.For(fact.Key, head + 1);
        if (await containers.Audit.CreateAsync(mark.Partition, mark, cancel) is not null)
        {
            return Claim.Mine;
        }

        var (found, etag) = (await containers.Audit.ReadAsync<AuditMark>(mark.Partition, AuditMark.TheId, cancel))!.Value;
        if (found.Block > head)
        {
            // Claimed for the next block by someone else, who may have died: whoever writes that block may write the fact with it.
            return found.Block == head + 1 ? Claim.Mine : Claim.Later;
        }

        if ((await blocks.FindAsync(found.Block, cancel))!.Holds(fact.Key))
        {
            return Claim.Stands;
        }

        return await containers.Audit.ReplaceAsync(mark.Partition, AuditMark.TheId, mark, etag, cancel) is null ? Claim.Later : Claim.Mine;
    }

    private enum Claim
    {
        /// <summary>The fact may stand in the next block.</summary>
        Mine,

        /// <summary>It stands in a block already.</summary>
        Stands,

        /// <summary>Others are ahead: look again.</summary>
        Later,
    }

    private sealed record Waiting(IReadOnlyList<AuditFact> Facts)
    {
        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
