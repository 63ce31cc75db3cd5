namespace CreditHub.Lists;

/// <summary>A list entry as its units, the office and the subject see it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="ListType">Code of the list type.</param>
/// <param name="ListName">Chinese name of the list type.</param>
/// <param name="Colour"><c>red</c> or <c>black</c>.</param>
/// <param name="Domain">The domain.</param>
/// <param name="Subject">The subject's key.</param>
/// <param name="SubjectKind"><c>organisation</c>, <c>selfEmployed</c> or <c>person</c>.</param>
/// <param name="State"><c>proposed</c>, <c>noticed</c>, <c>heard</c>, <c>listed</c>, <c>onHold</c>, <c>declined</c> or <c>ended</c>.</param>
/// <param name="Effect">What it means today: <c>none</c>, <c>inForce</c>, <c>onHold</c> or <c>ended</c>.</param>
/// <param name="Grounds">What it rests on.</param>
/// <param name="Derivation">The organisation's entry from which it derives; null for others.</param>
/// <param name="ProposedAt">When it was proposed, UTC.</param>
/// <param name="Notice">The notice; null before, and once declined or ended.</param>
/// <param name="Decision">The decision that listed it; null before.</param>
/// <param name="End">How it ended or was declined; null before.</param>
/// <param name="Holds">Verifications under way; while there is one, nothing of the entry applies.</param>
/// <param name="Remedies">What the subject may do: <c>statement</c>, <c>objection</c>, <c>administrativeReview</c>, <c>litigation</c>, <c>repair</c>.</param>
/// <param name="Version">Grows by one with every change.</param>
/// <param name="CodeShared">
/// Before it is decided: whether records of the subject's code came under more than one name and nobody has said yet what that is
/// (<c>GET /v1/codes/shared</c>). Who decides should know; it holds nothing up.
/// </param>
public sealed record ListEntryView(
    string Id,
    string ListType,
    string ListName,
    string Colour,
    string Domain,
    string Subject,
    string SubjectKind,
    string State,
    string Effect,
    EntryGroundsView Grounds,
    EntryDerivationView? Derivation,
    DateTimeOffset ProposedAt,
    EntryNoticeView? Notice,
    EntryDecisionView? Decision,
    EntryEndView? End,
    IReadOnlyList<EntryHoldView> Holds,
    IReadOnlyList<string> Remedies,
    int Version,
    bool CodeShared);

/// <summary>What an entry rests on.</summary>
/// <param name="Basis">Code of the legal basis.</param>
/// <param name="BasisText">The instrument's title, number and article.</param>
/// <param name="DocumentNumber">The document that found the conduct.</param>
/// <param name="DocumentOn">Its date, Asia/Shanghai.</param>
/// <param name="Provider">Code of the unit that verifies it.</param>
/// <param name="Record">Id of the stored record, or null.</param>
/// <param name="Conduct">The conduct found.</param>
/// <param name="Records">Ids of every stored record that it rests on, <paramref name="Record"/> among them.</param>
/// <param name="Category">Code of the conduct's category; null where the proposal did not say it.</param>
/// <param name="RecordBases">Codes of the legal bases that those records name for themselves, such as that of a penalty, as they stood at the proposal.</param>
/// <param name="DocumentClass">The class that the document states: <c>public</c>, <c>onRequest</c> or <c>notPublic</c>; null where it states none.</param>
public sealed record EntryGroundsView(
    string Basis, string BasisText, string DocumentNumber, DateOnly DocumentOn, string Provider, string? Record, string Conduct,
    IReadOnlyList<string> Records, string? Category, IReadOnlyList<string> RecordBases, string? DocumentClass = null);

/// <summary>The organisation's entry from which a person's entry derives.</summary>
/// <param name="Root">Id of the organisation's entry.</param>
/// <param name="Role">The person's role.</param>
/// <param name="DocumentNumber">The document that found the person responsible.</param>
public sealed record EntryDerivationView(string Root, string Role, string DocumentNumber);

