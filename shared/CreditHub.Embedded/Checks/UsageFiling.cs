using CreditHub.Storage;

namespace CreditHub.Checks;

/// <summary>
/// Files the usage log by subject, in the background: what came lately becomes a small sorted run of the directory, and runs of a size become
/// one that is larger, so that a row is filed as many times as there are tiers, never once a page. Rows stay where they were written. A
/// process that is killed leaves a run that nobody reads; what it was made of is still there.
/// </summary>
internal sealed class UsageFiling(Database database, FilingSizes sizes)
{
    private long waiting = database.Prepare(session =>
    {
        session.Execute("UPDATE usage_run SET state = $1 WHERE state = $2", UsageTables.Dead, UsageTables.Building);
        return session.First(
            $"SELECT coalesce(sum(rows), 0) FROM usage_segment WHERE number > ({UsageTables.Filed})", row => row.GetInt64(0));
    });

    /// <summary>Whether enough waits to be filed.</summary>
    public bool IsDue => Interlocked.Read(ref waiting) >= sizes.Rows;

    /// <summary>Counts rows that are on the disk and not filed.</summary>
    public void Count(int rows) => Interlocked.Add(ref waiting, rows);

    /// <summary>Files until there is nothing more to do; only one may do so at a time.</summary>
    public async Task RunAsync()
    {
        await ClearAsync();
        while (IsDue)
        {
            await FileAsync();
            while (Mergeable() is { } runs)
            {
                await MergeAsync(runs);
                await ClearAsync();
            }
        }
    }

    private async Task FileAsync()
    {
        while (IsDue)
        {
            var batch = database.Read(session => FilingBatch.Read(session, sizes.Rows));
            await database.WriteAsync(session => batch.Write(session, sizes.Block), CancellationToken.None);
            Count(-batch.Rows);
        }
    }

    private Runs? Mergeable() => database.Read(session => session.First(
        "SELECT tier FROM usage_run WHERE state = 1 GROUP BY tier HAVING count(*) >= $1 ORDER BY tier", row => row.GetInt64(0) + 1, (long)sizes.Fan) is > 0 and var next
        ? new Runs(next, session.All("SELECT id FROM usage_run WHERE state = 1 AND tier = $1 ORDER BY last", row => row.GetInt64(0), next - 1))
        : null);

    private async Task MergeAsync(Runs runs)
    {
        var ids = string.Join(", ", runs.Ids);
        var merged = await database.WriteAsync(
            session =>
            {
                session.Execute(
                    $"INSERT INTO usage_run (tier, state, last) SELECT $1, $2, max(last) FROM usage_run WHERE id IN ({ids})",
                    runs.Tier, UsageTables.Building);
                return session.LastRow;
            },
            CancellationToken.None);
        var merge = new RunMerge(database, runs.Ids);
        while (merge.Next(sizes.Block * sizes.BlocksAtOnce) is { Count: > 0 } places)
        {
            await database.WriteAsync(
                session =>
                {
                    SubjectDirectory.Write(session, merged, places.ToArray(), sizes.Block);
                    return true;
                },
                CancellationToken.None);
            // A large merge keeps nothing waiting.
            await FileAsync();
        }

        await database.WriteAsync(
            session => session.Execute($"UPDATE usage_run SET state = CASE id WHEN $1 THEN $2 ELSE $3 END WHERE id IN ($1, {ids})", merged, UsageTables.Live, UsageTables.Dead),
            CancellationToken.None);
    }

    private async Task ClearAsync()
    {
        int cleared;
        do
        {
            cleared = await database.WriteAsync(
                session => session.Execute(
                    "DELETE FROM usage_block WHERE rowid IN (SELECT b.rowid FROM usage_run r JOIN usage_block b ON b.run = r.id WHERE r.state = $1 LIMIT $2)",
                    UsageTables.Dead, (long)sizes.BlocksAtOnce),
                CancellationToken.None);
        }
        while (cleared > 0);
        await database.WriteAsync(session => session.Execute("DELETE FROM usage_run WHERE state = $1", UsageTables.Dead), CancellationToken.None);
    }

    private sealed record Runs(long Tier, IReadOnlyList<long> Ids);
}
