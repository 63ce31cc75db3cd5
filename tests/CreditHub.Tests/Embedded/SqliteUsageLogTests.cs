using CreditHub.Backups;
using CreditHub.Checks;
using CreditHub.Machines;
using CreditHub.Storage;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CreditHub.Embedded;

/// <summary>The usage log port on SQLite, with so little in a run and so few runs in a tier that every test files and merges.</summary>
public sealed class SqliteUsageLogTests : UsageLogContract, IAsyncDisposable
{
    private static readonly FilingSizes Small = new(Rows: 10, Fan: 3, Block: 4, BlocksAtOnce: 2);
    private TestHub? hub;

    private Database Database => hub!.Get<DataFolder>().Usage;

    [Fact]
    public async Task Filed_and_unfiled_rows_are_one_log_and_the_newest_comes_first_over_all_pages()
    {
        var log = await OpenAsync();
        // Bit by bit: what comes while a filing is under way becomes one larger run, and how much that is the machine decides.
        for (var first = 0; first < 500; first += 10)
        {
            await AppendAsync(log, first, 10);
            await FiledAsync();
        }

        await AppendAsync(log, 500, 5);

        Assert.InRange(Number("SELECT max(tier) FROM usage_run"), 2, 9);
        Assert.InRange(Number($"SELECT sum(rows) FROM usage_segment WHERE number > ({UsageTables.Filed})"), 5, 14);
        await AssertAllAsync(505);
    }

    [Fact]
    public async Task Merging_leaves_no_run_that_nobody_reads_and_at_most_as_many_of_a_tier_as_make_one()
    {
        await AppendAsync(await OpenAsync(), 0, 400);
        await FiledAsync();

        Assert.Equal(0, Number("SELECT count(*) FROM usage_run WHERE state <> 1"));
        Assert.InRange(Number("SELECT max(n) FROM (SELECT count(*) n FROM usage_run GROUP BY tier)"), 1, 2);
        Assert.Equal(0, Number("SELECT count(*) FROM usage_block WHERE run NOT IN (SELECT id FROM usage_run)"));
    }

    [Fact]
    public async Task Run_left_half_built_by_a_crash_is_not_read_and_goes_with_the_next_filing()
    {
        await AppendAsync(await OpenAsync(), 0, 55);
        await FiledAsync();
        await Database.WriteAsync(
            session =>
            {
                // What a merge has written when it is killed before its last commit: some of the places again.
                session.Execute("INSERT INTO usage_run (id, tier, state, last) SELECT 1000, 1, $1, max(last) FROM usage_run", UsageTables.Building);
                return session.Execute(
                    "INSERT INTO usage_block (run, subject, segment, body) SELECT 1000, subject, segment, body FROM usage_block");
            },
            Cancel);

        await hub!.RestartAsync();
        await AssertAllAsync(55);
        await AppendAsync(hub.Get<IUsageLog>(), 55, 30);
        await FiledAsync();

        await AssertAllAsync(85);
        Assert.Equal(0, Number("SELECT count(*) FROM usage_run WHERE state <> 1"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Killed_while_rows_are_added_filed_and_merged_the_log_has_each_acknowledged_row_once(int seed)
    {
        await OpenAsync();
        var random = new Random(seed);
        var added = 0;
        for (var life = 0; life < 12; life++)
        {
            var log = hub!.Get<IUsageLog>();
            var here = random.Next(5, 90);
            await AppendAsync(log, added, here);
            added += here;
            await hub.RestartAsync();
        }

        await AssertAllAsync(added);
        Assert.Equal(added, await hub!.Get<IUsageLog>().CountAsync(new("finance"), DateOnly.MinValue.AddDays(1), DateOnly.MaxValue.AddDays(-1), Cancel));
    }

    [Fact]
    public async Task Subjects_that_share_a_number_are_told_apart()
    {
        var log = await OpenAsync();
        await AppendAsync(log, 0, 40);
        await FiledAsync();
        var before = (await PagesAsync(log, SubjectOf(3), 1)).Count;

        // As the directory is where the others of these segments have the same number.
        await Database.WriteAsync(
            session =>
            {
                var number = Segment.NumberOf(SubjectOf(3));
                var filed = session.First(UsageTables.Filed, row => row.GetInt64(0));
                var own = SubjectDirectory.SegmentsOf(session, number, filed, 100);
                Place[] others = [.. session.All("SELECT number FROM usage_segment WHERE number <= $1 ORDER BY number", row => row.GetInt64(0), filed)
                    .Except(own).Select(segment => new Place(number, segment))];
                Assert.NotEmpty(others);
                session.Execute("INSERT INTO usage_run (tier, state, last) VALUES (0, $1, $2)", UsageTables.Live, filed);
                SubjectDirectory.Write(session, session.LastRow, others, blockSize: 4);
                return true;
            },
            Cancel);

        var pages = await PagesAsync(log, SubjectOf(3), 1);
        Assert.Equal(before, pages.Count);
        Assert.All(pages, page => Assert.Equal(SubjectOf(3), Assert.Single(page).Subject));
    }

    [Fact]
    public async Task Backup_made_while_rows_are_added_has_each_row_that_was_acknowledged_before()
    {
        var log = await OpenAsync();
        await AppendAsync(log, 0, 200);
        var target = hub!.Folder + "-backup";
        try
        {
            await Task.WhenAll(AppendAsync(log, 200, 200), FolderBackup.WriteAsync(hub.Folder, target, _ => Task.CompletedTask, Cancel));

            using var copy = new DataFolder(target, new ThreadMachine());
            Assert.InRange(copy.Usage.Read(session => session.First("SELECT sum(rows) FROM usage_segment", row => row.GetInt64(0))), 200, 400);
        }
        finally
        {
            Directory.Delete(target, recursive: true);
        }
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(1001, null)]
    [InlineData(10, "not one")]
    public async Task Limit_out_of_range_or_wrong_continuation_is_the_caller_s_fault(int limit, string? continuation)
    {
        var log = await OpenAsync();
        await Assert.ThrowsAnyAsync<ArgumentException>(() => log.AboutAsync(SubjectOf(1), limit, continuation, Cancel));
    }

    public ValueTask DisposeAsync() => hub?.DisposeAsync() ?? ValueTask.CompletedTask;

    protected override async Task<IUsageLog> OpenAsync()
    {
        hub = await EmbeddedParts.StartAsync(more: services => services.AddSingleton(Small));
        return hub.Get<IUsageLog>();
    }

    // A few at once share a segment.
    private static async Task AppendAsync(IUsageLog log, int first, int count)
    {
        foreach (var few in Enumerable.Range(first, count).Chunk(5))
        {
            await Task.WhenAll(few.Select(number => log.AppendAsync(Sample(number, SubjectOf(number % 7)), Cancel)));
        }
    }

    private Task FiledAsync() => ((SqliteUsageLog)hub!.Get<IUsageLog>()).Filed;

    private async Task AssertAllAsync(int count)
    {
        for (var subject = 0; subject < 7; subject++)
        {
            var rows = (await PagesAsync(hub!.Get<IUsageLog>(), SubjectOf(subject), 4)).SelectMany(page => page).ToList();
            Assert.Equal(Enumerable.Range(0, count).Count(number => number % 7 == subject), rows.Count);
            Assert.Equal(rows.Count, rows.Select(check => check.Id).Distinct().Count());
        }
    }

    private long Number(string sql) => Database.Read(session => session.First(sql, row => row.GetInt64(0)));
}
