using CreditHub.Audit;
using CreditHub.Queues;
using Xunit;

namespace CreditHub.Documents;

/// <summary>What every documents back end must do.</summary>
public abstract partial class DocumentsContract
{
    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>An empty back end that knows <see cref="Sample.Kind"/>, <see cref="Sample.OtherKind"/> and <see cref="Sample.SparseKind"/>.</summary>
    protected abstract Task<IDocuments> OpenAsync();

    [Fact]
    public async Task Unknown_document_is_null()
    {
        var documents = await OpenAsync();
        await documents.WriteAsync(Sample.Kind, Sample.Of("g", "n").Alone(), null, Cancel);
        Assert.Null(await documents.FindAsync(Sample.Kind, "g", "nobody", Cancel));
        Assert.Null(await documents.FindAsync(Sample.Kind, "h", "n", Cancel));
        Assert.Null(await documents.FindAsync(Sample.OtherKind, "g", "n", Cancel));
    }

    [Fact]
    public async Task Written_document_is_read_as_it_was_with_its_outbox()
    {
        var documents = await OpenAsync();
        var payload = HubJson.ToElement(new { name = "福州", deep = new[] { 1, 2 } });
        OutboxEntry[] outbox =
        [
            new OutboxEntry.Start("round", "round-1", payload),
            new OutboxEntry.Signal("round-1", "feedback", "k1", payload),
            new OutboxEntry.Send(new QueueMessage("transport", "m1", "s1", "directive.impose", "d1", DateTimeOffset.UnixEpoch, payload)),
            new OutboxEntry.Note(new AuditFact("a1", DateTimeOffset.UnixEpoch, "office/p1", "list.decided", "e1", "“记录”")),
            new OutboxEntry.Tell("standing", payload),
        ];
        var written = new Sample("g", "n", "red", 3, new Shape.Circle(1.25m, "圆"));
        var etag = await documents.WriteAsync(Sample.Kind, new(written, outbox), null, Cancel);
        var stored = await documents.FindAsync(Sample.Kind, "g", "n", Cancel);
        Assert.NotNull(etag);
        Assert.Equal((etag, written), (stored!.ETag, stored.Value));
        Assert.Equal(
            System.Text.Json.JsonSerializer.Serialize<IReadOnlyList<OutboxEntry>>(outbox, HubJson.Options),
            System.Text.Json.JsonSerializer.Serialize(stored.Document.Outbox, HubJson.Options));
    }

    [Fact]
    public async Task Document_is_created_once()
    {
        var documents = await OpenAsync();
        Assert.NotNull(await documents.WriteAsync(Sample.Kind, Sample.Of("g", "n", number: 1).Alone(), null, Cancel));
        Assert.Null(await documents.WriteAsync(Sample.Kind, Sample.Of("g", "n", number: 2).Alone(), null, Cancel));
        Assert.Equal(1, (await documents.FindAsync(Sample.Kind, "g", "n", Cancel))!.Value.Number);
    }

    [Fact]
    public async Task Write_against_an_older_version_is_refused()
    {
        var documents = await OpenAsync();
        var first = await documents.WriteAsync(Sample.Kind, Sample.Of("g", "n", number: 1).Alone(), null, Cancel);
        var second = await documents.WriteAsync(Sample.Kind, Sample.Of("g", "n", number: 2).Alone(), first, Cancel);
        Assert.NotNull(second);
        Assert.NotEqual(first, second);
        Assert.Null(await documents.WriteAsync(Sample.Kind, Sample.Of("g", "n", number: 3).Alone(), first, Cancel));
        Assert.Equal(2, (await documents.FindAsync(Sample.Kind, "g", "n", Cancel))!.Value.Number);
    }

    [Fact]
    public async Task Replacing_what_was_never_written_is_refused()
    {
        var documents = await OpenAsync();
        var etag = await documents.WriteAsync(Sample.Kind, Sample.Of("g", "n").Alone(), null, Cancel);
        Assert.Null(await documents.WriteAsync(Sample.Kind, Sample.Of("g", "other").Alone(), etag, Cancel));
    }

    [Fact]
    public async Task Kind_and_partition_are_part_of_the_address()
    {
        var documents = await OpenAsync();
        Assert.NotNull(await documents.WriteAsync(Sample.Kind, Sample.Of("g", "n", number: 1).Alone(), null, Cancel));
        Assert.NotNull(await documents.WriteAsync(Sample.OtherKind, Sample.Of("g", "n", number: 2).Alone(), null, Cancel));
        Assert.NotNull(await documents.WriteAsync(Sample.Kind, Sample.Of("h", "n", number: 3).Alone(), null, Cancel));
        Assert.Equal(1, (await documents.FindAsync(Sample.Kind, "g", "n", Cancel))!.Value.Number);
        Assert.Equal(2, (await documents.FindAsync(Sample.OtherKind, "g", "n", Cancel))!.Value.Number);
        Assert.Equal(3, (await documents.FindAsync(Sample.Kind, "h", "n", Cancel))!.Value.Number);
    }

