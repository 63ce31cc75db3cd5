using System.Diagnostics;
using System.Text.Json.Serialization;
using CreditHub.Catalogue;
using CreditHub.Decisions;
using CreditHub.Lists;
using CreditHub.Records;

namespace CreditHub.Publication;

/// <summary>A unit's word that a channel of its own shows an upload's records.</summary>
/// <param name="Channel">The channel's code.</param>
/// <param name="Address">Where.</param>
/// <param name="By">Who says so.</param>
/// <param name="At">When, UTC.</param>
public sealed record ChannelEvidence(string Channel, string Address, Actor By, DateTimeOffset At)
{
    /// <summary>Whether a text is a web address.</summary>
    public static bool IsAddress(string text) => Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "https" or "http";
}

/// <summary>The publication of one upload: the classification, the second person, the clock (P8, T1).</summary>
/// <param name="Upload">The upload.</param>
/// <param name="Kind">Its kind of record.</param>
/// <param name="UploadedBy">Who uploaded it; its unit classifies.</param>
/// <param name="Records">How many records it brought.</param>
/// <param name="PublishBy">Last day on which the earliest of them that was not late already is published in time; null where the kind has none.</param>
/// <param name="Schedule">When it is reminded of; null likewise.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Rung">How far the reminders have climbed.</param>
/// <param name="Evidence">Where units' own channels show it.</param>
public sealed record UploadPublication(
    UploadId Upload,
    string Kind,
    Actor UploadedBy,
    int Records,
    DateOnly? PublishBy,
    PublicationSchedule? Schedule,
    UploadPublicationState State,
    PublicationRung Rung,
    IReadOnlyList<ChannelEvidence> Evidence)
{
    /// <summary>The class that the file states; null where it states none. Two persons may make it closer, and never more open.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DocumentClass? Class { get; init; }

    /// <summary>Codes of the channels of which the unit has to say where they show it; known once it is published.</summary>
    public IReadOnlyList<string> Owed { get; init; } = [];

    /// <summary>How far the reminders of <see cref="Owed"/> have climbed.</summary>
    public PublicationRung OwedRung { get; init; }

    /// <summary>Those of <see cref="Owed"/> of which the unit has said nothing.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Undeclared => [.. Owed.Where(channel => Evidence.All(known => known.Channel != channel))];

    /// <summary>What is asked of what was withheld; null where nothing is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Reopening? Reopening { get; init; }

    /// <summary>Whether two persons have still to decide.</summary>
    [JsonIgnore]
    public bool IsOpen => State is UploadPublicationState.Unclassified or UploadPublicationState.Classified;

    /// <summary>When the next rung is due, UTC; null where none is.</summary>
    [JsonIgnore]
    public DateTimeOffset? WakeAt => IsOpen ? Schedule?.After(Rung)
        : State is UploadPublicationState.Published { Approval.At: var at } && Undeclared.Count > 0 ? Schedule?.After(OwedRung, at + Showing.Patience)
        : null;

    /// <summary>The first person classifies. A later word of a person of the unit replaces it until the second one has agreed.</summary>
    /// <param name="classification">What they say.</param>
    /// <returns>
    /// The next state, or <c>publication.unit-foreign</c>, <c>publication.person-required</c>, <c>publication.reasons-invalid</c>,
    /// <c>publication.document-closed</c>, <c>publication.already-decided</c>.
    /// </returns>
    public Decision<UploadPublication> Classify(Classification classification) => State switch
    {
        _ when classification.RefusalFor(UploadedBy.Unit, Class) is { } error => error,
        UploadPublicationState.Classified { Classification: var known } when known.SaysTheSame(classification) => this,
        UploadPublicationState.Unclassified or UploadPublicationState.Classified =>
            this with { State = new UploadPublicationState.Classified(classification) },
        UploadPublicationState.Publishing or UploadPublicationState.Published or UploadPublicationState.Withheld => PublicationErrors.AlreadyDecided,
        _ => throw new UnreachableException(),
    };

    /// <summary>The second person agrees: publishing begins, or nothing is published.</summary>
    /// <param name="approval">Who and when.</param>
    /// <param name="byOffice">Whether they act for the office, and the policy lets it.</param>
    /// <returns>
    /// The next state; the same again changes nothing. Or <c>publication.unit-foreign</c>, <c>publication.person-required</c>,
    /// <c>publication.not-classified</c>, <c>publication.second-person</c>, <c>publication.already-decided</c>.
    /// </returns>
    public Decision<UploadPublication> Approve(Approval approval, bool byOffice) => State switch
    {
        _ when RefusedSecond(approval.By, byOffice) is { } error => error,
        UploadPublicationState.Classified { Classification: { IsPublic: true } said } =>
            this with { State = new UploadPublicationState.Publishing(said, approval) },
        UploadPublicationState.Classified { Classification: var said } =>
            this with { State = new UploadPublicationState.Withheld(said, approval) },
        UploadPublicationState.Publishing { Approval.By: var by } when by == approval.By => this,
        UploadPublicationState.Published { Approval.By: var by } when by == approval.By => this,
        UploadPublicationState.Withheld { Approval.By: var by } when by == approval.By => this,
        UploadPublicationState.Unclassified => PublicationErrors.NotClassified,
        UploadPublicationState.Publishing or UploadPublicationState.Published or UploadPublicationState.Withheld => PublicationErrors.AlreadyDecided,
        _ => throw new UnreachableException(),
    };

    /// <summary>The second person sends the classification back.</summary>
    /// <param name="by">Who.</param>
    /// <param name="why">Why; never empty.</param>
    /// <param name="byOffice">Whether they act for the office, and the policy lets it.</param>
    /// <returns>The next state, or as <see cref="Approve"/>, or <c>publication.reasons-invalid</c>.</returns>
    public Decision<UploadPublication> SendBack(Actor by, string why, bool byOffice) => State switch
    {
        _ when RefusedSecond(by, byOffice) is { } error => error,
        _ when string.IsNullOrWhiteSpace(why) => PublicationErrors.ReasonsInvalid,
        UploadPublicationState.Classified => this with { State = new UploadPublicationState.Unclassified(why) },
        UploadPublicationState.Unclassified => PublicationErrors.NotClassified,
        UploadPublicationState.Publishing or UploadPublicationState.Published or UploadPublicationState.Withheld => PublicationErrors.AlreadyDecided,
        _ => throw new UnreachableException(),
    };

    /// <summary>A person asks that what was withheld be classified anew. A later word replaces an earlier one until the second person has agreed.</summary>
    /// <param name="asked">Who, by which document and why.</param>
    /// <returns>
    /// The same with what is asked, or <c>publication.unit-foreign</c>, <c>publication.person-required</c>, <c>publication.reasons-invalid</c>,
    /// <c>publication.nothing-to-reopen</c>.
    /// </returns>
    public Decision<UploadPublication> AskAnew(Reopening asked) =>
        asked.RefusalFor(UploadedBy.Unit) is { } error ? error
        : State is not UploadPublicationState.Withheld ? PublicationErrors.NothingToReopen
        : Reopening?.Repeats(asked) is true ? this
        : this with { Reopening = asked };

    /// <summary>The second person does not agree: it stays as it was.</summary>
    /// <param name="by">Who.</param>
    /// <param name="why">Why; never empty, no personal values.</param>
    /// <param name="byOffice">Whether they act for the office, and the policy lets it.</param>
    /// <returns>The same without what was asked, or as <see cref="Reopen"/>, or <c>publication.reasons-invalid</c>.</returns>
    public Decision<UploadPublication> Leave(Actor by, string why, bool byOffice) =>
        Publication.Reopening.RefusalOfSecond(Reopening, by, byOffice) is { } error ? error
        : !Board.IsSaid(why) ? PublicationErrors.ReasonsInvalid
        : this with { Reopening = null };

    /// <summary>The second person agrees that it is classified anew: two persons decide once more, from the beginning.</summary>
    /// <param name="by">Who.</param>
    /// <param name="byOffice">Whether they act for the office, and the policy lets it.</param>
    /// <param name="schedule">When it is reminded of from now on; null where its kind has no deadline. Its last day stays, so that it may be late.</param>
    /// <returns>The next state, or <c>publication.nothing-to-reopen</c>, <c>publication.unit-foreign</c>, <c>publication.person-required</c>, <c>publication.second-person</c>.</returns>
    public Decision<UploadPublication> Reopen(Actor by, bool byOffice, PublicationSchedule? schedule) =>
        Publication.Reopening.RefusalOfSecond(Reopening, by, byOffice) is { } error ? error
        : this with { State = new UploadPublicationState.Unclassified(""), Reopening = null, Schedule = schedule, Rung = PublicationRung.None };

    /// <summary>Notes that every record was dealt with. Told twice, it changes nothing.</summary>
    /// <param name="counts">What became of them.</param>
    /// <param name="declared">Channels of units' own on which its kind is shown, by code.</param>
    public UploadPublication Close(PublicationCounts counts, IReadOnlyList<string> declared) => State is UploadPublicationState.Publishing publishing
        ? this with
        {
            State = new UploadPublicationState.Published(publishing.Classification, publishing.Approval, counts),
            Owed = counts.Published > 0 ? declared : [],
        }
        : this;

    /// <summary>Climbs one rung where one is due: of deciding, or once it is published, of saying where it is shown.</summary>
    /// <param name="now">The time, UTC.</param>
    public UploadPublication Climb(DateTimeOffset now) => !(WakeAt <= now) ? this
        : IsOpen ? this with { Rung = Rung + 1 }
        : this with { OwedRung = OwedRung + 1 };

    /// <summary>Keeps a unit's word on a channel of its own; a later word on the same channel replaces it.</summary>
    /// <param name="evidence">The word.</param>
    /// <returns>The next state, or <c>publication.unit-foreign</c>, <c>publication.not-published</c>, <c>publication.evidence-invalid</c>.</returns>
    public Decision<UploadPublication> Declare(ChannelEvidence evidence) =>
        evidence.By.Unit != UploadedBy.Unit ? PublicationErrors.UnitForeign
        : State is not (UploadPublicationState.Publishing or UploadPublicationState.Published) ? PublicationErrors.NotPublished
        : !ChannelEvidence.IsAddress(evidence.Address) ? PublicationErrors.EvidenceInvalid
        : Evidence.Any(known => known.Channel == evidence.Channel && known.Address == evidence.Address) ? this
        : this with { Evidence = [.. Evidence.Where(known => known.Channel != evidence.Channel), evidence] };

    // Who uploaded it, or classified it, has looked at it once already (G26).
    private HubError? RefusedSecond(Actor by, bool byOffice) => SecondPerson.RefusalOf(by, byOffice, UploadedBy, Classifier);

    private Actor? Classifier => State switch
    {
        UploadPublicationState.Classified classified => classified.Classification.By,
        UploadPublicationState.Publishing publishing => publishing.Classification.By,
        UploadPublicationState.Published published => published.Classification.By,
        UploadPublicationState.Withheld withheld => withheld.Classification.By,
        UploadPublicationState.Unclassified => null,
        _ => throw new UnreachableException(),
    };
}
