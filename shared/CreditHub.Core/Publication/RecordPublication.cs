using System.Diagnostics;
using System.Text.Json.Serialization;
using CreditHub.Catalogue;
using CreditHub.Decisions;
using CreditHub.Lists;
using CreditHub.Policy;
using CreditHub.Records;
using CreditHub.Subjects;
using CreditHub.Units;

namespace CreditHub.Publication;

/// <summary>The publication of one record. It holds no personal value.</summary>
/// <param name="Record">The record.</param>
/// <param name="Subject">Its subject.</param>
/// <param name="SubjectKind">The subject's kind.</param>
/// <param name="Kind">The record's kind.</param>
/// <param name="Name">The subject's name as <see cref="PublicName.Of(string)"/> writes it; null for natural persons and names that may be a person's.</param>
/// <param name="Provider">The unit that provided the record.</param>
/// <param name="DecidedOn">The decision's date.</param>
/// <param name="DueOn">Last day on which publishing it was in time; null where its kind has none.</param>
/// <param name="Tier">Its tier when it was published.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Version">1, and one more with every change of state.</param>
/// <param name="PolicyVersion">The policy under which it was published (G30).</param>
public sealed record RecordPublication(
    RecordId Record,
    SubjectKey Subject,
    SubjectKind SubjectKind,
    string Kind,
    string? Name,
    UnitId Provider,
    DateOnly DecidedOn,
    DateOnly? DueOn,
    PublicationTier Tier,
    PublicationState State,
    int Version,
    string PolicyVersion)
{
    /// <summary>The first day on which it was public, Asia/Shanghai; null where it never was, so that no channel need take it back.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? PublicSince { get; init; }

    /// <summary>What is asked of what was exempted; null where nothing is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Reopening? Reopening { get; init; }

    /// <summary>When the next reminder of its second person is due, UTC; null where none is.</summary>
    [JsonIgnore]
    public DateTimeOffset? WakeAt => (State as PublicationState.Waiting)?.WakeAt;

    /// <summary>Whether it was published after the last day that was in time (T1); false for what never was.</summary>
    [JsonIgnore]
    public bool IsLate => State is PublicationState.Published { On: var on } && DueOn is { } due && on > due;

    /// <summary>When its term is over, UTC; null for what is not published.</summary>
    [JsonIgnore]
    public DateTimeOffset? EndsAt => State is PublicationState.Published { Until: var until } ? WorkCalendar.StartOf(until.AddDays(1)) : null;

    /// <summary>The publication of a record that no one exempted before.</summary>
    /// <param name="record">The record.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="tier">Its tier.</param>
    /// <param name="state">Where it stands.</param>
    /// <param name="policyVersion">The policy.</param>
    public static RecordPublication Of(CreditRecord record, RecordKind kind, PublicationTier tier, PublicationState state, string policyVersion) => new(
        record.Id, record.Subject, record.SubjectKind, record.Kind, PublicName.Of(record, kind), record.Provider, record.DecidedOn,
        record.Publication.On, tier, state, 1, policyVersion)
    {
        PublicSince = (state as PublicationState.Published)?.On,
    };

    /// <summary>
    /// THE rule whether a record is public: published, within its term, of a kind and about a subject that may be, in force, and saying what the
    /// second person saw. What is disputed is hidden, unless the policy shows it with its mark (G7).
    /// </summary>
    /// <param name="day">The day, Asia/Shanghai.</param>
    /// <param name="record">The record as it is now.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="policy">The policy of the day.</param>
    public bool IsShownOn(DateOnly day, CreditRecord record, RecordKind kind, PublicationPolicy policy) =>
        State is PublicationState.Published { On: var on, Until: var until, RecordVersion: var approved }
        && day >= on && day <= until
        && record.Id == Record
        && !record.IsChangedSince(approved)
        && PublicationRule.WhyNever(record, kind, policy) is null
        && !record.IsOver
        && (policy.ShowsDisputed || record.State is not RecordState.Disputed);

    /// <summary>Takes it from the public because of what it says (P10). A second time changes nothing.</summary>
    /// <param name="refused">Why and by whom.</param>
    public RecordPublication Refuse(PublicationState.Refused refused) => State switch
    {
        PublicationState.Refused or PublicationState.Ended => this,
        PublicationState.Published or PublicationState.Waiting => this with { State = refused, Version = Version + 1 },
        _ => throw new UnreachableException(),
    };

    /// <summary>A person asks that what was exempted be classified anew. A later word replaces an earlier one until the second person has agreed.</summary>
    /// <param name="asked">Who, by which document and why.</param>
    /// <returns>
    /// The same with what is asked, or <c>publication.unit-foreign</c>, <c>publication.person-required</c>, <c>publication.reasons-invalid</c>,
    /// <c>publication.nothing-to-reopen</c>.
    /// </returns>
    public Decision<RecordPublication> AskAnew(Reopening asked) =>
        asked.RefusalFor(asked.By.Unit) is { } error ? error
        : State is not PublicationState.Refused ? PublicationErrors.NothingToReopen
        : Reopening?.Repeats(asked) is true ? this
        : this with { Reopening = asked };

    /// <summary>The second person does not agree: it stays as it was.</summary>
    /// <param name="by">Who.</param>
    /// <param name="why">Why; never empty, no personal values.</param>
    /// <param name="byOffice">Whether they act for the office, and the policy lets it.</param>
    /// <returns>The same without what was asked, or as <see cref="Reopen"/>, or <c>publication.reasons-invalid</c>.</returns>
    public Decision<RecordPublication> Leave(Actor by, string why, bool byOffice) =>
        Publication.Reopening.RefusalOfSecond(Reopening, by, byOffice) is { } error ? error
        : !Board.IsSaid(why) ? PublicationErrors.ReasonsInvalid
        : this with { Reopening = null };

    /// <summary>The second person agrees that it is looked at anew: it waits, and another than who asked decides whether it is shown.</summary>
    /// <param name="by">Who.</param>
    /// <param name="byOffice">Whether they act for the office, and the policy lets it.</param>
    /// <param name="waiting">The publication as it waits; null where by the rules it may not be public.</param>
    /// <returns>
    /// The next state, or <c>publication.nothing-to-reopen</c>, <c>publication.unit-foreign</c>, <c>publication.person-required</c>,
    /// <c>publication.second-person</c>, <c>publication.not-publishable</c>.
    /// </returns>
    public Decision<RecordPublication> Reopen(Actor by, bool byOffice, RecordPublication? waiting) =>
        Publication.Reopening.RefusalOfSecond(Reopening, by, byOffice) is { } error ? error
        : waiting is null ? PublicationErrors.NotPublishable
        : waiting with { Version = Version + 1, PublicSince = PublicSince };

    /// <summary>Ends it. What is neither published nor waits to be stays as it is.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="on">Since which day, Asia/Shanghai.</param>
    /// <param name="document">The document that says so; empty without.</param>
    public RecordPublication End(PublicationEnd reason, DateOnly on, string document) => State switch
    {
        PublicationState.Published or PublicationState.Waiting =>
            this with { State = new PublicationState.Ended(reason, on, document), Version = Version + 1 },
        PublicationState.Refused or PublicationState.Ended => this,
        _ => throw new UnreachableException(),
    };

    /// <summary>Follows what became of its record, and its term. Told twice, or late, it changes nothing.</summary>
    /// <param name="record">The record as it is now.</param>
    /// <param name="today">The day, Asia/Shanghai.</param>
    /// <param name="waiting">The publication that waits for a second person to look at the changed record; null where it may not be public.</param>
    public RecordPublication Follow(CreditRecord record, DateOnly today, RecordPublication? waiting = null) => record.State switch
    {
        RecordState.Annulled annulled => End(PublicationEnd.Annulled, annulled.On, annulled.Document),
        RecordState.Replaced replaced => End(PublicationEnd.Changed, replaced.On, replaced.Record.Value),
        RecordState.Withdrawn withdrawn => End(PublicationEnd.Withdrawn, withdrawn.On, ""),
        RecordState.Removed removed => End(PublicationEnd.Withdrawn, removed.On, ""),
        RecordState.Expired expired => End(PublicationEnd.Term, expired.On, ""),
        RecordState.Repaired repaired => End(PublicationEnd.Repaired, repaired.On, repaired.Document),
        RecordState.InForce or RecordState.Disputed => State switch
        {
            PublicationState.Published { RecordVersion: var seen } when record.IsChangedSince(seen) => Await(record, today, waiting),
            PublicationState.Waiting { RecordVersion: var seen } when record.IsChangedSince(seen) => Await(record, today, waiting),
            PublicationState.Ended { Reason: PublicationEnd.Annulled or PublicationEnd.Withdrawn } when waiting is not null => Await(record, today, waiting),
            PublicationState.Published { Until: var until } when until < today => End(PublicationEnd.Term, until.AddDays(1), ""),
            PublicationState.Published or PublicationState.Waiting or PublicationState.Refused or PublicationState.Ended => this,
            _ => throw new UnreachableException(),
        },
        _ => throw new UnreachableException(),
    };

    /// <summary>The second person agrees with what a changed record says.</summary>
    /// <param name="approval">Who and when.</param>
    /// <param name="seen">The record's version that they looked at.</param>
    /// <param name="byOffice">Whether they act for the office, and the policy lets it.</param>
    /// <param name="verdict">What the rules say of the record as it is now.</param>
    /// <param name="policyVersion">The policy by which they say it (G30).</param>
    /// <returns>
    /// The next state; the same again changes nothing. Or <c>publication.unit-foreign</c>, <c>publication.person-required</c>,
    /// <c>publication.second-person</c>, <c>publication.changed-meanwhile</c>, <c>publication.not-publishable</c>,
    /// <c>publication.already-decided</c>.
    /// </returns>
    public Decision<RecordPublication> Approve(Approval approval, int seen, bool byOffice, PublicationVerdict verdict, string policyVersion) =>
        State switch
        {
            PublicationState.Published { By: var by, RecordVersion: var version } when by == approval.By && version == seen => this,
            PublicationState.Waiting { By: var first } when SecondPerson.RefusalOf(approval.By, byOffice, first, null) is { } error => error,
            PublicationState.Waiting { RecordVersion: var version } when version != seen => PublicationErrors.ChangedMeanwhile,
            PublicationState.Waiting when verdict is PublicationVerdict.Publish(var tier, var until) => this with
            {
                State = new PublicationState.Published(approval.By, WorkCalendar.DateAt(approval.At), until) { RecordVersion = seen },
                Tier = tier,
                Version = Version + 1,
                PolicyVersion = policyVersion,
                PublicSince = PublicSince ?? WorkCalendar.DateAt(approval.At),
            },
            // Nobody looked before its term was over: there is nothing left to show.
            PublicationState.Waiting when verdict is PublicationVerdict.Keep(Unpublished.Expired) =>
                End(PublicationEnd.Term, WorkCalendar.DateAt(approval.At), ""),
            PublicationState.Waiting => PublicationErrors.NotPublishable,
            PublicationState.Published or PublicationState.Refused or PublicationState.Ended => PublicationErrors.AlreadyDecided,
            _ => throw new UnreachableException(),
        };

    /// <summary>The second person sends a changed record back: it is to be changed again, exempted or withdrawn, and waits meanwhile.</summary>
    /// <param name="by">Who.</param>
    /// <param name="seen">The record's version that they looked at.</param>
    /// <param name="why">Why; never empty, no personal values.</param>
    /// <param name="byOffice">Whether they act for the office, and the policy lets it.</param>
    /// <returns>The next state, or as <see cref="Approve"/>, or <c>publication.reasons-invalid</c>.</returns>
    public Decision<RecordPublication> SendBack(Actor by, int seen, string why, bool byOffice) => State switch
    {
        PublicationState.Waiting { By: var first } when SecondPerson.RefusalOf(by, byOffice, first, null) is { } error => error,
        PublicationState.Waiting { RecordVersion: var version } when version != seen => PublicationErrors.ChangedMeanwhile,
        PublicationState.Waiting when string.IsNullOrWhiteSpace(why) || PersonalValues.In(why) => PublicationErrors.ReasonsInvalid,
        PublicationState.Waiting waiting => this with { State = waiting with { SentBack = why } },
        PublicationState.Published or PublicationState.Refused or PublicationState.Ended => PublicationErrors.AlreadyDecided,
        _ => throw new UnreachableException(),
    };

    /// <summary>Climbs one rung of the reminders where one is due.</summary>
    /// <param name="now">The time, UTC.</param>
    public RecordPublication Climb(DateTimeOffset now) =>
        State is PublicationState.Waiting { WakeAt: { } wake } waiting && wake <= now
            ? this with { State = waiting with { Rung = waiting.Rung + 1 } }
            : this;

    private RecordPublication Await(CreditRecord record, DateOnly today, RecordPublication? waiting) => waiting is null
        ? End(PublicationEnd.Changed, today, record.Corrections is [.., var last] ? last.Order.Document : "")
        : waiting with { Version = Version + 1, PublicSince = PublicSince };
}
