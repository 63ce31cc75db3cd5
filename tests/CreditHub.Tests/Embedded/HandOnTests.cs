using CreditHub.Audit;
using CreditHub.Documents;
using CreditHub.Engine;
using CreditHub.Queues;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CreditHub.Embedded;

/// <summary>A document's write hands its outbox on in the same commit, up to whom it tells.</summary>
public sealed class HandOnTests
{
    private static readonly OutboxEntry.Tell Tell = new("somebody", HubJson.ToElement("something"));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Message_fact_and_start_are_there_with_the_document_and_nothing_is_left()
    {
        await using var hub = await StartAsync();
        var start = new OutboxEntry.Start(Journey.Name.Name, "j1", HubJson.ToElement(new Slip("j1")));
        var stored = await WriteAsync(hub, null, Send("m1"), Note("f1"), start);

        Assert.Empty(stored!.Document.Outbox);
        Assert.Equal(["m1"], await QueuedAsync(hub));
        Assert.Equal(["f1"], await NotedAsync(hub));
        Assert.NotNull(await hub.Get<IEngine>().FindAsync("j1", Cancel));
        Assert.Empty(await hub.Get<IDocuments>().WithOutboxAsync(10, Cancel));
    }

    [Fact]
    public async Task What_follows_a_told_one_waits_for_it()
    {
        await using var hub = await StartAsync();
        var stored = await WriteAsync(hub, null, Note("before"), Tell, Note("after"));

        Assert.Equal([typeof(OutboxEntry.Tell), typeof(OutboxEntry.Note)], stored!.Document.Outbox.Select(entry => entry.GetType()));
        Assert.Equal(["before"], await NotedAsync(hub));
        Assert.Single(await hub.Get<IDocuments>().WithOutboxAsync(10, Cancel));
    }

    [Fact]
    public async Task Write_that_loses_hands_nothing_on()
    {
        await using var hub = await StartAsync();
        var first = await WriteAsync(hub, null);
        await WriteAsync(hub, first!.ETag, Note("winner"));

        Assert.Null(await WriteAsync(hub, first.ETag, Send("m1"), Note("loser")));
        Assert.Equal(["winner"], await NotedAsync(hub));
        Assert.Empty(await QueuedAsync(hub));
    }

    [Fact]
    public async Task What_is_handed_on_twice_is_there_once_and_survives_a_crash()
    {
        await using var hub = await StartAsync();
        var first = await WriteAsync(hub, null, Send("m1"), Note("f1"));
        await hub.RestartAsync();
        await WriteAsync(hub, first!.ETag, Send("m1"), Note("f1"));

        Assert.Equal(["m1"], await QueuedAsync(hub));
        Assert.Equal(["f1"], await NotedAsync(hub));
    }

    [Fact]
    public async Task Value_is_read_from_memory_only_while_it_is_the_one_that_is_stored()
    {
        await using var hub = await StartAsync();
        var documents = hub.Get<IDocuments>();
        var first = await WriteAsync(hub, null);
        var read = await documents.FindAsync(Sample.Kind, "p", "1", Cancel);
        Assert.Same(read!.Value, (await documents.FindAsync(Sample.Kind, "p", "1", Cancel))!.Value);

        await documents.WriteAsync(Sample.Kind, Sample.Of("p", "1", number: 2).Alone(), first!.ETag, Cancel);
        await documents.WriteAsync(Sample.Kind, Sample.Of("p", "1", number: 3).Alone(), first.ETag, Cancel);
        Assert.Equal(2, (await documents.FindAsync(Sample.Kind, "p", "1", Cancel))!.Value.Number);
    }

    private static Task<TestHub> StartAsync() => EmbeddedParts.StartAsync(
        new DocumentKinds().Add(Sample.Kind), SampleRounds.All(), services => services.AddSingleton(new World()));

    private static Task<Stored<Sample>?> WriteAsync(TestHub hub, string? expected, params IReadOnlyList<OutboxEntry> outbox)
    {
        // The log makes its table when it is first asked for, as the relay does.
        _ = hub.Get<IAuditLog>();
        return hub.Get<IHandOn>().WriteAsync(Sample.Kind, new Document<Sample>(Sample.Of("p", "1"), outbox), expected, Cancel);
    }

    private static OutboxEntry.Send Send(string id) =>
        new(new QueueMessage("land", id, "s", "cn.credithub.test.v1", "x", TestHub.Morning, HubJson.ToElement("data")));

    private static OutboxEntry.Note Note(string key) => new(new AuditFact(key, TestHub.Morning, "hub/test", "test.noted", "x", ""));

    private static async Task<IEnumerable<string>> NotedAsync(TestHub hub) =>
        (await hub.Get<IAuditLog>().ReadAsync(0, 10, Cancel)).Select(entry => entry.Fact.Key);

    private static async Task<IEnumerable<string>> QueuedAsync(TestHub hub) =>
        (await hub.Get<IQueues>().LeaseAsync("land", 10, TimeSpan.FromMinutes(1), TimeSpan.Zero, Cancel)).Select(leased => leased.Message.Id);
}
