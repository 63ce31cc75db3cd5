using System.Diagnostics;
using System.Globalization;
using CreditHub.Documents;
using CreditHub.Publication.Authorities;

namespace CreditHub.Publication;

/// <summary>The documents of the Publication capability.</summary>
public static class PublicationDocuments
{
    /// <summary>
    /// The publication of a record; the subject is its partition. <c>due</c> is when its term is over; <c>name</c> and <c>day</c> are how the
    /// public finds it, so only what is published has them; <c>open</c> is its provider while it waits for a second person, <c>remind</c> when that
    /// is reminded of.
    /// </summary>
    public static DocumentKind<RecordPublication> Publication { get; } = new(
        "publication",
        publication => publication.Subject.Value,
        publication => publication.Record.Value,
        new("record", publication => publication.Record.Value),
        new("due", publication => publication.EndsAt is { } ends ? DocumentField.Text(ends) : null),
        new("name", publication => publication.State is PublicationState.Published ? publication.Name : null),
        new("day", publication => publication.State is PublicationState.Published { On: var on } ? DayOf(publication.Kind, on) : null),
        new("open", publication => publication.State is PublicationState.Waiting || publication.Reopening is not null ? publication.Provider.Value : null),
        new("remind", publication => publication.WakeAt is { } wake ? DocumentField.Text(wake) : null));

    /// <summary>
    /// The publication of an upload; its own partition. <c>open</c> is its unit while two persons have not decided, <c>undeclared</c> while it has not
    /// said where all its own channels show it.
    /// </summary>
    public static DocumentKind<UploadPublication> Upload { get; } = new(
        "upload-publication",
        upload => upload.Upload.Value,
        upload => upload.Upload.Value,
        new("open", upload => upload.IsOpen || upload.Reopening is not null ? upload.UploadedBy.Unit.Value : null),
        new("due", upload => upload.WakeAt is { } wake ? DocumentField.Text(wake) : null),
        new("undeclared", upload => upload.Undeclared.Count > 0 ? upload.UploadedBy.Unit.Value : null));

    /// <summary>
    /// What one channel should have of one item; the item is its partition. <c>due</c> is channel and instant of the next push,
    /// <c>shown</c> the channel that confirmed that it shows it, <c>alarm</c> <c>open/</c> or, once the office was told, <c>late/</c> and the
    /// instant from which an unconfirmed withdrawal is an alarm. Of an authority <c>tally</c> is channel, kind, state and day, to be counted, and
    /// <c>alarm</c> <c>held/</c>, the channel and the instant from which what it has not confirmed is late. Of a public channel <c>tally</c> is channel, state and
    /// last day, <c>wake</c> when somebody is told that it does not show it, and <c>owed</c> the unit whose word on its own channel is awaited.
    /// </summary>
    public static DocumentKind<Delivery> Delivery { get; } = new(
        "delivery",
        delivery => delivery.Item.Value,
        delivery => DeliveryId(delivery.Item, delivery.Channel),
        new("due", delivery => delivery.PushAt is { } at ? DueOf(delivery.Channel, DocumentField.Text(at)) : null),
        new("shown", delivery => delivery is { IsShow: true, State: DeliveryState.Confirmed, PassedOn: null } ? delivery.Channel : null),
        new("alarm", delivery => delivery.AlarmAt is { } at ? (delivery.IsEscalated ? LateAlarm : OpenAlarm) + DocumentField.Text(at)
            : delivery.LateAt is { } late ? HeldAlarm + DueOf(delivery.Channel, DocumentField.Text(late))
            : null),
        new("tally", delivery => delivery.PassedOn is { } passed ? TallyOf(delivery.Channel, passed.Kind, PassedStates.Of(delivery), passed.On)
            : delivery.Shows is { } shows ? ShownTallyOf(delivery.Channel, shows, delivery.Showing!.DueOn)
            : null),
        new("wake", delivery => delivery.WakeAt is { } wake ? DocumentField.Text(wake) : null),
        new("owed", delivery => delivery.Owes?.Value));

    /// <summary>
    /// What two persons said of a list entry; its own partition. <c>open</c> is its unit while they have not decided, <c>remind</c> when that is reminded
    /// of, <c>due</c> when the last day of its publication is over; <c>name</c> is how the public finds it.
    /// </summary>
    public static DocumentKind<EntryClearance> Clearance { get; } = new(
        "entry-clearance",
        clearance => clearance.Entry.Value,
        clearance => clearance.Entry.Value,
        new("open", clearance => clearance.IsOpen || (clearance.Reopening is not null && !clearance.IsOver) ? clearance.Unit.Value : null),
        new("remind", clearance => clearance.WakeAt is { } wake ? DocumentField.Text(wake) : null),
        new("due", clearance => clearance.EndsAt is { } ends ? DocumentField.Text(ends) : null),
        new("name", clearance => clearance is { IsCleared: true, IsOver: false } ? clearance.Name : null));

    /// <summary>Who answers for the state-owned enterprise of a list entry, by role; the entry is the partition.</summary>
    public static DocumentKind<ResponsibleNaming> Naming { get; } = new(
        "responsible-naming", naming => naming.Entry.Value, naming => NamingId(naming.Entry, naming.Role));

