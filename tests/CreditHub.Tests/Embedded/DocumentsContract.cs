using CreditHub.Audit;
using CreditHub.Documents;
using Xunit;

namespace CreditHub.Embedded;

/// <summary>What every adapter of the documents port must do.</summary>
public abstract class DocumentsContract : IAsyncLifetime
{
    private IDocuments documents = null!;

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static OutboxEntry Entry { get; } = new OutboxEntry.Note(new AuditFact("k", DateTimeOffset.UnixEpoch, "u/1", "a", "t", ""));

    public async ValueTask InitializeAsync() => documents = await OpenAsync(new DocumentKinds().Add(Case.Kind).Add(Case.Other));

    public abstract ValueTask DisposeAsync();

    [Fact]
    public async Task Written_document_is_read_as_it_was()
    {
        var value = new Case("p", "文-1", "open", null, 7);

        var etag = await documents.WriteAsync(Case.Kind, new(value, [Entry]), null, Cancel);

        var stored = await documents.FindAsync(Case.Kind, "p", "文-1", Cancel);
        Assert.Equal((value, etag), (stored!.Value, stored.ETag));
        Assert.Equal([Entry], stored.Document.Outbox);
    }

    [Fact]
    public async Task Unknown_document_is_null()
    {
        await Write(new Case("p", "1"));

        Assert.Null(await documents.FindAsync(Case.Kind, "p", "2", Cancel));
        Assert.Null(await documents.FindAsync(Case.Kind, "q", "1", Cancel));
        Assert.Null(await documents.FindAsync(Case.Other, "p", "1", Cancel));
    }

    [Fact]
    public async Task Second_creation_is_refused()
    {
        await Write(new Case("p", "1", Number: 1));

        Assert.Null(await documents.WriteAsync(Case.Kind, new(new("p", "1", Number: 2), []), null, Cancel));
        Assert.Equal(1, (await documents.FindAsync(Case.Kind, "p", "1", Cancel))!.Value.Number);
    }

    [Fact]
    public async Task Write_against_an_older_version_is_refused()
    {
        var first = await Write(new Case("p", "1", Number: 1));
        var second = await Write(new Case("p", "1", Number: 2), first);

        Assert.NotNull(second);
        Assert.NotEqual(first, second);
        Assert.Null(await documents.WriteAsync(Case.Kind, new(new("p", "1", Number: 3), []), first, Cancel));
        Assert.Null(await documents.WriteAsync(Case.Kind, new(new("p", "9"), []), second, Cancel));
        Assert.Equal(2, (await documents.FindAsync(Case.Kind, "p", "1", Cancel))!.Value.Number);
    }

    [Fact]
    public async Task Of_writers_at_once_one_wins()
    {
        var etag = await Write(new Case("p", "1"));

        var wins = await Task.WhenAll(Enumerable.Range(0, 20).Select(i =>
            documents.WriteAsync(Case.Kind, new(new("p", "1", Number: i), []), etag, Cancel)));

        Assert.Single(wins, win => win is not null);
    }

    [Fact]
    public async Task Many_are_created_and_those_that_exist_are_told()
    {
        await Write(new Case("p", "2", Number: 5));

        var created = await documents.CreateManyAsync(Case.Kind, [.. Enumerable.Range(1, 3).Select(i => new Document<Case>(new("p", $"{i}"), []))], Cancel);

        Assert.Equal([true, false, true], created);
        Assert.Equal(5, (await documents.FindAsync(Case.Kind, "p", "2", Cancel))!.Value.Number);
    }

    [Fact]
    public async Task Query_finds_by_fields_within_and_across_partitions()
    {
        await Many(("p", "1", "open", "2026-01-01"), ("p", "2", "closed", "2026-01-02"), ("q", "3", "open", "2026-01-03"), ("q", "4", null, null));

        Assert.Equal(["1", "3"], await Ids(DocumentQuery.Where("state", "open")));
        Assert.Equal(["3"], await Ids(DocumentQuery.In("q").And("state", "open")));
        Assert.Equal(["1", "2"], await Ids(DocumentQuery.Until("due", "2026-01-02")));
        Assert.Equal(["1"], await Ids(DocumentQuery.Until("due", "2026-01-02").And("state", "open")));
        Assert.Equal(["2", "3"], await Ids(DocumentQuery.All.And("due", "2026-01-02", Comparison.AtLeast)));
        Assert.Equal(["2"], await Ids(DocumentQuery.In("p").And("due", "2026-01-02", Comparison.AtLeast)));
        Assert.Equal(["3", "4"], await Ids(DocumentQuery.In("q")));
        Assert.Equal(["1", "2", "3", "4"], await Ids(DocumentQuery.All));
    }

