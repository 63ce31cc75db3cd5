using CreditHub.Cosmos;
using Microsoft.Azure.Cosmos;

namespace CreditHub.Audit;

/// <summary>Reads blocks and finds the last one.</summary>
internal sealed class AuditBlocks(Container container)
{
    private long known;

    public async Task<AuditBlock?> FindAsync(long number, CancellationToken cancel) =>
        number < 1 ? null : (await container.ReadAsync<AuditBlock>(AuditBlock.PartitionOf(number), AuditBlock.IdOf(number), cancel))?.Item;

    /// <summary>The number of the last block and the block; 0 and null while there is none.</summary>
    /// <remarks>Blocks have no gaps, so growing steps and then halves find the end: a handful of reads after a start, one or two later.</remarks>
    public async Task<(long Number, AuditBlock? Block)> HeadAsync(CancellationToken cancel)
    {
        var low = Interlocked.Read(ref known);
        var block = await FindAsync(low, cancel);
        long step = 1;
        while (await FindAsync(low + step, cancel) is { } further)
        {
            (low, block) = (low + step, further);
            step *= 2;
        }

        for (var high = low + step; high - low > 1;)
        {
            var middle = low + ((high - low) / 2);
            if (await FindAsync(middle, cancel) is { } nearer)
            {
                (low, block) = (middle, nearer);
            }
            else
            {
                high = middle;
            }
        }

        Interlocked.Exchange(ref known, low);
        return (low, block);
    }

    /// <summary>The number of the block that holds an entry, or of the first after the last when none does.</summary>
    public async Task<long> OfAsync(long sequence, CancellationToken cancel)
    {
        var (high, _) = await HeadAsync(cancel);
        long low = 1;
        high++;
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if ((await FindAsync(middle, cancel))!.Last.Sequence < sequence)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    public Task<string?> CreateAsync(AuditBlock block, CancellationToken cancel) => container.CreateAsync(block.Partition, block, cancel);
}