    /// <summary>The id of a naming.</summary>
    public static string NamingId(Lists.ListEntryId entry, ResponsibleRole role) => $"{entry}.{HubJson.Word(role)}";

    /// <summary>How far the search for entries about which nobody was asked has come; there is one.</summary>
    public static DocumentKind<ClearanceSearch> Search { get; } = new("entry-clearance-search", _ => SearchId, _ => SearchId);

    /// <summary>The id and partition of <see cref="Search"/>.</summary>
    public const string SearchId = "search";

    /// <summary>An upload that was passed on to authorities; its own partition.</summary>
    public static DocumentKind<PassedUpload> PassedUpload { get; } = new("passed-upload", passed => passed.Upload, passed => passed.Upload);

    /// <summary>The comparison of one day with one authority; the channel is its partition, the day its id.</summary>
    public static DocumentKind<Reconciliation> Reconciliation { get; } = new(
        "reconciliation", reconciliation => reconciliation.Channel, reconciliation => DocumentField.Text(reconciliation.On));

    /// <summary>How <c>alarm</c> begins of what an authority should hold.</summary>
    public const string HeldAlarm = "held/";

    /// <summary>
    /// A typical case that was released; its own partition. <c>open</c> is <see cref="OpenCase"/> while it is not withdrawn, <c>of</c> the record or the
    /// list entry that it tells of.
    /// </summary>
    public static DocumentKind<CasePublication> Case { get; } = new(
        "case-publication",
        one => one.Id.Value,
        one => one.Id.Value,
        new("open", one => one.IsOpen ? OpenCase : null),
        new("of", one => one.Case.Record?.Value ?? one.Case.Entry?.Value));

    /// <summary>The field <c>open</c> of a case that is not withdrawn.</summary>
    public const string OpenCase = "case";

    /// <summary>
    /// An issue of a board; its own partition. <c>year</c> is the issue's, <c>shown</c> too of one that is approved; <c>open</c> is its unit while two
    /// persons have not decided, <c>due</c> when its release or the end of its last day is to be noted.
    /// </summary>
    public static DocumentKind<Board> Board { get; } = new(
        "board",
        board => board.Issue.Id.Value,
        board => board.Issue.Id.Value,
        new("unit", board => board.Issue.Unit.Value),
        new("year", board => YearOf(board.Issue.Year)),
        new("shown", board => board.State is BoardState.Approved ? YearOf(board.Issue.Year) : null),
        new("open", board => board.IsOpen ? board.Issue.Unit.Value : null),
        new("due", board => board.NoteAt is { } at ? DocumentField.Text(at) : null));

    /// <summary>How <c>alarm</c> begins before the office was told.</summary>
    public const string OpenAlarm = "open/";

    /// <summary>How <c>alarm</c> begins once it was.</summary>
    public const string LateAlarm = "late/";

    /// <summary>The field <c>tally</c> of a delivery to an authority, so that the days of one kind and state are a range.</summary>
    /// <param name="channel">The channel's code.</param>
    /// <param name="kind">The kind's code.</param>
    /// <param name="state">Where it stands.</param>
    /// <param name="on">The day of receipt; null for the beginning of them all.</param>
    public static string TallyOf(string channel, string kind, PassedState state, DateOnly? on) =>
        $"{channel}/{kind}/{HubJson.Word(state)}/{(on is { } day ? DocumentField.Text(day) : "")}";

    /// <summary>The field <c>tally</c> of a delivery to a public channel, so that the last days of one state are a range.</summary>
    /// <param name="channel">The channel's code.</param>
    /// <param name="state">Where it stands.</param>
    /// <param name="dueOn">Its last day; null for the beginning of them all.</param>
    public static string ShownTallyOf(string channel, ShowingState state, DateOnly? dueOn) =>
        $"{channel}/{HubJson.Word(state)}/{(dueOn is { } day ? DocumentField.Text(day) : "")}";

    /// <summary>The id of a delivery.</summary>
    public static string DeliveryId(ItemId item, string channel) => item + "." + channel;

    /// <summary>The field <c>due</c> of a delivery.</summary>
    /// <param name="channel">The channel's code.</param>
    /// <param name="at">The instant as text; empty for the first one of all.</param>
    public static string DueOf(string channel, string at) => channel + "/" + at;

    /// <summary>The field <c>day</c>: kind and day of publication, so that a kind's days are a range.</summary>
    /// <param name="kind">The kind's code.</param>
    /// <param name="on">The day, Asia/Shanghai.</param>
    public static string DayOf(string kind, DateOnly on) => kind + "/" + on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The fields <c>year</c> and <c>shown</c> of a board.</summary>
    /// <param name="year">The year.</param>
    public static string YearOf(int year) => year.ToString("0000", CultureInfo.InvariantCulture);

    /// <summary>The word for where a publication stands.</summary>
    public static string StateOf(RecordPublication publication) => publication.State switch
    {
        PublicationState.Refused => "refused",
        PublicationState.Waiting => "waiting",
        PublicationState.Published => "published",
        PublicationState.Ended => "ended",
        _ => throw new UnreachableException(),
    };
}
