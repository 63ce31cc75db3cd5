using System.Text.Json.Serialization;
using CreditHub.Decisions;
using CreditHub.Lists;
using CreditHub.Policy;
using CreditHub.Records;
using CreditHub.Subjects;
using CreditHub.Units;

namespace CreditHub.Gathering;

/// <summary>What is to be gathered.</summary>
/// <param name="Unit">The department that gathers it.</param>
/// <param name="Kind">The kind's code.</param>
/// <param name="From">来源: the office within the department, or the unit below it, that has it; no person.</param>
/// <param name="Records">How many records must come, positive.</param>
/// <param name="DueOn">Last day in time, Asia/Shanghai.</param>
/// <param name="Note">What else is to be known; empty for nothing.</param>
public sealed record CollectionTaskTerms(UnitId Unit, string Kind, string From, int Records, DateOnly DueOn, string Note);

/// <summary>归集任务 of a department (R21): what kind it is to gather, from which of its offices, by when, and whether the records came.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Terms">What is to be gathered.</param>
/// <param name="By">Who set it.</param>
/// <param name="At">When, UTC; only what is received later counts.</param>
/// <param name="Uploads">The uploads that count for it.</param>
/// <param name="State">Where it stands.</param>
/// <param name="OverdueAt">When it was told that its day had passed, UTC; null before.</param>
public sealed record CollectionTask(
    CollectionTaskId Id, CollectionTaskTerms Terms, Actor By, DateTimeOffset At, IReadOnlyList<TaskUpload> Uploads, CollectionTaskState State,
    DateTimeOffset? OverdueAt = null)
{
    /// <summary>Most characters of source, note and reason.</summary>
    public const int LongestText = 200;

    /// <summary>Whether it waits for records.</summary>
    [JsonIgnore]
    public bool IsOpen => State is CollectionTaskState.Open;

    /// <summary>From when it is late, UTC.</summary>
    [JsonIgnore]
    public DateTimeOffset LateAt => WorkCalendar.StartOf(Terms.DueOn.AddDays(1));

    /// <summary>Records that came for it.</summary>
    [JsonIgnore]
    public int Received => Uploads.Sum(upload => upload.Records);

    /// <summary>Sets a task.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="terms">What is to be gathered; its kind is one that is taken.</param>
    /// <param name="providers">The units that may provide the kind; empty for all.</param>
    /// <param name="by">Who: of the department itself, or of the office.</param>
    /// <param name="at">When, UTC.</param>
    /// <returns>
    /// It, or in this order <see cref="CollectionTaskErrors.PersonRequired"/>, <see cref="CoverageErrors.NotProvider"/>,
    /// <see cref="CollectionTaskErrors.TextInvalid"/>, <see cref="CoverageErrors.CountInvalid"/> or <see cref="CollectionTaskErrors.DueInvalid"/>.
    /// </returns>
    public static Decision<CollectionTask> Set(
        CollectionTaskId id, CollectionTaskTerms terms, IReadOnlyList<UnitId> providers, Actor by, DateTimeOffset at) =>
        !by.IsPerson ? CollectionTaskErrors.PersonRequired
        : providers.Count > 0 && !providers.Contains(terms.Unit) ? CoverageErrors.NotProvider
        : terms.From.Length == 0 || !IsText(terms.From) || !IsText(terms.Note) ? CollectionTaskErrors.TextInvalid
        : terms.Records is < 1 or > Announcement.MostDecisions ? CoverageErrors.CountInvalid
        : terms.DueOn < WorkCalendar.DateAt(at) ? CollectionTaskErrors.DueInvalid
        : new CollectionTask(id, terms, by, at, [], new CollectionTaskState.Open());

    /// <summary>Counts an upload of the department and kind. Told twice, or once the task is over, it changes nothing.</summary>
    /// <param name="upload">The upload.</param>
    /// <param name="receivedAt">When it was received, UTC; one that was there before the task counts for nothing.</param>
    /// <param name="records">How many records of the department it brought.</param>
    /// <param name="at">When, UTC.</param>
    public CollectionTask Count(UploadId upload, DateTimeOffset receivedAt, int records, DateTimeOffset at)
    {
        if (!IsOpen || records < 1 || receivedAt < At || Uploads.Any(known => known.Upload == upload))
        {
            return this;
        }

        var next = this with { Uploads = [.. Uploads, new TaskUpload(upload, records)] };
        return next.Received >= Terms.Records ? next with { State = new CollectionTaskState.Done(at) } : next;
    }

    /// <summary>Closes it without the records, for a reason. The same again changes nothing.</summary>
    /// <param name="reason">Why; no personal values.</param>
    /// <param name="by">Who.</param>
    /// <param name="at">When, UTC.</param>
    /// <returns>
    /// It, or <see cref="CollectionTaskErrors.PersonRequired"/>, <see cref="CollectionTaskErrors.TextInvalid"/> or <see cref="CollectionTaskErrors.Over"/>.
    /// </returns>
    public Decision<CollectionTask> Close(string reason, Actor by, DateTimeOffset at) => State switch
    {
        _ when !by.IsPerson => CollectionTaskErrors.PersonRequired,
        _ when reason.Length == 0 || !IsText(reason) => CollectionTaskErrors.TextInvalid,
        CollectionTaskState.Open => this with { State = new CollectionTaskState.Closed(reason, by, at) },
        CollectionTaskState.Closed closed when closed.Reason == reason => this,
        CollectionTaskState.Done or CollectionTaskState.Closed => CollectionTaskErrors.Over,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Its day passed without the records; once.</summary>
    /// <param name="now">The time, UTC.</param>
    public CollectionTask Lapse(DateTimeOffset now) => IsOpen && OverdueAt is null && now >= LateAt ? this with { OverdueAt = now } : this;

    private static bool IsText(string text) => text.Length <= LongestText && !PersonalValues.In(text);
}

/// <summary>An upload that counts for a task.</summary>
/// <param name="Upload">The upload.</param>
/// <param name="Records">Records of the department that it brought.</param>
public sealed record TaskUpload(UploadId Upload, int Records);

/// <summary>Where a task stands.</summary>
[JsonDerivedType(typeof(Open), "open"), JsonDerivedType(typeof(Done), "done"), JsonDerivedType(typeof(Closed), "closed")]
public abstract record CollectionTaskState
{
    private CollectionTaskState()
    {
    }

    /// <summary>It waits for records.</summary>
    public sealed record Open : CollectionTaskState;

    /// <summary>The records came.</summary>
    /// <param name="At">When, UTC.</param>
    public sealed record Done(DateTimeOffset At) : CollectionTaskState;

    /// <summary>It was closed without them.</summary>
    /// <param name="Reason">Why.</param>
    /// <param name="By">Who closed it.</param>
    /// <param name="At">When, UTC.</param>
    public sealed record Closed(string Reason, Actor By, DateTimeOffset At) : CollectionTaskState;
}