    [Theory]
    [InlineData("a/b\\c?d#e%f g")]
    [InlineData("榕发改〔2019〕34号")]
    [InlineData("it's \"quoted\"~7c|")]
    public async Task Any_text_may_be_an_id(string name)
    {
        var documents = await OpenAsync();
        await documents.WriteAsync(Sample.Kind, Sample.Of(name, name, number: 7).Alone(), null, Cancel);
        Assert.Equal(7, (await documents.FindAsync(Sample.Kind, name, name, Cancel))!.Value.Number);
        Assert.Null(await documents.FindAsync(Sample.Kind, name, name + "x", Cancel));
    }

    [Fact]
    public async Task Many_are_created_and_those_that_exist_are_told()
    {
        var documents = await OpenAsync();
        await documents.WriteAsync(Sample.Kind, Sample.Of("p1", "n3", number: 99).Alone(), null, Cancel);
        var created = await documents.CreateManyAsync(
            Sample.Kind, [.. Enumerable.Range(0, 10).Select(number => Sample.Of($"p{number % 2}", $"n{number}", number: number).Alone())], Cancel);
        Assert.Equal(Enumerable.Range(0, 10).Select(number => number != 3), created);
        Assert.Equal(99, (await documents.FindAsync(Sample.Kind, "p1", "n3", Cancel))!.Value.Number);
        Assert.Equal(8, (await documents.FindAsync(Sample.Kind, "p0", "n8", Cancel))!.Value.Number);
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task Document_that_was_not_there_is_found_once_it_is_created(bool sparse)
    {
        var documents = await OpenAsync();
        var kind = sparse ? Sample.SparseKind : Sample.Kind;
        Assert.Null(await documents.FindAsync(kind, "p1", "never", Cancel));
        Assert.Null(await documents.FindAsync(kind, "p1", "one", Cancel));
        Assert.Null(await documents.FindAsync(kind, "p1", "one", Cancel));
        await documents.WriteAsync(kind, Sample.Of("p1", "one", number: 1).Alone(), null, Cancel);
        Assert.Equal(1, (await documents.FindAsync(kind, "p1", "one", Cancel))!.Value.Number);

        Assert.Null(await documents.FindAsync(kind, "p1", "many", Cancel));
        Assert.Null(await documents.FindAsync(kind, "p1", "many", Cancel));
        await documents.CreateManyAsync(kind, [Sample.Of("p1", "many", number: 2).Alone()], Cancel);
        Assert.Equal(2, (await documents.FindAsync(kind, "p1", "many", Cancel))!.Value.Number);
        Assert.Null(await documents.FindAsync(kind, "p1", "never", Cancel));
    }

    [Fact]
    public async Task Queries_find_by_fields_and_partition()
    {
        var documents = await FilledAsync();
        Assert.Equal(["a", "b"], await NamesAsync(documents, DocumentQuery.Where("colour", "red")));
        Assert.Equal(["a"], await NamesAsync(documents, DocumentQuery.In("g").And("colour", "red")));
        Assert.Equal(["a", "c"], await NamesAsync(documents, DocumentQuery.In("g")));
        Assert.Equal(["a", "b"], await NamesAsync(documents, DocumentQuery.Until("number", "0002")));
        Assert.Equal(["b", "c", "d"], await NamesAsync(documents, DocumentQuery.All.And("number", "0002", Comparison.AtLeast)));
        Assert.Equal(["b"], await NamesAsync(documents, DocumentQuery.Until("number", "0003").And("number", "0002", Comparison.AtLeast).And("colour", "red")));
        Assert.Equal(["d"], await NamesAsync(documents, DocumentQuery.In("h").And("number", "0003", Comparison.AtLeast)));
        Assert.Empty(await NamesAsync(documents, DocumentQuery.Where("colour", "' OR 1=1 --")));
    }

    [Fact]
    public async Task Document_without_a_field_is_left_out_of_queries_on_it()
    {
        var documents = await FilledAsync();
        Assert.Equal(["a", "b", "c"], await NamesAsync(documents, DocumentQuery.Until("colour", "zzz")));
        Assert.Equal(["a", "b", "c", "d"], await NamesAsync(documents, DocumentQuery.All));
    }

    [Fact]
    public async Task Fields_follow_the_latest_write()
    {
        var documents = await FilledAsync();
        var stored = await documents.FindAsync(Sample.Kind, "g", "a", Cancel);
        await documents.WriteAsync(Sample.Kind, (stored!.Value with { Colour = null }).Alone(), stored.ETag, Cancel);
        Assert.Equal(["b"], await NamesAsync(documents, DocumentQuery.Where("colour", "red")));
    }

    [Fact]
    public async Task Pages_hold_every_document_once()
    {
        var documents = await OpenAsync();
        await documents.CreateManyAsync(
            Sample.Kind,
            [.. Enumerable.Range(0, 95).Select(number => Sample.Of($"p{number % 7}", $"n{number:d2}", "red", number % 9).Alone())],
            Cancel);
        await documents.WriteAsync(Sample.OtherKind, Sample.Of("p1", "stranger", "red").Alone(), null, Cancel);
        (DocumentQuery Query, Func<int, bool> Finds)[] queries =
        [
            (DocumentQuery.All, _ => true),
            (DocumentQuery.Where("colour", "red"), _ => true),
            (DocumentQuery.Until("number", "0005"), number => number % 9 <= 5),
            (DocumentQuery.In("p3"), number => number % 7 == 3),
            (DocumentQuery.In("p3").And("colour", "red"), number => number % 7 == 3),
        ];
        foreach (var (query, finds) in queries)
        {
            var found = await NamesAsync(documents, query with { Limit = 10 });
            Assert.Equal(Enumerable.Range(0, 95).Where(finds).Select(number => $"n{number:d2}"), found);
        }
    }

    [Fact]
    public async Task What_was_queried_can_be_written()
    {
        var documents = await FilledAsync();
        var stored = (await documents.QueryAsync(Sample.Kind, DocumentQuery.Where("number", "0004"), Cancel)).Items.Single();
        Assert.NotNull(await documents.WriteAsync(Sample.Kind, (stored.Value with { Number = 5 }).Alone(), stored.ETag, Cancel));
    }

    [Fact]
    public async Task Counts_agree_with_queries()
    {
        var documents = await FilledAsync();
        Assert.Equal(4, await documents.CountAsync(Sample.Kind, DocumentQuery.All, Cancel));
        Assert.Equal(2, await documents.CountAsync(Sample.Kind, DocumentQuery.Where("colour", "red"), Cancel));
        Assert.Equal(1, await documents.CountAsync(Sample.Kind, DocumentQuery.In("g").And("colour", "red"), Cancel));
        Assert.Equal(0, await documents.CountAsync(Sample.Kind, DocumentQuery.Where("colour", "blue"), Cancel));
    }

    [Fact]
    public async Task Undeclared_field_is_refused()
    {
        var documents = await OpenAsync();
        await Assert.ThrowsAsync<ArgumentException>(() => documents.QueryAsync(Sample.Kind, DocumentQuery.Where("secret", "x"), Cancel));
        await Assert.ThrowsAsync<ArgumentException>(
            () => documents.CountAsync(Sample.Kind, DocumentQuery.Where("colour", "red").And("secret", "x"), Cancel));
    }

    [Fact]
    public async Task Of_writers_against_the_same_version_one_wins()
    {
        var documents = await OpenAsync();
        var etag = await documents.WriteAsync(Sample.Kind, Sample.Of("g", "n").Alone(), null, Cancel);
        var wins = await Task.WhenAll(Enumerable.Range(0, 20).Select(
            number => documents.WriteAsync(Sample.Kind, Sample.Of("g", "n", number: number).Alone(), etag, Cancel)));
        Assert.Single(wins, win => win is not null);
    }

    [Fact]
    public async Task Of_writers_at_the_same_time_none_is_lost()
    {
        var documents = await OpenAsync();
        await documents.WriteAsync(Sample.Kind, Sample.Of("g", "n").Alone(), null, Cancel);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(
            async () =>
            {
                for (var written = 0; written < 5;)
                {
                    var stored = await documents.FindAsync(Sample.Kind, "g", "n", Cancel);
                    var next = stored!.Value with { Number = stored.Value.Number + 1 };
                    written += await documents.WriteAsync(Sample.Kind, next.Alone(), stored.ETag, Cancel) is null ? 0 : 1;
                }
            },
            Cancel)));
        Assert.Equal(40, (await documents.FindAsync(Sample.Kind, "g", "n", Cancel))!.Value.Number);
    }

    private async Task<IDocuments> FilledAsync()
    {
        var documents = await OpenAsync();
        await documents.CreateManyAsync(
            Sample.Kind,
            [
                Sample.Of("g", "a", "red", 1).Alone(),
                Sample.Of("h", "b", "red", 2).Alone(),
                Sample.Of("g", "c", "green", 3).Alone(),
                Sample.Of("h", "d", null, 4).Alone(),
            ],
            Cancel);
        return documents;
    }

    private static async Task<IEnumerable<string>> NamesAsync(IDocuments documents, DocumentQuery query)
    {
        var count = await documents.CountAsync(Sample.Kind, query, Cancel);
        var names = new List<string>();
        do
        {
            var page = await documents.QueryAsync(Sample.Kind, query, Cancel);
            Assert.InRange(page.Items.Count, 0, query.Limit);
            names.AddRange(page.Items.Select(stored => stored.Value.Name));
            query = query with { Continuation = page.Continuation };
        }
        while (query.Continuation is not null);
        Assert.Equal(count, names.Count);
        return names.Order(StringComparer.Ordinal);
    }
}
