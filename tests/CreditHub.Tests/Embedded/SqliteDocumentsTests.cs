using CreditHub.Documents;
using Xunit;

namespace CreditHub.Embedded;

/// <summary>The documents port on SQLite, and what it promises alone: one order over all partitions, and no page without a document.</summary>
public sealed class SqliteDocumentsTests : DocumentsContract, IAsyncDisposable
{
    private TestHub? hub;

    [Fact]
    public async Task Change_feed_keeps_the_order_across_partitions()
    {
        var documents = await OpenAsync();
        var first = await documents.WriteAsync(Sample.Kind, Sample.Of("p", "1").Alone(), null, Cancel);
        await documents.WriteAsync(Sample.Kind, Sample.Of("a", "2").Alone(), null, Cancel);
        await documents.WriteAsync(Sample.OtherKind, Sample.Of("q", "3").Alone(), null, Cancel);
        var start = await documents.ChangesAsync(null, 2, Cancel);
        await documents.WriteAsync(Sample.Kind, Sample.Of("p", "1", number: 1).Alone(), first, Cancel);
        var rest = await documents.ChangesAsync(start.Continuation, 10, Cancel);
        var end = await documents.ChangesAsync(rest.Continuation, 10, Cancel);
        Assert.Equal(["1", "2"], start.Items.Select(change => change.Id));
        Assert.Equal(["3", "1"], rest.Items.Select(change => change.Id));
        Assert.Empty(end.Items);
        Assert.NotNull(end.Continuation);
    }

    [Fact]
    public async Task No_page_is_empty_and_the_last_says_so()
    {
        var documents = await OpenAsync();
        await documents.CreateManyAsync(
            Sample.Kind, [.. Enumerable.Range(0, 20).Select(number => Sample.Of($"p{number % 7}", $"n{number}").Alone())], Cancel);
        var first = await documents.QueryAsync(Sample.Kind, DocumentQuery.All with { Limit = 10 }, Cancel);
        var second = await documents.QueryAsync(Sample.Kind, DocumentQuery.All with { Limit = 10, Continuation = first.Continuation }, Cancel);
        Assert.Equal((10, 10), (first.Items.Count, second.Items.Count));
        Assert.Null(second.Continuation);
    }

    public ValueTask DisposeAsync() => hub?.DisposeAsync() ?? ValueTask.CompletedTask;

    protected override async Task<IDocuments> OpenAsync()
    {
        hub = await EmbeddedParts.StartAsync(new DocumentKinds().Add(Sample.Kind).Add(Sample.OtherKind).Add(Sample.SparseKind));
        return hub.Get<IDocuments>();
    }
}
