namespace CreditHub.Records;

/// <summary>归集任务: what a department is to gather.</summary>
/// <param name="Unit">The department; the caller's own where it is left out. Another one is the office's to name.</param>
/// <param name="Kind">The kind of record.</param>
/// <param name="From">来源: the office within the department, or the unit below it, that has the records; at most 200 characters, no person.</param>
/// <param name="Records">How many records must come; 1 where it is left out.</param>
/// <param name="DueOn">Last day in time, Asia/Shanghai; not over.</param>
/// <param name="Note">What else is to be known; at most 200 characters.</param>
public sealed record CollectionTaskRequest(string? Unit, string? Kind, string? From, int? Records, DateOnly? DueOn, string? Note);

/// <summary>Which upload counts for a task.</summary>
/// <param name="Upload">An upload of the department and kind, received since the task was set.</param>
public sealed record CountUploadRequest(string? Upload);

/// <summary>Why a task is closed without its records.</summary>
/// <param name="Reason">At most 200 characters, no personal values.</param>
public sealed record CloseCollectionTaskRequest(string? Reason);

/// <summary>A collection task.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Unit">The department.</param>
/// <param name="Kind">The kind of record.</param>
/// <param name="From">来源 within the department.</param>
/// <param name="Records">How many records must come.</param>
/// <param name="Received">How many came.</param>
/// <param name="DueOn">Last day in time, Asia/Shanghai.</param>
/// <param name="Note">What else is to be known; empty for nothing.</param>
/// <param name="State"><c>open</c>, <c>overdue</c>, <c>done</c> or <c>closed</c>.</param>
/// <param name="By">Who set it, as unit and opaque id.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Uploads">The uploads that count for it.</param>
/// <param name="EndedAt">When it was done or closed, UTC; null while it is open.</param>
/// <param name="Reason">Why it was closed; null otherwise.</param>
public sealed record CollectionTaskView(
    string Id,
    string Unit,
    string Kind,
    string From,
    int Records,
    int Received,
    DateOnly DueOn,
    string Note,
    string State,
    string By,
    DateTimeOffset At,
    IReadOnlyList<string> Uploads,
    DateTimeOffset? EndedAt,
    string? Reason);

/// <summary>Collection tasks.</summary>
/// <param name="Items">They, in no order.</param>
/// <param name="Continuation">Names the next page; null on the last.</param>
public sealed record CollectionTasksView(IReadOnlyList<CollectionTaskView> Items, string? Continuation);
