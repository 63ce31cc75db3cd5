using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Lists;
using CreditHub.Measures;
using CreditHub.Queues;
using CreditHub.Rehearsals;
using CreditHub.Units;

namespace CreditHub.JointActions;

/// <summary>A hub with implementing units that take and answer directives through the use cases that the routes call.</summary>
internal sealed class City(params (string Unit, MeasureForce Force)[] implementers)
{
    public Rehearsal Hub { get; } = new(Sample.Profile(implementers), Sample.Monday);

    public IReadOnlyList<string> Units { get; } = [.. implementers.Select(row => row.Unit)];

    public ListEntry Entry { get; private set; } = Sample.Entry();

    public JointActionId Action => JointPlan.ActionOf(Entry.Id);

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    /// <summary>Stores the entry as another capability would, without telling anyone.</summary>
    public async Task StoreAsync(ListEntry entry)
    {
        var stored = await Hub.Documents.FindAsync(ListDocuments.Entry, entry.Id.Value, entry.Id.Value, Cancel);
        await Hub.Documents.WriteAsync(ListDocuments.Entry, new Document<ListEntry>(entry, []), stored?.ETag, Cancel);
        Entry = entry;
    }

    public Task TellAsync(int version) => Hub.Get<IEnumerable<ITold>>().Single(told => told.Name == "joint-actions.align")
        .HandleAsync(HubJson.ToElement(new { entry = Entry.Id, version }), Cancel);

    public async Task ChangeAsync(ListEntry entry)
    {
        await StoreAsync(entry);
        await TellAsync(entry.Version);
    }

    public async Task<IReadOnlyList<LeasedMessage>> LeaseAsync(string unit) => InstructionStateTests.Accepted(await Hub.Get<UnitQueues>().LeaseAsync(
        new(unit), 100, TimeSpan.FromMinutes(1), TimeSpan.Zero, Caller(unit), Cancel));

    public Task<Decision<LeaseOutcome>> CompleteAsync(string unit, LeasedMessage leased) =>
        Hub.Get<UnitQueues>().CompleteAsync(new(unit), leased.Message.Id, leased.LeaseToken, Caller(unit), Cancel);

    public async Task<List<string>> TakeAsync(string unit)
    {
        var taken = new List<string>();
        foreach (var leased in await LeaseAsync(unit))
        {
            await CompleteAsync(unit, leased);
            taken.Add(leased.Message.Type["cn.credithub.directive.".Length..^".v1".Length]);
        }

        return taken;
    }

    public async Task<Decision<Directive>> AnswerAsync(string unit, int sequence, FeedbackResult result = FeedbackResult.Implemented) =>
        await Hub.Get<TakeFeedback>().RunAsync(
            DirectiveId.For(Action, new(unit)), sequence, [Sample.Answer(MeasureOf(unit), result)], Caller(unit), Cancel);

    public async Task<Directive?> DirectiveAsync(string unit)
    {
        var id = DirectiveId.For(Action, new(unit));
        return (await Hub.Documents.FindAsync(JointActionDocuments.Directive, id.Action.Value, id.Value, Cancel))?.Value;
    }

    public async Task<JointAction?> ActionAsync() =>
        (await Hub.Documents.FindAsync(JointActionDocuments.Action, Action.Value, Action.Value, Cancel))?.Value;

    public Task PassAsync(int days) => Hub.PassAsync(TimeSpan.FromDays(days), Cancel);

    public string InstanceOf(string unit) => RoundNames.Of(Action, Entry.Version, new(unit));

    /// <summary>What was ever sent to a queue, in order, by the word in its type.</summary>
    public IReadOnlyList<string> SentTo(string queue) =>
        [.. Hub.Queues.Sent.Where(message => message.Queue == queue).Select(message => message.Type.Split('.')[3])];

    public static Caller Caller(string unit) => new(new(unit), "system-1", false, new HashSet<Role> { Role.Implementer }, null);

    private string MeasureOf(string unit) => $"S{Units.Index().First(row => row.Item == unit).Index + 1:00}";
}
