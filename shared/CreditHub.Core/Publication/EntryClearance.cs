using System.Diagnostics;
using System.Text.Json.Serialization;
using CreditHub.Catalogue;
using CreditHub.Decisions;
using CreditHub.Lists;
using CreditHub.Policy;
using CreditHub.Subjects;
using CreditHub.Units;

namespace CreditHub.Publication;

/// <summary>
/// The confidentiality gate of one list entry: a person of the unit that decided it classifies, another agrees, and only then is it public (P8). An
/// entry without one is not.
/// </summary>
/// <param name="Entry">The entry.</param>
/// <param name="Type">Its list type.</param>
/// <param name="Subject">Its subject, never a person.</param>
/// <param name="SubjectKind">The subject's kind.</param>
/// <param name="DecidedBy">Who decided the entry; may be the first person, never the second.</param>
/// <param name="DueOn">Last day on which it is public in time, Asia/Shanghai.</param>
/// <param name="Schedule">When it is reminded of by that day.</param>
/// <param name="Until">Last day on which it may be public, inclusive: that of its term, or of the longest publication (G13).</param>
/// <param name="State">Where it stands.</param>
/// <param name="Rung">How far the reminders have climbed.</param>
/// <param name="IsOver">Whether the entry ended, so that nobody need decide about it any more.</param>
public sealed record EntryClearance(
    ListEntryId Entry,
    ListTypeId Type,
    SubjectKey Subject,
    SubjectKind SubjectKind,
    Actor DecidedBy,
    DateOnly DueOn,
    PublicationSchedule Schedule,
    DateOnly Until,
    EntryClearanceState State,
    PublicationRung Rung,
    bool IsOver)
{
    /// <summary>The unit whose persons decide.</summary>
    [JsonIgnore]
    public UnitId Unit => DecidedBy.Unit;

    /// <summary>Whether two persons agreed that it is public.</summary>
    [JsonIgnore]
    public bool IsCleared => State is EntryClearanceState.Cleared;

    /// <summary>The class that the last classification gives it; null where there is none.</summary>
    [JsonIgnore]
    public DocumentClass? Says => State switch
    {
        EntryClearanceState.Classified classified => classified.Classification.Class,
        EntryClearanceState.Cleared cleared => cleared.Classification.Class,
        EntryClearanceState.Withheld withheld => withheld.Classification.Class,
        EntryClearanceState.Unclassified or EntryClearanceState.Exempted => null,
        _ => throw new UnreachableException(),
    };

    /// <summary>Whether two persons have still to decide.</summary>
    [JsonIgnore]
    public bool IsOpen => !IsOver && State is EntryClearanceState.Unclassified or EntryClearanceState.Classified;

    /// <summary>Since when it could be public, UTC; null where it never could. Not lost when it is exempted.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? ClearedAt { get; init; }

    /// <summary>The number of the decision; null where two persons were asked before it was kept.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Document { get; init; }

    /// <summary>Since which day two persons are asked, Asia/Shanghai, where that was not with the decision; null where it was.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? AskedOn { get; init; }

    /// <summary>The subject's searchable name when it was cleared; null where no record told the public one, or it may be a person's.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Name { get; init; }

    /// <summary>What is asked of what was withheld or exempted; null where nothing is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Reopening? Reopening { get; init; }

    /// <summary>When the next reminder of the two persons is due, UTC; null where none is.</summary>
    [JsonIgnore]
    public DateTimeOffset? WakeAt => IsOpen ? Schedule.After(Rung) : null;

    /// <summary>When the last day of its publication is over, UTC; null once that was noted.</summary>
    [JsonIgnore]
    public DateTimeOffset? EndsAt => IsOver ? null : WorkCalendar.StartOf(Until.AddDays(1));

    /// <summary>The gate of an entry that was decided; closed.</summary>
    /// <param name="entry">The entry, decided, of an organisation or a household.</param>
    /// <param name="dueOn">Last day on which it is public in time.</param>
    /// <param name="schedule">When it is reminded of.</param>
    /// <param name="longestMonths">Longest term of publication of anything, in months from the decision; positive.</param>
    public static EntryClearance Of(ListEntry entry, DateOnly dueOn, PublicationSchedule schedule, int longestMonths)
    {
        var decision = entry.Listing!;
        var longest = Term.LastDay(decision.On, longestMonths);
        return new EntryClearance(
            entry.Id, entry.Type, entry.Subject, entry.SubjectKind, decision.By, dueOn, schedule, decision.Until < longest ? decision.Until : longest,
            new EntryClearanceState.Unclassified(""), PublicationRung.None, IsOver: false)
        {
            Document = decision.DocumentNumber,
        };
    }

    /// <summary>The first person classifies. A later word of a person of the unit replaces it until the second one has agreed.</summary>
    /// <param name="classification">What they say.</param>
    /// <returns>
    /// The next state, or <c>publication.unit-foreign</c>, <c>publication.person-required</c>, <c>publication.reasons-invalid</c>,
    /// <c>publication.already-decided</c>.
    /// </returns>
    public Decision<EntryClearance> Classify(Classification classification) => State switch
    {
        _ when classification.RefusalFor(Unit, stated: null) is { } error => error,
        EntryClearanceState.Classified { Classification: var known } when known.SaysTheSame(classification) => this,
        EntryClearanceState.Unclassified or EntryClearanceState.Classified => this with { State = new EntryClearanceState.Classified(classification) },
        EntryClearanceState.Cleared or EntryClearanceState.Withheld or EntryClearanceState.Exempted => PublicationErrors.AlreadyDecided,
        _ => throw new UnreachableException(),
    };

    /// <summary>The second person agrees: neither who classified nor who decided the entry (G26).</summary>
    /// <param name="approval">Who and when.</param>
    /// <param name="byOffice">Whether they act for the office, and the policy lets it.</param>
    /// <param name="name">The subject's searchable name; null for none.</param>
    /// <returns>
    /// The next state; the same again changes nothing. Or <c>publication.unit-foreign</c>, <c>publication.person-required</c>,
    /// <c>publication.not-classified</c>, <c>publication.second-person</c>, <c>publication.already-decided</c>.
    /// </returns>
    public Decision<EntryClearance> Approve(Approval approval, bool byOffice, string? name = null) => State switch
    {
        _ when SecondPerson.RefusalOf(approval.By, byOffice, DecidedBy, Classifier) is { } error => error,
        EntryClearanceState.Classified { Classification: { IsPublic: true } said } =>
            this with { State = new EntryClearanceState.Cleared(said, approval), ClearedAt = approval.At, Name = name },
        EntryClearanceState.Classified { Classification: var said } => this with { State = new EntryClearanceState.Withheld(said, approval) },
        EntryClearanceState.Cleared { Approval.By: var by } when by == approval.By => this,
        EntryClearanceState.Withheld { Approval.By: var by } when by == approval.By => this,
        EntryClearanceState.Unclassified => PublicationErrors.NotClassified,
        EntryClearanceState.Cleared or EntryClearanceState.Withheld or EntryClearanceState.Exempted => PublicationErrors.AlreadyDecided,
        _ => throw new UnreachableException(),
    };

    /// <summary>The second person sends the classification back.</summary>
    /// <param name="by">Who.</param>
    /// <param name="why">Why; never empty, no personal values.</param>
    /// <param name="byOffice">Whether they act for the office, and the policy lets it.</param>
    /// <returns>The next state, or as <see cref="Approve"/>, or <c>publication.reasons-invalid</c>.</returns>
    public Decision<EntryClearance> SendBack(Actor by, string why, bool byOffice) => State switch
    {
        _ when SecondPerson.RefusalOf(by, byOffice, DecidedBy, Classifier) is { } error => error,
        _ when !Board.IsSaid(why) => PublicationErrors.ReasonsInvalid,
        EntryClearanceState.Classified => this with { State = new EntryClearanceState.Unclassified(why) },
        EntryClearanceState.Unclassified => PublicationErrors.NotClassified,
        EntryClearanceState.Cleared or EntryClearanceState.Withheld or EntryClearanceState.Exempted => PublicationErrors.AlreadyDecided,
        _ => throw new UnreachableException(),
    };

    /// <summary>One person takes it from the public, whoever let it be; two persons may open it again. A second time changes nothing.</summary>
    /// <param name="exempted">Why and by whom.</param>
    /// <returns>The next state, or <c>publication.unit-foreign</c>, <c>publication.person-required</c>, <c>publication.basis-missing</c>.</returns>
    public Decision<EntryClearance> Exempt(EntryClearanceState.Exempted exempted) =>
        exempted.By.Unit != Unit ? PublicationErrors.UnitForeign
        : !exempted.By.IsPerson ? PublicationErrors.PersonRequired
        : !Board.IsSaid(exempted.Basis) ? PublicationErrors.BasisMissing
        : State is EntryClearanceState.Exempted ? this
        : this with { State = exempted, Reopening = null };

    /// <summary>A person asks that what was withheld or exempted be classified anew. A later word replaces an earlier one until the second person has agreed.</summary>
    /// <param name="asked">Who, by which document and why.</param>
    /// <returns>
    /// The same with what is asked, or <c>publication.unit-foreign</c>, <c>publication.person-required</c>, <c>publication.reasons-invalid</c>,
    /// <c>publication.nothing-to-reopen</c>.
    /// </returns>
    public Decision<EntryClearance> AskAnew(Reopening asked) =>
        asked.RefusalFor(Unit) is { } error ? error
        : IsOver || State is not (EntryClearanceState.Withheld or EntryClearanceState.Exempted) ? PublicationErrors.NothingToReopen
        : Reopening?.Repeats(asked) is true ? this
        : this with { Reopening = asked };

    /// <summary>The second person does not agree: it stays as it was.</summary>
    /// <param name="by">Who.</param>
    /// <param name="why">Why; never empty, no personal values.</param>
    /// <param name="byOffice">Whether they act for the office, and the policy lets it.</param>
    /// <returns>The same without what was asked, or as <see cref="Reopen"/>, or <c>publication.reasons-invalid</c>.</returns>
    public Decision<EntryClearance> Leave(Actor by, string why, bool byOffice) =>
        Publication.Reopening.RefusalOfSecond(Reopening, by, byOffice) is { } error ? error
        : !Board.IsSaid(why) ? PublicationErrors.ReasonsInvalid
        : this with { Reopening = null };

    /// <summary>The second person agrees that it is classified anew: two persons decide once more, from the beginning.</summary>
    /// <param name="by">Who.</param>
    /// <param name="byOffice">Whether they act for the office, and the policy lets it.</param>
    /// <param name="anew">The gate as if nobody had been asked yet, with the days from now on.</param>
    /// <returns>The next state, or <c>publication.nothing-to-reopen</c>, <c>publication.unit-foreign</c>, <c>publication.person-required</c>, <c>publication.second-person</c>.</returns>
    public Decision<EntryClearance> Reopen(Actor by, bool byOffice, EntryClearance anew) =>
        Publication.Reopening.RefusalOfSecond(Reopening, by, byOffice) is { } error ? error
        : IsOver ? PublicationErrors.NothingToReopen
        : this with
        {
            State = new EntryClearanceState.Unclassified(""), Reopening = null, DueOn = anew.DueOn, Schedule = anew.Schedule, AskedOn = anew.AskedOn,
            Rung = PublicationRung.None,
        };

    /// <summary>Follows its entry and the clock: nobody need decide about what is over. Told twice, it changes nothing.</summary>
    /// <param name="entry">The entry as it is now.</param>
    /// <param name="today">The day, Asia/Shanghai.</param>
    public EntryClearance Follow(ListEntry entry, DateOnly today) =>
        !IsOver && (entry.EffectOn(today) is EntryEffect.Ended || today > Until) ? this with { IsOver = true } : this;

    /// <summary>Climbs one rung of the reminders where one is due.</summary>
    /// <param name="now">The time, UTC.</param>
    public EntryClearance Climb(DateTimeOffset now) => WakeAt is { } wake && wake <= now ? this with { Rung = Rung + 1 } : this;

    private Actor? Classifier => State switch
    {
        EntryClearanceState.Classified classified => classified.Classification.By,
        EntryClearanceState.Cleared cleared => cleared.Classification.By,
        EntryClearanceState.Withheld withheld => withheld.Classification.By,
        EntryClearanceState.Unclassified or EntryClearanceState.Exempted => null,
        _ => throw new UnreachableException(),
    };
}
