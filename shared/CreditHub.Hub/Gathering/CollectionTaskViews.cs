using CreditHub.Records;

namespace CreditHub.Gathering;

/// <summary>How collection tasks are shown.</summary>
public static class CollectionTaskViews
{
    /// <summary>One task.</summary>
    /// <param name="task">The task.</param>
    /// <param name="now">The time, UTC: an open task is overdue by date, whether or not a sweep has run.</param>
    public static CollectionTaskView Of(CollectionTask task, DateTimeOffset now)
    {
        var terms = task.Terms;
        var (ended, reason) = task.State switch
        {
            CollectionTaskState.Open => ((DateTimeOffset?)null, (string?)null),
            CollectionTaskState.Done done => (done.At, null),
            CollectionTaskState.Closed closed => (closed.At, closed.Reason),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        return new CollectionTaskView(
            task.Id.Value, terms.Unit.Value, terms.Kind, terms.From, terms.Records, task.Received, terms.DueOn, terms.Note, StateOf(task, now),
            $"{task.By.Unit}/{task.By.Id}", task.At, [.. task.Uploads.Select(upload => upload.Upload.Value)], ended, reason);
    }

    /// <summary>The word for where it stands.</summary>
    public static string StateOf(CollectionTask task, DateTimeOffset now) => task.State switch
    {
        CollectionTaskState.Open => now >= task.LateAt ? "overdue" : "open",
        CollectionTaskState.Done => "done",
        CollectionTaskState.Closed => "closed",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
