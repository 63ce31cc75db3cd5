using System.Diagnostics;
using CreditHub.Documents;
using CreditHub.JointActions;
using Microsoft.Data.Sqlite;

namespace CreditHub.Oversight;

/// <summary>
/// A whole sweep (leftover outboxes, then every capability's due documents) that finds a thousand due among many, reads them and decides
/// about each; against reading the same thousand along the same index by SQLite alone. What a due document then needs done is not counted.
/// </summary>
internal sealed class SweepOfDue : IWork
{
    private const int Due = 1000;

    public string Name => "sweep";

    public string Title => "sweep, 1,000 due, against reading them by index";

    public Unit Unit => Unit.PerSecond;

    public double Target => 0.5;

    public int Rounds(Scale scale) => scale is Scale.Quick ? 15 : 51;

    public IReadOnlyList<int> Sizes(Scale scale) => scale is Scale.Quick ? [10_000, 100_000] : [10_000, 100_000, 1_000_000];

    public async Task<IContest> PrepareAsync(int size, Scratch scratch, CancellationToken cancel)
    {
        var folder = await StoredDirectives.FolderAsync(size, Due, scratch, cancel);
        var contest = new Contest(await OpenHub.StartAsync(folder), folder);
        for (var i = 0; i < 10; i++)
        {
            await contest.ValueAsync(cancel);
            await contest.CeilingAsync(cancel);
        }

        return contest;
    }

    private sealed class Contest : IContest
    {
        private readonly OpenHub hub;
        private readonly SqliteConnection connection;
        private readonly SqliteCommand byIndex;

        public Contest(OpenHub hub, string folder)
        {
            this.hub = hub;
            connection = new SqliteConnection($"Data Source={Path.Combine(folder, "hub.db")};Mode=ReadOnly;Pooling=False");
            connection.Open();
            byIndex = connection.CreateCommand();
            byIndex.CommandText = "SELECT body FROM document_directive WHERE field_wake <= $now ORDER BY field_wake, rowid";
            byIndex.Parameters.AddWithValue("$now", DocumentField.Text(TimeProvider.System.GetUtcNow()));
            byIndex.Prepare();
        }

        public Task<double> ValueAsync(CancellationToken cancel) => PerSecondAsync(() => hub.Get<Sweep>().RunAsync(cancel));

        public Task<double> CeilingAsync(CancellationToken cancel) => PerSecondAsync(() =>
        {
            using var row = byIndex.ExecuteReader();
            var read = 0;
            while (row.Read())
            {
                read += JsonRead(row.GetFieldValue<byte[]>(0)).Version > 0 ? 1 : 0;
            }

            return Task.FromResult(read);
        });

        public async ValueTask DisposeAsync()
        {
            await byIndex.DisposeAsync();
            await connection.DisposeAsync();
            await hub.DisposeAsync();
        }

        private static Directive JsonRead(byte[] body) => System.Text.Json.JsonSerializer.Deserialize<Directive>(body, HubJson.Options)!;

        private static async Task<double> PerSecondAsync(Func<Task<int>> find)
        {
            var started = Stopwatch.GetTimestamp();
            var found = await find();
            return found == Due
                ? found / Stopwatch.GetElapsedTime(started).TotalSeconds
                : throw new InvalidOperationException($"{found} were found, {Due} are due.");
        }
    }
}
