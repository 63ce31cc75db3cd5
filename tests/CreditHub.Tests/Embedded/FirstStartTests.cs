using CreditHub.Engine;
using CreditHub.Machines;
using CreditHub.Storage;
using CreditHub.Vault;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CreditHub.Embedded;

/// <summary>A hub that is killed in its first second must start again: nothing that it leaves behind may look like damage.</summary>
public sealed class FirstStartTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("credithub-first-").FullName;

    [Fact]
    public void Folder_left_by_a_kill_at_any_commit_of_the_first_start_is_taken_up()
    {
        var moments = new Moments(root);
        Start(moments.Folder, moments);
        moments.Keep();

        Assert.Contains(moments.Kept, left => !File.Exists(Path.Combine(left, "vault.key")));
        Assert.Contains(moments.Kept, left => File.Exists(Path.Combine(left, "vault.key")));
        Assert.All(moments.Kept, left => Start(left, new ThreadMachine()));
    }

    [Theory]
    [InlineData("hub.lock")]
    [InlineData("hub.lock", "hub.db")]
    [InlineData("hub.lock", "hub.db", "hub.db-journal")]
    [InlineData("hub.lock", "hub.db", "hub.db-wal")]
    [InlineData("hub.lock", "hub.db", "usage.db")]
    [InlineData("hub.lock", "hub.db", "usage.db", "usage.db-journal")]
    [InlineData("hub.lock", "vault.key.new")]
    public void Folder_with_files_that_were_begun_is_taken_up(params string[] begun)
    {
        foreach (var name in begun)
        {
            File.WriteAllBytes(Path.Combine(root, name), []);
        }

        Start(root, new ThreadMachine());
    }

    [Fact]
    public void Key_is_never_there_before_the_databases()
    {
        var moments = new Moments(root);
        Start(moments.Folder, moments);

        Assert.All(moments.Kept, left => Assert.True(
            !File.Exists(Path.Combine(left, "vault.key")) || DataFolder.Files.All(file => new FileInfo(Path.Combine(left, file)).Length > 0),
            "A key without a database reads as damage."));
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    // In the order in which a hub makes its parts: everything that has tables or files of its own.
    private static void Start(string folder, Machine machine)
    {
        using var services = new ServiceCollection().AddSingleton(machine).AddHub(TestProfile.Create()).AddEmbedded(folder).BuildServiceProvider();
        Assert.NotNull(services.GetRequiredService<SqliteEngine>());
        Assert.NotEmpty(services.GetRequiredService<IVault>().KeyOf("citizen", "1"));
        Assert.NotNull(services.GetRequiredService<Documents.IDocuments>());
        Assert.NotNull(services.GetRequiredService<Checks.IUsageLog>());
        services.GetRequiredService<DataFolder>().Dispose();
    }

    /// <summary>Keeps what is in the folder before and after each commit, which is what a kill there would leave.</summary>
    private sealed class Moments(string root) : Machine
    {
        private readonly ThreadMachine machine = new();

        public string Folder { get; } = Directory.CreateDirectory(Path.Combine(root, "hub")).FullName;

        public List<string> Kept { get; } = [];

        public override string Synchronous => machine.Synchronous;

        public override TimeProvider Outside => machine.Outside;

        public override Task Run(Func<Task> work) => machine.Run(work);

        public override Turner Turn(string name, Action work) => machine.Turn(name, work);

        public override void Commit(Action commit)
        {
            Keep();
            commit();
            Keep();
        }

        public void Keep()
        {
            var left = Directory.CreateDirectory(Path.Combine(root, $"left-{Kept.Count}")).FullName;
            foreach (var file in Directory.GetFiles(Folder).Where(file => Path.GetFileName(file) is not ("hub.lock" or "hub.db-shm" or "usage.db-shm")))
            {
                File.Copy(file, Path.Combine(left, Path.GetFileName(file)));
            }

            Kept.Add(left);
        }
    }
}
