using System.Text.Json;
using CreditHub.Audit;
using CreditHub.Engine;
using CreditHub.Policy;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CreditHub.Queues;

/// <summary>The functions between the hub's queues and Service Bus, over a bus in memory; any back end will do.</summary>
public sealed class BusFunctionsTests : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("credithub-").FullName;
    private readonly FakeServiceBus bus = new();
    private readonly ServiceProvider services;

    public BusFunctionsTests()
    {
        var collection = new ServiceCollection();
        collection.AddHub(Profiles.Load("fuzhou"));
        collection.AddEmbedded(folder);
        collection.AddServiceBus(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Bus:Units"] = "land, bank" }).Build());
        collection.AddSingleton<Azure.Messaging.ServiceBus.ServiceBusClient>(bus);
        collection.AddSingleton<DurableEngine>();
        services = collection.BuildServiceProvider();
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private IQueues Queues => services.GetRequiredService<IQueues>();

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Change_of_a_queue_hands_it_over_and_no_other()
    {
        await SendAsync("land", "1");
        await SendAsync("bank", "1");
        await SendAsync("museum", "1");

        await ChangedAsync("land", "museum");

        var message = Assert.Single(bus.Directives);
        Assert.Equal(("land/1", "s", "application/cloudevents+json"), (message.MessageId, message.SessionId, message.ContentType));
        Assert.Equal(
            [("message", "1"), ("revivals", 0), ("unit", "land")],
            message.ApplicationProperties.OrderBy(pair => pair.Key).Select(pair => (pair.Key, pair.Value)));
        Assert.Equal("1", JsonElement.Parse(message.Body.ToString()).GetProperty("id").GetString());

        await services.GetServices<Oversight.IDue>().OfType<BusHandOver>().Single().SweepAsync(TimeProvider.System.GetUtcNow(), Cancel);
        Assert.Equal(["land", "bank"], bus.Directives.Select(one => (string)one.ApplicationProperties["unit"]));
        Assert.Equal("museum", Assert.Single(await Queues.DepthsAsync(Cancel)).Queue);
    }

    [Fact]
    public async Task Sessions_keep_their_order_on_the_topic()
    {
        foreach (var id in Enumerable.Range(0, 120))
        {
            await SendAsync("land", $"{id:000}", $"s{id % 4}");
        }

        await ChangedAsync("land");

        Assert.Equal(120, bus.Directives.Count);
        Assert.All(bus.Directives.GroupBy(message => message.SessionId), session =>
            Assert.Equal(session.Select(one => one.MessageId).Order(StringComparer.Ordinal), session.Select(one => one.MessageId)));
    }

    [Fact]
    public async Task Given_up_message_is_a_dead_letter_and_comes_again_when_revived()
    {
        await SendAsync("land", "1");
        await ChangedAsync("land");
        var function = new DeadDirectivesFunction(services.GetRequiredService<TakeBack>());

        await function.RunAsync(FakeServiceBus.GivenUp(bus.Directives[0]), Cancel);
        await function.RunAsync(FakeServiceBus.GivenUp(bus.Directives[0]), Cancel);
        Assert.Equal("MaxDeliveryCountExceeded", Assert.Single(await Queues.DeadLettersAsync("land", Cancel)).Reason);

        await Queues.ReviveAsync("land", "1", Cancel);
        await ChangedAsync("land");
        Assert.Equal(["land/1", "land/1/1"], bus.Directives.Select(message => message.MessageId));
    }

    [Fact]
    public async Task Answer_is_its_topics_whatever_it_says()
    {
        await SendAsync("land", "1");
        await ChangedAsync("land");
        var function = new FeedbackFunction(services.GetRequiredService<ReceiveAnswer>(), services.GetRequiredService<DurableEngine>());
        const string Receipt = """{"specversion":"1.0","type":"cn.credithub.answer.received.v1","source":"land","subject":"1"}""";

        await function.RunAsync(FakeServiceBus.Answer("bank", "a1", Receipt, written: "land"), client: null!, Cancel);
        Assert.Equal("queue.message-unknown", Assert.Single(await Queues.DeadLettersAsync("feedback", Cancel)).Reason);

        await function.RunAsync(FakeServiceBus.Answer("land", "a1", Receipt), client: null!, Cancel);
        Assert.Single(await Queues.DeadLettersAsync("feedback", Cancel));
        Assert.Contains(
            await services.GetRequiredService<IAuditLog>().ReadAsync(0, 100, Cancel), entry => entry.Fact is { Action: "answer.refused", Actor: "bank/bus" });
    }

    private Task SendAsync(string queue, string id, string session = "s") =>
        Queues.SendAsync([new(queue, id, session, "other", "about", TimeProvider.System.GetUtcNow(), HubJson.ToElement(1))], Cancel);

    private Task ChangedAsync(params string[] queues) =>
        new HandOverFunction(services.GetServices<Oversight.IDue>().OfType<BusHandOver>().Single(), services.GetRequiredService<DurableEngine>())
            .RunAsync([.. queues.Select(queue => new HandOverFunction.Changed(queue))], client: null!, Cancel);
}
