using System.Diagnostics;
using System.Text.Json.Serialization;
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
/// <param name="Name">The subject's name as <see cref="PublicName.Of(string)"/> writes it; null for natural persons.</param>
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
        record.Publication.On, tier, state, 1, policyVersion);

    /// <summary>
    /// THE rule whether a record is public: published, within its term, of a kind and about a subject that may be, and in force. What is
    /// disputed is hidden, unless the policy shows it with its mark (G7).
    /// </summary>
    /// <param name="day">The day, Asia/Shanghai.</param>
    /// <param name="record">The record as it is now.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="policy">The policy of the day.</param>
    public bool IsShownOn(DateOnly day, CreditRecord record, RecordKind kind, PublicationPolicy policy) =>
        State is PublicationState.Published { On: var on, Until: var until }
        && day >= on && day <= until
        && record.Id == Record
        && PublicationRule.WhyNever(record, kind, policy) is null
        && record.State switch
        {
            RecordState.InForce => true,
            RecordState.Disputed => policy.ShowsDisputed,
            RecordState.Annulled or RecordState.Withdrawn or RecordState.Replaced or RecordState.Removed => false,
            _ => throw new UnreachableException(),
        };

    /// <summary>Takes it from the public because of what it says (P10). A second time changes nothing.</summary>
    /// <param name="refused">Why and by whom.</param>
    public RecordPublication Refuse(PublicationState.Refused refused) => State switch
    {
        PublicationState.Refused or PublicationState.Ended => this,
        PublicationState.Published => this with { State = refused, Version = Version + 1 },
        _ => throw new UnreachableException(),
    };

    /// <summary>Ends it. What is not published stays as it is.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="on">Since which day, Asia/Shanghai.</param>
    /// <param name="document">The document that says so; empty without.</param>
    public RecordPublication End(PublicationEnd reason, DateOnly on, string document) => State switch
    {
        PublicationState.Published => this with { State = new PublicationState.Ended(reason, on, document), Version = Version + 1 },
        PublicationState.Refused or PublicationState.Ended => this,
        _ => throw new UnreachableException(),
    };

    /// <summary>Follows what became of its record, and its term. Told twice, or late, it changes nothing.</summary>
    /// <param name="record">The record as it is now.</param>
    /// <param name="today">The day, Asia/Shanghai.</param>
    public RecordPublication Follow(CreditRecord record, DateOnly today) => record.State switch
    {
        RecordState.Annulled annulled => End(PublicationEnd.Annulled, annulled.On, annulled.Document),
        RecordState.Replaced replaced => End(PublicationEnd.Changed, replaced.On, replaced.Record.Value),
        RecordState.Withdrawn withdrawn => End(PublicationEnd.Withdrawn, withdrawn.On, ""),
        RecordState.Removed removed => End(PublicationEnd.Withdrawn, removed.On, ""),
        RecordState.InForce or RecordState.Disputed =>
            State is PublicationState.Published { Until: var until } && until < today ? End(PublicationEnd.Term, until.AddDays(1), "") : this,
        _ => throw new UnreachableException(),
    };
}
