using System.Text.Json;
using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Policy;
using CreditHub.Records;
using CreditHub.Units;

namespace CreditHub.Gathering;

/// <summary>
/// A list came again (P6): told of every upload of which a row could be stored, also where all of them were known; or declared by its unit to be
/// unchanged, for an empty file is refused.
/// </summary>
public sealed class RenewList(IDocuments documents, Steps steps, HubProfile profile, TimeProvider time) : ITold
{
    private const string Handler = "records.renew-list";

    /// <inheritdoc />
    public string Name => Handler;

    /// <summary>Tells it.</summary>
    internal static OutboxEntry Tell(UploadId upload) => new OutboxEntry.Tell(Handler, HubJson.ToElement(new Payload(upload)));

    /// <inheritdoc />
    public async Task HandleAsync(JsonElement payload, CancellationToken cancel)
    {
        var id = HubJson.From<Payload>(payload).Upload.Value;
        if (await documents.FindAsync(RecordDocuments.Upload, id, id, cancel) is { Value: { State: UploadState.Done { Counts: var counts } } upload }
            && counts.Accepted + counts.Duplicate > 0 && CycleOf(upload.By.Unit, upload.Kind, upload.ReceivedAt) is { } cycle)
        {
            await RenewAsync(cycle, upload.ReceivedAt, upload.Id, cancel);
        }
    }

    /// <summary>The unit declares that its list is as it was.</summary>
    /// <returns>How fresh it is now. Refused with <c>record.list-not-watched</c>.</returns>
    public async Task<Decision<Freshness>> DeclareAsync(string kind, Caller caller, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        return CycleOf(caller.Unit, kind, now) is { } cycle ? await RenewAsync(cycle, now, upload: null, cancel) : RecordErrors.ListNotWatched;
    }

    private FreshnessCycle? CycleOf(UnitId unit, string kind, DateTimeOffset at) =>
        FreshnessCycle.On(profile.Book, WorkCalendar.DateAt(at)).FirstOrDefault(cycle => cycle.Unit == unit && cycle.Kind == kind);

    private Task<Decision<Freshness>> RenewAsync(FreshnessCycle cycle, DateTimeOffset at, UploadId? upload, CancellationToken cancel)
    {
        var due = profile.Calendar.Due(WorkCalendar.DateAt(at), cycle.WorkingDays).On;
        var next = new Freshness(cycle.Unit, cycle.Kind, at, upload, due, IsLate: false);
        var id = RecordDocuments.FreshnessId(next);
        return steps.DecideAsync(
            RecordDocuments.Freshness, id, id,
            known => (known?.Renew(next) is { } kept && ReferenceEquals(kept, known) ? Step<Freshness>.Same(known) : new Step<Freshness>(next, [])).Accept(),
            cancel);
    }

    private sealed record Payload(UploadId Upload);
}
