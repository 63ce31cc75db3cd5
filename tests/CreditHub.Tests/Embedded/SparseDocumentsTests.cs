using CreditHub.Documents;
using CreditHub.Storage;
using Xunit;

namespace CreditHub.Embedded;

/// <summary>Documents of a kind of which most that is asked for was never written: none that is there is ever ruled out.</summary>
public sealed class SparseDocumentsTests : IAsyncDisposable
{
    private static readonly DocumentKinds Kinds = new DocumentKinds().Add(Sample.SparseKind);
    private readonly HeldMachine machine = new();
    private TestHub? hub;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_stored_before_a_start_is_found_before_and_after_the_keys_are_read()
    {
        var before = await OpenAsync();
        await before.CreateManyAsync(
            Sample.SparseKind, [.. Enumerable.Range(0, 100).Select(number => Sample.Of("p", $"n{number}", number: number).Alone())], Cancel);
        var documents = await OpenAsync();
        await AllAreFoundAsync(documents, 100);
        await machine.LetGoAsync();
        await AllAreFoundAsync(documents, 100);
        Assert.Null(await documents.FindAsync(Sample.SparseKind, "p", "never", Cancel));
    }

    [Fact]
    public async Task What_is_written_before_and_after_the_reading_of_the_keys_is_found()
    {
        var documents = await OpenAsync();
        Assert.Null(await documents.FindAsync(Sample.SparseKind, "p", "n0", Cancel));
        await documents.WriteAsync(Sample.SparseKind, Sample.Of("p", "n0").Alone(), null, Cancel);
        await machine.LetGoAsync();
        await AllAreFoundAsync(documents, 1);
        await documents.WriteAsync(Sample.SparseKind, Sample.Of("p", "n1", number: 1).Alone(), null, Cancel);
        await AllAreFoundAsync(documents, 2);
    }

    [Fact]
    public async Task Once_the_keys_are_read_nearly_all_absences_are_told_without_the_database()
    {
        const int Stored = 1000;
        var documents = await OpenAsync();
        await documents.CreateManyAsync(
            Sample.SparseKind, [.. Enumerable.Range(0, Stored).Select(number => Sample.Of("p", $"n{number}").Alone())], Cancel);
        var presence = new DocumentTable(Sample.SparseKind, hub!.Get<Database>(), machine).Presence!;
        Assert.False(presence.RulesOut("p", "never"));
        await machine.LetGoAsync();
        Assert.DoesNotContain(Enumerable.Range(0, Stored), number => presence.RulesOut("p", $"n{number}"));
        Assert.InRange(Enumerable.Range(0, Stored).Count(number => presence.RulesOut("q", $"n{number}")), Stored - 10, Stored);
    }

    public ValueTask DisposeAsync() => hub?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static async Task AllAreFoundAsync(SqliteDocuments documents, int count)
    {
        for (var number = 0; number < count; number++)
        {
            Assert.Equal(number, (await documents.FindAsync(Sample.SparseKind, "p", $"n{number}", Cancel))?.Value.Number);
        }
    }

    // Over the hub's database, so that nothing but the reading of the keys is held.
    private async Task<SqliteDocuments> OpenAsync()
    {
        hub ??= await EmbeddedParts.StartAsync(Kinds);
        return new SqliteDocuments(hub.Get<Database>(), Kinds, machine);
    }
}
