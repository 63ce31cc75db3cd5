using CreditHub.Audit;
using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Files;
using CreditHub.Policy;
using CreditHub.Records.Recalls;
using CreditHub.Records.Receipts;
using CreditHub.Units;

namespace CreditHub.Records.Uploads;

/// <summary>Shows uploads to the unit that sent them and to the office; to others there are none, and their try is logged.</summary>
public sealed class ReadUploads(IDocuments documents, IFiles files, IAuditLog audit, Ids ids, TimeProvider time)
{
    /// <summary>One upload.</summary>
    public async Task<Decision<Upload>> FindAsync(UploadId id, Caller caller, CancellationToken cancel)
    {
        if (await documents.FindAsync(RecordDocuments.Upload, id.Value, id.Value, cancel) is not { Value: var upload })
        {
            return UploadErrors.Unknown;
        }

        if (upload.By.Unit == caller.Unit || caller.Is(Role.Office))
        {
            return upload;
        }

        await audit.AppendAsync([ReadFacts.Refused(ids.New(), time.GetUtcNow(), caller, "upload.read-refused", id.Value)], cancel);
        return UploadErrors.Unknown;
    }

    /// <summary>The receipt of an upload that is done or refused.</summary>
    public async Task<Decision<Receipt>> ReceiptAsync(UploadId id, Caller caller, CancellationToken cancel) =>
        (await FindAsync(id, caller, cancel)).Then<Receipt>(upload => upload.State switch
        {
            UploadState.Done or UploadState.Refused => ReceiptOf(upload),
            _ => UploadErrors.ReceiptPending,
        });

    /// <summary>The receipt of an upload that the caller was let see.</summary>
    internal Receipt ReceiptOf(Upload upload) => new(upload, files);

    /// <summary>The caller's unit's uploads; all for the office.</summary>
    public Task<Page<Stored<Upload>>> ListAsync(Caller caller, int limit, string? continuation, CancellationToken cancel)
    {
        var query = ScopeOf(caller) with { Limit = Math.Clamp(limit, 1, 1000), Continuation = continuation };
        return documents.QueryAsync(RecordDocuments.Upload, query, cancel);
    }

    /// <summary>The uploads of a month, newest first.</summary>
    /// <param name="month">Any day of it, Asia/Shanghai; null for the current one.</param>
    /// <param name="from">How many newer ones to leave out.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="cancel">Stops the wait.</param>
    public Task<MonthPage<Upload>> MonthAsync(DateOnly? month, int from, Caller caller, CancellationToken cancel) => MonthPage.ReadAsync(
        documents, RecordDocuments.Upload, ScopeOf(caller), "received", upload => upload.ReceivedAt,
        month ?? WorkCalendar.DateAt(time.GetUtcNow()), from, cancel);

    private static DocumentQuery ScopeOf(Caller caller) =>
        caller.Is(Role.Office) ? DocumentQuery.All : DocumentQuery.Where("unit", caller.Unit.Value);
}
