using CreditHub.Documents;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CreditHub.Embedded;

/// <summary>What the documents port on SQLite does beyond the contract.</summary>
public sealed class DocumentTableTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Newly_declared_field_finds_old_documents()
    {
        var kind = new DocumentKind<Sample>("sample", value => value.Group, value => value.Name);
        await using var hub = await TestHub.StartAsync(services => services
            .AddSingleton(TestProfile.Create().Book).AddSingleton(new Engine.Rounds()).AddSingleton(new DocumentKinds().Add(kind)));
        await hub.Get<IDocuments>().CreateManyAsync(
            kind, [.. Enumerable.Range(0, 2500).Select(i => Sample.Of("p", $"{i}", i % 100 == 0 ? "red" : null).Alone())], Cancel);

        kind = Sample.Kind;
        await hub.RestartAsync();

        Assert.Equal(25, await hub.Get<IDocuments>().CountAsync(Sample.Kind, DocumentQuery.Where("colour", "red"), Cancel));
    }

    [Fact]
    public async Task Any_interleaving_of_reads_and_writes_keeps_the_versions_promise()
    {
        await using var hub = await EmbeddedParts.StartAsync(new DocumentKinds().Add(Sample.Kind));
        var documents = hub.Get<IDocuments>();
        var runs = 0;

        // Each number is one move of one of three writers: read, or write against what was read last.
        var moves = Gen.Choose(0, 5).ArrayOf().ToArbitrary();
        FsCheck.Check.QuickThrowOnFailure(Prop.ForAll(moves, list => Play(documents, $"{runs++}", list).GetAwaiter().GetResult()));
    }

    private static async Task Play(IDocuments documents, string partition, int[] moves)
    {
        var read = new string?[3];
        string? current = null;
        var number = 0;
        foreach (var move in moves)
        {
            var writer = move / 2;
            if (move % 2 == 0)
            {
                var found = await documents.FindAsync(Sample.Kind, partition, "1", Cancel);
                Assert.Equal((current, current is null ? null : number), (found?.ETag, found?.Value.Number));
                read[writer] = found?.ETag;
                continue;
            }

            var written = await documents.WriteAsync(Sample.Kind, Sample.Of(partition, "1", number: number + 1).Alone(), read[writer], Cancel);
            Assert.Equal(read[writer] == current, written is not null);
            if (written is not null)
            {
                (current, read[writer], number) = (written, written, number + 1);
            }
        }
    }
}
