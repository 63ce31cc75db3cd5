using CreditHub.Documents;
using CreditHub.Policy;
using CreditHub.Records;

namespace CreditHub.Gathering;

/// <summary>The lists that are late, for answers that rest on them. Looked up once a minute, so that it costs an answer nothing.</summary>
public sealed class LateLists(IDocuments documents, HubProfile profile, TimeProvider time)
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);
    private volatile Looked? last;

    /// <summary>They, at most a minute old.</summary>
    public ValueTask<IReadOnlyList<Freshness>> NowAsync(CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        return last is { } known && now - known.At < Kept && now >= known.At ? ValueTask.FromResult(known.Lists) : LookAsync(now, cancel);
    }

    // By date, so that no sweep need have run; and only what the policy still watches.
    private async ValueTask<IReadOnlyList<Freshness>> LookAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var lists = new List<Freshness>();
        foreach (var cycle in FreshnessCycle.On(profile.Book, WorkCalendar.DateAt(now)))
        {
            var id = RecordDocuments.FreshnessId(cycle.Unit, cycle.Kind);
            if (await documents.FindAsync(RecordDocuments.Freshness, id, id, cancel) is { Value: var list } && now >= list.LateAt)
            {
                lists.Add(list);
            }
        }

        last = new Looked(now, lists);
        return lists;
    }

    private sealed record Looked(DateTimeOffset At, IReadOnlyList<Freshness> Lists);
}
