using System.Text.Json.Serialization;
using CreditHub.Catalogue;
using CreditHub.Measures;
using CreditHub.Objections;
using CreditHub.Subjects;
using CreditHub.Units;

namespace CreditHub.Lists;

/// <summary>Who acted: a person or system of a unit, as its credential says.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Id">The person's or system's id inside the hub; opaque, no name.</param>
/// <param name="IsPerson">False for systems and scheduled work, which may never determine anything (G3).</param>
public sealed record Actor(UnitId Unit, string Id, bool IsPerson);

/// <summary>What a proposal rests on.</summary>
/// <param name="Basis">The legal basis, one of the list type's (G1).</param>
/// <param name="DocumentNumber">The effective document that found the conduct (X9); never empty.</param>
/// <param name="DocumentOn">Its date, Asia/Shanghai.</param>
/// <param name="Provider">The unit that provided the record or document, which verifies it when someone objects.</param>
/// <param name="Record">The stored record it rests on, or null where the document was not uploaded as a record.</param>
/// <param name="Conduct">The conduct found, in the document's words; no personal values.</param>
/// <param name="Records">Further stored records that it rests on; null for none.</param>
public sealed record Grounds(
    LegalBasisId Basis,
    string DocumentNumber,
    DateOnly DocumentOn,
    UnitId Provider,
    Records.RecordId? Record,
    string Conduct,
    IReadOnlyList<Records.RecordId>? Records = null)
{
    /// <summary>Code of the conduct's category in <see cref="Policy.PolicyKeys.ConductCategories"/> (A9.1); null where it was not said.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Category { get; init; }

    /// <summary>The class that the document states; null where it states none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DocumentClass? Class { get; init; }

    /// <summary>The registered legal bases that those records name for themselves, when it was proposed; null for none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<LegalBasisId>? RecordBases { get; init; }

    /// <summary>Every stored record that it rests on, each once.</summary>
    public IReadOnlyList<Records.RecordId> AllRecords() => [.. (Record is { } first ? [first] : Array.Empty<Records.RecordId>()).Union(Records ?? [])];

    /// <summary>Whether it says the same, the words of the conduct aside, which may be sent again with other spaces.</summary>
    public bool SaysTheSame(Grounds other) =>
        this with { Conduct = "", Records = null, RecordBases = null } == other with { Conduct = "", Records = null, RecordBases = null } && AllRecords().SequenceEqual(other.AllRecords());
}

/// <summary>The finding that makes a person answer for an organisation's entry (G11).</summary>
/// <param name="Root">The organisation's entry; this one never outlives it (G12).</param>
/// <param name="Role">法定代表人, 主要负责人, 实际控制人 or another role of requirements 0.4.</param>
/// <param name="DocumentNumber">The document that found the person responsible; title alone is not enough.</param>
public sealed record Derivation(ListEntryId Root, string Role, string DocumentNumber);

/// <summary>A verification under way, during which nothing that rests on the entry is in force (T6, G7).</summary>
/// <param name="Objection">The objection that raised it.</param>
/// <param name="At">When it was raised, UTC.</param>
public sealed record Hold(ObjectionId Objection, DateTimeOffset At);

/// <summary>A verification that came to its finding. A late repeat of its hold changes nothing.</summary>
/// <param name="Objection">The objection.</param>
/// <param name="By">Who found; that person may not decide the entry afterwards (G26).</param>
public sealed record Verified(ObjectionId Objection, Actor By);

/// <summary>Why an entry ended.</summary>
public enum EndReason
{
    /// <summary>到期: its term ran out.</summary>
    Expired,

    /// <summary>退出: the determining unit took the subject off, such as after rectification (T14).</summary>
    Exited,

    /// <summary>修复: credit repair was granted.</summary>
    Repaired,

    /// <summary>撤销: the entry was found to be wrong.</summary>
    Revoked,

    /// <summary>随主体退出: the organisation's entry from which it derives ended (G12).</summary>
    RootEnded,

