using Xunit;

namespace CreditHub.Documents;

/// <summary>What relays rest on: outboxes and the change feed.</summary>
public abstract partial class DocumentsContract
{
    [Fact]
    public async Task Outboxes_are_found_until_they_are_empty()
    {
        var documents = await FilledAsync();
        OutboxEntry[] outbox = [new OutboxEntry.Tell("h", HubJson.ToElement(1))];
        var etag = await documents.WriteAsync(Sample.Kind, new(Sample.Of("g/é", "first"), outbox), null, Cancel);
        await documents.WriteAsync(Sample.OtherKind, new(Sample.Of("q", "second"), outbox), null, Cancel);
        Assert.Equal(
            [new("sample", "g/é", "first"), new("other-sample", "q", "second")],
            (await documents.WithOutboxAsync(10, Cancel)).OrderBy(holder => holder.Id));
        Assert.Single(await documents.WithOutboxAsync(1, Cancel));
        await documents.WriteAsync(Sample.Kind, Sample.Of("g/é", "first").Alone(), etag, Cancel);
        Assert.Equal([new("other-sample", "q", "second")], await documents.WithOutboxAsync(10, Cancel));
    }

    [Fact]
    public async Task Change_feed_brings_every_change_and_goes_on_where_it_was()
    {
        var documents = await FilledAsync();
        var (first, after) = await ChangesAsync(documents, null);
        Assert.Equal(["a", "b", "c", "d"], first.Select(change => change.Id).Order());
        Assert.Empty((await ChangesAsync(documents, after)).Changes);
        var stored = await documents.FindAsync(Sample.Kind, "g", "a", Cancel);
        var etag = await documents.WriteAsync(Sample.Kind, (stored!.Value with { Number = 9 }).Alone(), stored.ETag, Cancel);
        var (second, _) = await ChangesAsync(documents, after);
        Assert.Equal([new DocumentChange("sample", "g", "a", etag!)], second);
    }

    [Fact]
    public async Task Change_feed_keeps_the_order_within_a_partition()
    {
        var documents = await OpenAsync();
        foreach (var name in new[] { "z", "y", "x", "w" })
        {
            await documents.WriteAsync(Sample.Kind, Sample.Of("g", name).Alone(), null, Cancel);
        }

        Assert.Equal(["z", "y", "x", "w"], (await ChangesAsync(documents, null)).Changes.Select(change => change.Id));
    }

    [Fact]
    public async Task Change_feed_gives_each_latest_write_once()
    {
        var documents = await OpenAsync();
        var first = await documents.WriteAsync(Sample.Kind, Sample.Of("g", "1").Alone(), null, Cancel);
        var second = await documents.WriteAsync(Sample.Kind, Sample.Of("g", "2").Alone(), null, Cancel);
        await documents.WriteAsync(Sample.OtherKind, Sample.Of("g", "3").Alone(), null, Cancel);
        var start = await documents.ChangesAsync(null, 2, Cancel);
        await documents.WriteAsync(Sample.Kind, Sample.Of("g", "1", number: 1).Alone(), first, Cancel);
        var (rest, after) = await ChangesAsync(documents, start.Continuation);
        Assert.Equal([("1", first), ("2", second)], start.Items.Select(change => (change.Id, (string?)change.ETag)));
        Assert.Equal(["3", "1"], rest.Select(change => change.Id));
        Assert.NotNull(after);
    }

    private static async Task<(List<DocumentChange> Changes, string After)> ChangesAsync(IDocuments documents, string? after)
    {
        var changes = new List<DocumentChange>();
        while (true)
        {
            var page = await documents.ChangesAsync(after, 3, Cancel);
            after = page.Continuation;
            if (page.Items.Count == 0)
            {
                return (changes, after!);
            }

            changes.AddRange(page.Items);
        }
    }
}
