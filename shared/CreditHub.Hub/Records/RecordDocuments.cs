using CreditHub.Documents;
using CreditHub.Gathering;

namespace CreditHub.Records;

/// <summary>The documents of the Records capability.</summary>
public static class RecordDocuments
{
    /// <summary>An upload; its own partition.</summary>
    public static DocumentKind<Upload> Upload { get; } = new(
        "upload",
        upload => upload.Id.Value,
        upload => upload.Id.Value,
        new("unit", upload => upload.By.Unit.Value),
        new("received", upload => DocumentField.Text(upload.ReceivedAt)),
        new("terms", upload => upload.TermsAt is { } at ? DocumentField.Text(at) : null),
        new("forget", upload => upload.CorrectableUntil is { } until ? DocumentField.Text(until) : null));

    /// <summary>An idempotency key; its own partition.</summary>
    public static DocumentKind<UploadKey> Key { get; } = new("idempotency-key", key => key.Id, key => key.Id);

    /// <summary>
    /// A credit record; the subject is its partition. Each field costs intake time, so two have a value; <c>corrected</c>, when it was corrected last,
    /// has none in a record as received, nor has <c>reinstating</c>, its provider while somebody asks that it stand again.
    /// </summary>
    public static DocumentKind<CreditRecord> Record { get; } = new(
        "record",
        record => record.Subject.Value,
        record => record.Id.Value,
        new("record", record => record.Id.Value),
        new("provider", record => record.Provider.Value),
        new("corrected", record => record.Corrections is [.., var last] ? DocumentField.Text(last.Order.At) : null),
        new("reinstating", record => record.Reinstatement is { IsOpen: true } ? record.Provider.Value : null));

    /// <summary>The recall of a corrected record; its own partition.</summary>
    public static DocumentKind<Recall> Recall { get; } = new(
        "recall",
        recall => recall.Id.Value,
        recall => recall.Id.Value,
        new("record", recall => recall.Record.Value),
        new("due", recall => recall.IsOpen && recall.OverdueAt is null ? DocumentField.Text(recall.LateAt) : null),
        new("alarm", recall => recall.IsOpen && recall.OverdueAt is not null ? "overdue" : null));

    /// <summary>A row in quarantine; its upload is its partition. <c>unit</c> is whose it is while it waits.</summary>
    public static DocumentKind<QuarantinedRow> Quarantine { get; } = new(
        "quarantined-row",
        row => row.Upload.Value,
        row => row.Id.Value,
        new("waiting", row => row.IsWaiting ? "waiting" : null),
        new("unit", row => row.IsWaiting ? row.Unit.Value : null));

    /// <summary>How fresh a list is; its own partition.</summary>
    public static DocumentKind<Freshness> Freshness { get; } = new(
        "freshness",
        FreshnessId,
        FreshnessId,
        new DocumentField<Freshness>("due", list => list.IsLate ? null : DocumentField.Text(list.LateAt)));

    /// <summary>What a piece of an upload brought of one source and month of decision; that month is its partition.</summary>
    public static DocumentKind<GatheredRows> Gathered { get; } = new(
        "gathered-rows",
        rows => MonthOf(rows.Month),
        rows => FormattableString.Invariant($"{rows.Upload}.{rows.Piece}.{rows.Source}"),
        new DocumentField<GatheredRows>("kind", rows => rows.Kind));

    /// <summary>How many decisions a unit says that it made; the month is its partition.</summary>
    public static DocumentKind<Announcement> Announcement { get; } = new(
        "announcement",
        said => MonthOf(said.Month),
        said => AnnouncementId(said.Unit, said.Kind),
        new DocumentField<Announcement>("kind", said => said.Kind));

    /// <summary>How far the announcements of a month were asked for; its own partition.</summary>
    public static DocumentKind<AnnouncementRound> AnnouncementRound { get; } = new(
        "announcement-round",
        round => MonthOf(round.Month),
        round => MonthOf(round.Month),
        new DocumentField<AnnouncementRound>("due", round => round.WakeAt is { } at ? DocumentField.Text(at) : null));

    /// <summary>A collection task; its own partition.</summary>
    public static DocumentKind<CollectionTask> CollectionTask { get; } = new(
        "collection-task",
        task => task.Id.Value,
        task => task.Id.Value,
        new("unit", task => task.Terms.Unit.Value),
        new("state", task => task.IsOpen ? "open" : "over"),
        new("waits", task => task.IsOpen ? WaitsOf(task.Terms.Unit, task.Terms.Kind) : null),
        new("late", task => task.IsOpen ? DocumentField.Text(task.LateAt) : null),
        new("due", task => task.IsOpen && task.OverdueAt is null ? DocumentField.Text(task.LateAt) : null));

    /// <summary>What an open collection task waits for.</summary>
    public static string WaitsOf(Units.UnitId unit, string kind) => unit + "." + kind;

    /// <summary>A month as text, as in <c>2026-03</c>.</summary>
    public static string MonthOf(DateOnly month) => month.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The id of an announcement within its month.</summary>
    public static string AnnouncementId(Units.UnitId unit, string kind) => unit + "." + kind;

    /// <summary>The id of a list's freshness.</summary>
    public static string FreshnessId(Freshness list) => FreshnessId(list.Unit, list.Kind);

    /// <summary>The same, of a unit and a kind.</summary>
    public static string FreshnessId(Units.UnitId unit, string kind) => unit + "." + kind;

    /// <summary>The word for where an upload stands.</summary>
    public static string StateOf(Upload upload) => upload.State switch
    {
        UploadState.Received => "received",
        UploadState.Reading => "reading",
        UploadState.Done => "done",
        UploadState.Refused => "refused",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