    /// <summary>依据撤销: every record on which it rested was annulled, withdrawn or repaired (G12); where all were repaired, it is <see cref="Repaired"/>.</summary>
    BasisAnnulled,
}

/// <summary>Where an entry stands in its procedure (requirement L1).</summary>
[JsonDerivedType(typeof(Proposed), "proposed"), JsonDerivedType(typeof(Noticed), "noticed"), JsonDerivedType(typeof(Heard), "heard")]
[JsonDerivedType(typeof(Listed), "listed"), JsonDerivedType(typeof(Declined), "declined"), JsonDerivedType(typeof(Ended), "ended")]
public abstract record EntryState
{
    private EntryState()
    {
    }

    /// <summary>拟列入: proposed; nothing follows from it.</summary>
    public sealed record Proposed : EntryState;

    /// <summary>告知 (black) or 公示 (red): the notice is served or the publicity runs.</summary>
    /// <param name="Notice">The notice.</param>
    public sealed record Noticed(Notice Notice) : EntryState;

    /// <summary>陈述申辩 is on record, or its time passed unused (G6).</summary>
    /// <param name="Notice">The notice.</param>
    /// <param name="Statement">The statement; <see cref="Statement.NotMade"/> where none was made.</param>
    public sealed record Heard(Notice Notice, Statement Statement) : EntryState;

    /// <summary>列入: decided by a person.</summary>
    /// <param name="Notice">The notice.</param>
    /// <param name="Statement">The statement.</param>
    /// <param name="Decision">The decision.</param>
    public sealed record Listed(Notice Notice, Statement Statement, ListingDecision Decision) : EntryState;

    /// <summary>不予列入: decided against.</summary>
    /// <param name="DocumentNumber">The document.</param>
    /// <param name="By">Who decided.</param>
    /// <param name="At">When, UTC.</param>
    public sealed record Declined(string DocumentNumber, Actor By, DateTimeOffset At) : EntryState
    {
        /// <summary>The class that the document states; null where it states none.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public DocumentClass? Class { get; init; }
    }

    /// <summary>退出: it ended; nothing that rests on it may be in force.</summary>
    /// <param name="Decision">The decision that had listed it.</param>
    /// <param name="Reason">Why it ended.</param>
    /// <param name="DocumentNumber">The document; empty where the end came by itself.</param>
    /// <param name="At">When, UTC.</param>
    public sealed record Ended(ListingDecision Decision, EndReason Reason, string DocumentNumber, DateTimeOffset At) : EntryState
    {
        /// <summary>The class that the document states; null where it states none, or there is none.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public DocumentClass? Class { get; init; }
    }
}

/// <summary>The notice before a decision (G4, G5).</summary>
/// <param name="DocumentNumber">Its number; never empty.</param>
/// <param name="ServedOn">The day of service, or for a red list the first day of publicity; Asia/Shanghai.</param>
/// <param name="Proof">How service is proven, as in <c>receipt 2026-…</c>; never empty.</param>
/// <param name="StatementUntil">Last day on which a statement is in time, inclusive, Asia/Shanghai.</param>
/// <param name="Provisional">Whether that day was counted beyond the calendar's data.</param>
public sealed record Notice(string DocumentNumber, DateOnly ServedOn, string Proof, DateOnly StatementUntil, bool Provisional)
{
    /// <summary>The class that the notice states; null where it states none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DocumentClass? Class { get; init; }
}

/// <summary>What the subject said (G6).</summary>
/// <param name="NotMade">未提出: the time passed unused. A waiver is a statement that says so.</param>
/// <param name="Summary">What was said; empty where <paramref name="NotMade"/>.</param>
/// <param name="Answer">How the unit answered it; never empty where a statement was made.</param>
/// <param name="On">The day it was recorded, Asia/Shanghai.</param>
public sealed record Statement(bool NotMade, string Summary, string Answer, DateOnly On);