    [Fact]
    public async Task Field_follows_the_document()
    {
        var etag = await Write(new Case("p", "1", "open"));
        await Write(new Case("p", "1"), etag);

        Assert.Empty(await Ids(DocumentQuery.Where("state", "open")));
    }

    [Fact]
    public async Task Pages_follow_each_other_without_gap_or_repeat()
    {
        await documents.CreateManyAsync(
            Case.Kind, [.. Enumerable.Range(0, 95).Select(i => new Document<Case>(new($"p{i % 7}", $"{i:000}", "open", $"2026-01-{1 + (i % 9):00}"), []))], Cancel);

        foreach (var query in (DocumentQuery[])
            [DocumentQuery.All, DocumentQuery.Where("state", "open"), DocumentQuery.Until("due", "2026-01-09"), DocumentQuery.In("p3"), DocumentQuery.In("p3").And("state", "open")])
        {
            List<string> seen = [];
            string? continuation = null;
            do
            {
                var page = await documents.QueryAsync(Case.Kind, query with { Limit = 10, Continuation = continuation }, Cancel);
                Assert.InRange(page.Items.Count, 1, 10);
                seen.AddRange(page.Items.Select(item => item.Value.Id));
                continuation = page.Continuation;
            }
            while (continuation is not null);

            Assert.Equal(seen.Count, seen.Distinct().Count());
            Assert.Equal(await documents.CountAsync(Case.Kind, query, Cancel), seen.Count);
        }
    }

    [Fact]
    public async Task Unknown_field_is_refused()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => documents.QueryAsync(Case.Kind, DocumentQuery.Where("colour", "red"), Cancel));
        await Assert.ThrowsAsync<ArgumentException>(() => documents.CountAsync(Case.Kind, DocumentQuery.Where("state", "a").And("colour", "red"), Cancel));
    }

    [Fact]
    public async Task Outboxes_that_are_not_empty_are_found()
    {
        await documents.WriteAsync(Case.Kind, new(new("p", "1"), []), null, Cancel);
        var etag = await documents.WriteAsync(Case.Kind, new(new("p", "2"), [Entry]), null, Cancel);
        await documents.WriteAsync(Case.Other, new(new("q", "3"), [Entry]), null, Cancel);

        Assert.Equal(
            [new("case-file", "p", "2"), new("other-file", "q", "3")], (await documents.WithOutboxAsync(10, Cancel)).OrderBy(holder => holder.Id));
        Assert.Single(await documents.WithOutboxAsync(1, Cancel));

        await documents.WriteAsync(Case.Kind, new(new("p", "2"), []), etag, Cancel);
        Assert.Equal([new("other-file", "q", "3")], await documents.WithOutboxAsync(10, Cancel));
    }

    [Fact]
    public async Task Change_feed_gives_each_latest_write_once_in_order()
    {
        var first = await Write(new Case("p", "1"));
        var second = await Write(new Case("p", "2"));
        await documents.WriteAsync(Case.Other, new(new("q", "3"), []), null, Cancel);
        var start = await documents.ChangesAsync(null, 2, Cancel);
        await Write(new Case("p", "1", Number: 1), first);
        var rest = await documents.ChangesAsync(start.Continuation, 10, Cancel);
        var end = await documents.ChangesAsync(rest.Continuation, 10, Cancel);

        Assert.Equal([("1", first), ("2", second)], start.Items.Select(change => (change.Id, (string?)change.ETag)));
        Assert.Equal(["3", "1"], rest.Items.Select(change => change.Id));
        Assert.Empty(end.Items);
        Assert.NotNull(end.Continuation);
    }

    protected abstract ValueTask<IDocuments> OpenAsync(DocumentKinds kinds);

    private Task<string?> Write(Case value, string? expected = null) => documents.WriteAsync(Case.Kind, new(value, []), expected, Cancel);

    private async Task Many(params (string Partition, string Id, string? State, string? Due)[] cases) => await documents.CreateManyAsync(
        Case.Kind, [.. cases.Select(value => new Document<Case>(new(value.Partition, value.Id, value.State, value.Due), []))], Cancel);

    private async Task<IEnumerable<string>> Ids(DocumentQuery query)
    {
        var page = await documents.QueryAsync(Case.Kind, query, Cancel);
        Assert.Equal(page.Items.Count, await documents.CountAsync(Case.Kind, query, Cancel));
        return page.Items.Select(item => item.Value.Id).Order();
    }
}
