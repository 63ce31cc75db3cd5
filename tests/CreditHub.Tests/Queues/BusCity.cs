using CreditHub.Documents;
using CreditHub.JointActions;
using CreditHub.Measures;
using Xunit;
using Sample = CreditHub.JointActions.Sample;

namespace CreditHub.Queues;

/// <summary>A hub on the embedded back end whose units <c>land</c> and <c>museum</c> read a bus that drops repeats by their id.</summary>
internal sealed class BusCity : IAsyncDisposable
{
    private readonly HashSet<string> seen = [];

    private BusCity(TestHub hub) => Hub = hub;

    public TestHub Hub { get; }

    /// <summary>What came through the bus, in order.</summary>
    public List<BusMessage> Arrived { get; } = [];

    /// <summary>Ends the process after the bus has taken a message, once.</summary>
    public bool DiesAfterSending { get; set; }

    public DirectiveId Land { get; } = DirectiveId.For(JointPlan.ActionOf(Sample.Entry().Id), new("land"));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<BusCity> StartAsync() =>
        new(await TestHub.StartAsync(Sample.Profile(("land", MeasureForce.Mandatory), ("museum", MeasureForce.Recommended))));

    public ValueTask DisposeAsync() => Hub.DisposeAsync();

    /// <summary>Stores the entry without telling anyone.</summary>
    public async Task StoreAsync(Lists.ListEntry entry)
    {
        var documents = Hub.Get<IDocuments>();
        var stored = await documents.FindAsync(Lists.ListDocuments.Entry, entry.Id.Value, entry.Id.Value, Cancel);
        await documents.WriteAsync(Lists.ListDocuments.Entry, new Document<Lists.ListEntry>(entry, []), stored?.ETag, Cancel);
    }

    public async Task ChangeAsync(Lists.ListEntry entry)
    {
        await StoreAsync(entry);
        await Hub.Get<IEnumerable<ITold>>().Single(told => told.Name == "joint-actions.align")
            .HandleAsync(HubJson.ToElement(new { entry = entry.Id, version = entry.Version }), Cancel);
        await Hub.IdleAsync();
    }

    public async Task HandOverAsync(string unit = "land")
    {
        await Hub.Get<HandOver>().RunAsync(new(unit), SendAsync, Cancel);
        await Hub.IdleAsync();
    }

    public async Task AnswerAsync(string unit, string id, string body)
    {
        await Hub.Get<ReceiveAnswer>().RunAsync(new(unit), id, body, Cancel);
        await Hub.IdleAsync();
    }

    public Task AnswerAsync(string unit, string id, string type, string subject, object? data = null) =>
        AnswerAsync(unit, id, HubJson.ToElement(new { specversion = "1.0", id, source = unit, type, subject, data }).GetRawText());

    public Task FeedBackAsync(string unit, string id, int sequence = 1) => AnswerAsync(
        unit, id, AnswerTypes.Feedback, Land.Value, new FeedbackRequest(sequence, [new("S01", "implemented", Sample.Monday)]));

    public async Task<InstructionState> StateAsync() =>
        (await Hub.Get<IDocuments>().FindAsync(JointActionDocuments.Directive, Land.Action.Value, Land.Value, Cancel))!.Value.Current!.State;

    public async Task<IReadOnlyList<(string Queue, string Reason)>> DeadAsync() =>
        [.. (await Hub.Get<DeadLetters>().ListAsync(null, Cancel)).Select(letter => (letter.Message.Queue, letter.Reason))];

    public async Task<List<string>> FactsAsync() =>
        [.. (await Hub.Get<Audit.IAuditLog>().ReadAsync(0, 1000, Cancel)).Select(entry => entry.Fact.Action)];

    private Task SendAsync(IReadOnlyList<BusMessage> messages, CancellationToken cancel)
    {
        Arrived.AddRange(messages.Where(message => seen.Add(message.Id)));
        if (DiesAfterSending)
        {
            DiesAfterSending = false;
            throw new OperationCanceledException("The process died.", cancel);
        }

        return Task.CompletedTask;
    }
}