/// <summary>The decision that lists a subject; made by a person of a determining unit (G3, L4).</summary>
/// <param name="DocumentNumber">Its number; never empty.</param>
/// <param name="By">The person.</param>
/// <param name="On">Its day, Asia/Shanghai; also the first day of the term.</param>
/// <param name="Until">Last day of the term, inclusive; never past the list type's longest term (G13).</param>
/// <param name="ServedOn">The day on which it was served.</param>
/// <param name="PolicyVersion">The policy version under which it was made (G30).</param>
/// <param name="CatalogueVersion">The measure catalogue from which it is planned, for good (J8).</param>
/// <param name="Domains">Count of distinct domains in which the subject had entries in force at the decision, this one included (L9); 1 or more.</param>
public sealed record ListingDecision(
    string DocumentNumber,
    Actor By,
    DateOnly On,
    DateOnly Until,
    DateOnly ServedOn,
    string PolicyVersion,
    string CatalogueVersion,
    int Domains)
{
    /// <summary>The class that the decision states; null where it states none. One that is not public is never shown, and its entry neither (P20).</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DocumentClass? Class { get; init; }

    /// <summary>
    /// The document that decided the conflict with an entry of the other colour in the same domain (L12); null where there was none.
    /// </summary>
    public string? ConflictDocument { get; init; }
}

/// <summary>What an entry means for everything that rests on it.</summary>
public enum EntryEffect
{
    /// <summary>Not decided, or decided against.</summary>
    None,

    /// <summary>In force.</summary>
    InForce,

    /// <summary>On hold while something is verified: measures are suspended everywhere.</summary>
    OnHold,

    /// <summary>Ended: measures are lifted everywhere.</summary>
    Ended,
}

/// <summary>One red or black list entry, from proposal to end.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Type">Its list type.</param>
/// <param name="Colour">Red or black, copied from the type.</param>
/// <param name="Domain">The domain, copied from the type.</param>
/// <param name="Subject">The subject; matched by code only (G10).</param>
/// <param name="SubjectKind">The kind of subject.</param>
/// <param name="Grounds">What it rests on.</param>
/// <param name="Derivation">For persons who answer for an organisation's entry; null otherwise.</param>
/// <param name="ProposedBy">Who proposed it; a system may.</param>
/// <param name="ProposedAt">When, UTC.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Holds">Verifications under way, in any state.</param>
/// <param name="Version">Grows by one with every change; pushes carry it (G8).</param>
/// <param name="Content">Grows by one with every correction of what units were told; they then get a correction.</param>
public sealed record ListEntry(
    ListEntryId Id,
    ListTypeId Type,
    ListColour Colour,
    string Domain,
    SubjectKey Subject,
    SubjectKind SubjectKind,
    Grounds Grounds,
    Derivation? Derivation,
    Actor ProposedBy,
    DateTimeOffset ProposedAt,
    EntryState State,
    IReadOnlyList<Hold> Holds,
    int Version,
    int Content)
{
    /// <summary>Verifications that are over, oldest first; none of them can hold the entry again.</summary>
    public IReadOnlyList<Verified> Verified { get; init; } = [];

    /// <summary>The decision that listed it, ended or not; null where it was never listed.</summary>
    [JsonIgnore]
    public ListingDecision? Listing => State switch
    {
        EntryState.Listed listed => listed.Decision,
        EntryState.Ended ended => ended.Decision,
        EntryState.Proposed or EntryState.Noticed or EntryState.Heard or EntryState.Declined => null,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Whether it is over, declined or ended: then nothing more can follow from it.</summary>
    [JsonIgnore]
    public bool IsOver => State is EntryState.Declined or EntryState.Ended;

    /// <summary>What the entry means on a day. Its term ends by itself, whether or not the sweep has come by.</summary>
    /// <param name="on">The day, Asia/Shanghai.</param>
    public EntryEffect EffectOn(DateOnly on) => State switch
    {
        EntryState.Proposed or EntryState.Noticed or EntryState.Heard or EntryState.Declined => EntryEffect.None,
        EntryState.Ended => EntryEffect.Ended,
        EntryState.Listed listed when on > listed.Decision.Until => EntryEffect.Ended,
        EntryState.Listed when Holds.Count > 0 => EntryEffect.OnHold,
        EntryState.Listed => EntryEffect.InForce,
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
