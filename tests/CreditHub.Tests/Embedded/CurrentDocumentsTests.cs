using CreditHub.Documents;
using CreditHub.Storage;
using Xunit;

namespace CreditHub.Embedded;

/// <summary>What is read without asking the database is what is in it: a hold counts from the moment that it is acknowledged.</summary>
public sealed class CurrentDocumentsTests : IAsyncDisposable
{
    private TestHub? hub;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Document_that_nobody_writes_is_read_once()
    {
        var documents = await OpenAsync();
        await documents.WriteAsync(Sample.Kind, Sample.Of("p", "1").Alone(), null, Cancel);
        await documents.FindAsync(Sample.Kind, "p", "1", Cancel);

        Assert.Same(await documents.FindAsync(Sample.Kind, "p", "1", Cancel), await documents.FindAsync(Sample.Kind, "p", "1", Cancel));
    }

    [Fact]
    public async Task What_was_written_is_known_to_be_current_while_another_document_is_being_written()
    {
        var documents = await OpenAsync();
        await documents.WriteAsync(Sample.Kind, Sample.Of("p", "1").Alone(), null, Cancel);
        var write = hub!.Get<SqliteDocuments>().Write(Sample.Kind, Sample.Of("p", "2").Alone(), null);

        var (first, second) = await hub.Get<Database>().WriteAsync(
            session =>
            {
                write(session);
                return (documents.FindAsync(Sample.Kind, "p", "1", Cancel).Result, documents.FindAsync(Sample.Kind, "p", "1", Cancel).Result);
            },
            Cancel);

        Assert.NotNull(first);
        Assert.Same(first, second);
    }

    [Fact]
    public async Task Whoever_was_told_of_a_write_reads_it_or_a_later_one_however_many_read_beside_it()
    {
        const int Writes = 300;
        var documents = await OpenAsync();
        var etag = await documents.WriteAsync(Sample.Kind, Sample.Of("p", "1", number: 0).Alone(), null, Cancel);
        var told = 0;
        var readers = Enumerable.Range(0, 4).Select(_ => Task.Run(
            async () =>
            {
                while (Volatile.Read(ref told) is var least && least < Writes)
                {
                    var read = (await documents.FindAsync(Sample.Kind, "p", "1", Cancel))!;
                    Assert.InRange(read.Value.Number, least, Writes);
                }
            },
            Cancel)).ToList();
        for (var number = 1; number <= Writes; number++)
        {
            etag = await documents.WriteAsync(Sample.Kind, Sample.Of("p", "1", number: number).Alone(), etag, Cancel);
            Volatile.Write(ref told, number);
            Assert.Equal((number, etag), ((await documents.FindAsync(Sample.Kind, "p", "1", Cancel))!.Value.Number, etag));
        }

        await Task.WhenAll(readers);
    }

    [Fact]
    public async Task Write_that_failed_changes_nothing_for_readers_and_what_they_read_becomes_current_again()
    {
        var documents = await OpenAsync();
        var etag = await documents.WriteAsync(Sample.Kind, Sample.Of("p", "1", number: 1).Alone(), null, Cancel);
        await documents.FindAsync(Sample.Kind, "p", "1", Cancel);
        var write = hub!.Get<SqliteDocuments>().Write(Sample.Kind, Sample.Of("p", "1", number: 2).Alone(), etag);

        await Assert.ThrowsAsync<InvalidOperationException>(() => hub.Get<Database>().WriteAsync<string?>(
            session =>
            {
                write(session);
                Assert.Equal(1, documents.FindAsync(Sample.Kind, "p", "1", Cancel).Result!.Value.Number);
                throw new InvalidOperationException("The disk of this test.");
            },
            Cancel));

        Assert.Equal(1, (await documents.FindAsync(Sample.Kind, "p", "1", Cancel))!.Value.Number);
        Assert.Same(await documents.FindAsync(Sample.Kind, "p", "1", Cancel), await documents.FindAsync(Sample.Kind, "p", "1", Cancel));
    }

    [Fact]
    public async Task Document_with_an_outbox_is_asked_for_each_time()
    {
        var documents = await OpenAsync();
        var etag = await documents.WriteAsync(Sample.Kind, Sample.Of("p", "1").Alone(), null, Cancel);
        for (var turn = 0; turn < 2; turn++)
        {
            var read = (await documents.FindAsync(Sample.Kind, "p", "1", Cancel))!;
            var entry = new OutboxEntry.Note(new Audit.AuditFact("k", DateTimeOffset.UnixEpoch, "a/b", "c", "d", string.Empty));
            etag = await documents.WriteAsync(Sample.Kind, read.Document with { Outbox = [entry] }, etag, Cancel);
            Assert.Single((await documents.FindAsync(Sample.Kind, "p", "1", Cancel))!.Document.Outbox);
            etag = await documents.WriteAsync(Sample.Kind, read.Document with { Outbox = [] }, etag, Cancel);
            Assert.Empty((await documents.FindAsync(Sample.Kind, "p", "1", Cancel))!.Document.Outbox);
        }
    }

    public ValueTask DisposeAsync() => hub?.DisposeAsync() ?? ValueTask.CompletedTask;

    private async Task<IDocuments> OpenAsync()
    {
        hub = await EmbeddedParts.StartAsync(new DocumentKinds().Add(Sample.Kind));
        return hub.Get<IDocuments>();
    }
}