/// <summary>The notice before a decision.</summary>
/// <param name="DocumentNumber">Its number.</param>
/// <param name="ServedOn">Day of service or first day of publicity, Asia/Shanghai.</param>
/// <param name="StatementUntil">Last day on which a statement is in time, inclusive.</param>
/// <param name="Provisional">Whether that day was counted beyond the published calendar.</param>
/// <param name="StatementMade">Whether a statement is on record; null while neither made nor passed.</param>
/// <param name="DocumentClass">The class that the document states: <c>public</c>, <c>onRequest</c> or <c>notPublic</c>; null where it states none.</param>
public sealed record EntryNoticeView(
    string DocumentNumber, DateOnly ServedOn, DateOnly StatementUntil, bool Provisional, bool? StatementMade, string? DocumentClass = null);

/// <summary>The decision that listed a subject.</summary>
/// <param name="DocumentNumber">Its number.</param>
/// <param name="Unit">Code of the determining unit.</param>
/// <param name="On">First day of the term, Asia/Shanghai.</param>
/// <param name="Until">Last day of the term, inclusive.</param>
/// <param name="ServedOn">Day of service.</param>
/// <param name="Domains">Count of distinct domains in which the subject was listed at the decision, this one included.</param>
/// <param name="CatalogueVersion">Version of the measure catalogue.</param>
/// <param name="PolicyVersion">Version of the policy.</param>
/// <param name="DocumentClass">The class that the document states: <c>public</c>, <c>onRequest</c> or <c>notPublic</c>; null where it states none.</param>
public sealed record EntryDecisionView(
    string DocumentNumber, string Unit, DateOnly On, DateOnly Until, DateOnly ServedOn, int Domains, string CatalogueVersion, string PolicyVersion,
    string? DocumentClass = null);

/// <summary>How an entry ended.</summary>
/// <param name="Reason"><c>expired</c>, <c>exited</c>, <c>repaired</c>, <c>revoked</c>, <c>rootEnded</c>, <c>basisAnnulled</c>, or <c>declined</c> where it was never listed.</param>
/// <param name="DocumentNumber">The document; empty where the end came by itself.</param>
/// <param name="At">When, UTC.</param>
/// <param name="DocumentClass">The class that the document states: <c>public</c>, <c>onRequest</c> or <c>notPublic</c>; null where it states none.</param>
public sealed record EntryEndView(string Reason, string DocumentNumber, DateTimeOffset At, string? DocumentClass = null);

/// <summary>A verification under way.</summary>
/// <param name="Objection">Id of the objection.</param>
/// <param name="At">When it was raised, UTC.</param>
public sealed record EntryHoldView(string Objection, DateTimeOffset At);

/// <summary>Answer of <c>GET /v1/list-entries</c>.</summary>
/// <param name="Items">The entries, in no particular order.</param>
/// <param name="Continuation">Asks for the next page as <c>?continuation=</c>; null on the last.</param>
public sealed record ListEntriesResponse(IReadOnlyList<ListEntryView> Items, string? Continuation);

/// <summary>Answer of <c>GET /v1/me/standing</c>: the caller's own file.</summary>
/// <param name="Subject">The subject's key.</param>
/// <param name="Entries">Its entries, from the notice on, newest first.</param>
/// <param name="Measures">The measures that are planned upon its entries in their term; none of them applies while its entry is on hold.</param>
public sealed record MyStandingView(string Subject, IReadOnlyList<ListEntryView> Entries, IReadOnlyList<MyMeasureView> Measures);

/// <summary>A measure upon the caller itself: what, on what basis, by whom and until when.</summary>
/// <param name="Entry">Id of the entry on which it rests.</param>
/// <param name="Measure">Its code in the catalogue.</param>
/// <param name="Name">Its Chinese name.</param>
/// <param name="NameEn">Its English name.</param>
/// <param name="Force"><c>mandatory</c>, <c>recommended</c> or <c>informational</c>.</param>
/// <param name="BasisText">The instrument's title, number and article.</param>
/// <param name="Units">Chinese names of the units that may apply it.</param>
/// <param name="From">Its first day, Asia/Shanghai.</param>
/// <param name="Until">Its last day, inclusive.</param>
/// <param name="Applies">Whether it applies today; not while the entry is on hold.</param>
public sealed record MyMeasureView(
    string Entry, string Measure, string Name, string NameEn, string Force, string BasisText, IReadOnlyList<string> Units, DateOnly From, DateOnly Until,
    bool Applies);
