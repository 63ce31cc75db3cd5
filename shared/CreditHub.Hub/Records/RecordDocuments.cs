using CreditHub.Documents;

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
    /// has none in a record as received.
    /// </summary>
    public static DocumentKind<CreditRecord> Record { get; } = new(
        "record",
        record => record.Subject.Value,
        record => record.Id.Value,
        new("record", record => record.Id.Value),
        new("provider", record => record.Provider.Value),
        new("corrected", record => record.Corrections is [.., var last] ? DocumentField.Text(last.Order.At) : null));

    /// <summary>The recall of a corrected record; its own partition.</summary>
    public static DocumentKind<Recall> Recall { get; } = new(
        "recall",
        recall => recall.Id.Value,
        recall => recall.Id.Value,
        new("record", recall => recall.Record.Value),
        new("due", recall => recall.IsOpen && recall.OverdueAt is null ? DocumentField.Text(recall.LateAt) : null),
        new("alarm", recall => recall.IsOpen && recall.OverdueAt is not null ? "overdue" : null));

    /// <summary>How fresh a list is; its own partition.</summary>
    public static DocumentKind<Freshness> Freshness { get; } = new(
        "freshness",
        FreshnessId,
        FreshnessId,
        new DocumentField<Freshness>("due", list => list.IsLate ? null : DocumentField.Text(list.LateAt)));

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
