using CreditHub.Catalogue;

namespace CreditHub.Records.Uploads;

/// <summary>How uploads and records are shown.</summary>
public static class UploadViews
{
    /// <summary>An upload.</summary>
    public static UploadView Of(Upload upload)
    {
        var content = upload.State switch
        {
            UploadState.Reading reading => reading.Content,
            UploadState.Done done => done.Content,
            _ => null,
        };
        var counts = (upload.State as UploadState.Done)?.Counts;
        return new UploadView(
            upload.Id.Value,
            upload.Kind,
            upload.By.Unit.Value,
            RecordDocuments.StateOf(upload),
            upload.ReceivedAt,
            upload.State switch { UploadState.Done done => done.At, UploadState.Refused refused => refused.At, _ => null },
            upload.File.Length,
            upload.File.Sha256,
            content?.Encoding ?? upload.File.Charset,
            content?.Rows,
            counts is null ? null : new UploadCountsView(counts.Accepted, counts.Duplicate, counts.Rejected, counts.Warned, counts.Quarantined, counts.Accepted - counts.Standing),
            content?.Ignored ?? [],
            content?.IgnoredSheets ?? [],
            RefusalOf(upload),
            $"/v1/uploads/{upload.Id}/receipt",
            upload.CorrectableUntil is null ? null : $"/v1/uploads/{upload.Id}/corrections",
            HubJson.Word(upload.Class ?? DocumentClass.OnRequest),
            upload.Class is not null);
    }

    /// <summary>Why the whole file was refused, or null.</summary>
    public static UploadRefusalView? RefusalOf(Upload upload)
    {
        if (upload.State is not UploadState.Refused refused)
        {
            return null;
        }

        var error = UploadErrors.Refusals[refused.Code];
        return new UploadRefusalView(error.Code, error.Title, error.TitleEn, refused.Detail);
    }

    /// <summary>A record without its personal values.</summary>
    public static RecordView Of(CreditRecord record, RecordCatalogue catalogue) => new(
        record.Id.Value,
        record.Kind,
        HubJson.Word(catalogue[record.Kind].Kind.Class),
        record.Subject.Value,
        HubJson.ToElement(record.SubjectKind).GetString()!,
        record.Provider.Value,
        record.Organ.Value,
        record.DocumentNumber,
        record.DecidedOn,
        record.Amounts,
        record.ValidUntil,
        record.PublishUntil,
        record.Publication.On,
        record.Publication.Late,
        StateOf(record.State),
        UseOf(record),
        record.Text,
        [.. record.Sealed.Keys],
        record.Origin.Upload.Value,
        record.Origin.Line,
        record.Version,
        [.. (record.Corrections ?? []).Select(ViewOf)],
        [.. (record.Bases ?? []).Select(basis => basis.Value)],
        record.Origin.Class is { } stated ? HubJson.Word(stated) : null,
        Reinstatement: record.Reinstatement is { } asked ? ViewOf(asked) : null);

    private static ReinstatementView ViewOf(Reinstatement asked) => new(
        asked.Order.Id, HubJson.Word(asked.Ground), asked.Order.Document, asked.Order.DocumentOn, asked.Order.Reason, asked.Order.By.Unit.Value,
        asked.Order.At, asked.SubjectToldOn, asked.SentBack, asked.Order.Class is { } stated ? HubJson.Word(stated) : null);

    private static RecordCorrectionView ViewOf(RecordCorrection made) => new(
        HubJson.Word(made.Kind), made.Order.Document, made.Order.Reason, made.Order.By.Unit.Value, made.Order.At, made.Former is not null,
        made.Order.Class is { } stated ? HubJson.Word(stated) : null);

    private static BasisUseView UseOf(CreditRecord record) =>
        record.IsOver ? new(false, HubJson.Word(BasisExclusion.NotInForce))
        : record.State is RecordState.Disputed ? new(false, "disputed")
        : new(record.BasisUse.MayRest, record.BasisUse.Exclusion is { } reason ? HubJson.Word(reason) : null);

    private static RecordStateView StateOf(RecordState state) => state switch
    {
        RecordState.InForce => new("inForce", null, null, null),
        RecordState.Disputed disputed => new("disputed", disputed.On, null, null),
        RecordState.Annulled annulled => new("annulled", annulled.On, annulled.By.Value, annulled.Document),
        RecordState.Withdrawn withdrawn => new("withdrawn", withdrawn.On, withdrawn.By.Value, withdrawn.Reason),
        RecordState.Replaced replaced => new("replaced", replaced.On, replaced.By.Value, replaced.Record.Value),
        RecordState.Expired expired => new("expired", expired.On, null, null),
        RecordState.Removed removed => new("removed", removed.On, removed.By.Value, removed.Reason),
        RecordState.Repaired repaired => new("repaired", repaired.On, repaired.By.Value, repaired.Document),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
