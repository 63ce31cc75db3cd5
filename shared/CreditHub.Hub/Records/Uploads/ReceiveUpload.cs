using System.Text.Json;
using CreditHub.Audit;
using CreditHub.Catalogue;
using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Files;
using CreditHub.Lists;
using CreditHub.Policy;
using CreditHub.Records.Formats;
using CreditHub.Units;

namespace CreditHub.Records.Uploads;

/// <summary>What a request to upload says of itself.</summary>
/// <param name="Kind">The kind of record.</param>
/// <param name="MediaType">The content type without parameters; null where none was sent.</param>
/// <param name="Charset">The content type's charset; null where none was sent.</param>
/// <param name="IdempotencyKey">The Idempotency-Key header; null where none was sent.</param>
/// <param name="Length">The announced length; null where none was.</param>
/// <param name="IsMigration">Whether it says of itself that it brings old data over.</param>
/// <param name="Class">What the document says of itself, as <see cref="DocumentMark"/> reads it; null where it says nothing.</param>
public sealed record UploadRequest(
    string? Kind, string? MediaType, string? Charset, string? IdempotencyKey, long? Length, bool IsMigration = false, string? Class = null);

/// <summary>Takes a file in: stores it, answers at once, and starts its intake. The uploader is who the credential says, never the file.</summary>
public sealed class ReceiveUpload(Steps steps, IFiles files, IntakeLimits limits, HubProfile profile, Ids ids, TimeProvider time)
{
    private const int LongestKey = 255;

    /// <summary>Does it.</summary>
    /// <returns>The upload; the one that there was where the same unit sent the same file on the same day, or under the same key, before.</returns>
    public async Task<Decision<Upload>> HandleAsync(UploadRequest request, Stream body, Caller caller, CancellationToken cancel)
    {
        if (RefusedAtOnce(request) is { } refused)
        {
            return refused;
        }

        var name = UploadFiles.Incoming(ids.New());
        StoredFile stored;
        try
        {
            stored = await files.WriteAsync(name, new BoundedStream(body, limits.MaxBytes), cancel);
        }
        catch (BodyTooLargeException)
        {
            return UploadErrors.TooLarge;
        }

        var format = UploadFormats.OfMediaType(request.MediaType)!.Value;
        var file = new UploadFile(name, stored.Length, stored.Sha256, format, UploadCharset.Known(request.Charset));
        var decision = stored.Length == 0 ? UploadErrors.Empty : await RegisterAsync(request, file, caller, cancel);
        if (decision is not Decision<Upload>.Accepted { Value.File.Name: var kept } || kept != name)
        {
            await files.DeleteAsync(name, cancel);
        }

        return decision;
    }

    /// <summary>Takes one row that a person of a unit made in the hub itself, as a file of that person's would be: same rules, same receipt.</summary>
    /// <param name="kind">The kind's code.</param>
    /// <param name="row">Its cells by the codes of their columns.</param>
    /// <param name="by">Who made it.</param>
    /// <param name="key">The idempotency key; null where the row itself is enough.</param>
    /// <param name="cancel">Stops the wait.</param>
    /// <param name="stated">The class of the file from which the row comes; null for none.</param>
    public async Task<Decision<Upload>> OfRowAsync(
        string kind, IReadOnlyDictionary<string, string> row, Actor by, string? key, CancellationToken cancel, DocumentClass? stated = null)
    {
        using var file = new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(new[] { row }, HubJson.Options));
        var request = new UploadRequest(
            kind, UploadFormats.MediaTypeOf(UploadFormat.Json), "utf-8", key, file.Length, Class: stated is { } said ? HubJson.Word(said) : null);
        return await HandleAsync(request, file, UploaderOf(by), cancel);
    }

    /// <summary>Somebody who may upload for their unit and nothing else.</summary>
    internal static Caller UploaderOf(Actor by) => new(by.Unit, by.Id, by.IsPerson, new HashSet<Role> { Role.Uploader }, Subject: null);

    private HubError? RefusedAtOnce(UploadRequest request) => request switch
    {
        { Kind: var kind } when profile.KindTaken(kind, WorkCalendar.DateAt(time.GetUtcNow())) is null => UploadErrors.KindUnknown,
        { MediaType: var type } when UploadFormats.OfMediaType(type) is null => UploadErrors.ContentType,
        { Charset: { } charset } when UploadCharset.Known(charset) is null => UploadErrors.Charset,
        { IdempotencyKey.Length: 0 or > LongestKey } => UploadErrors.KeyInvalid,
        { Class: var mark } when DocumentMark.RefusalOf(mark) is { } error => error,
        { Length: 0 } => UploadErrors.Empty,
        { Length: { } length } when length > limits.MaxBytes => UploadErrors.TooLarge,
        _ => null,
    };

    private async Task<Decision<Upload>> RegisterAsync(UploadRequest request, UploadFile file, Caller caller, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var content = UploadKey.ContentOf(caller.Unit, request.Kind!, file, request.IsMigration);
        var id = UploadKey.UploadOf(content, request.IsMigration ? null : WorkCalendar.DateAt(now));
        if (request.IdempotencyKey is { } key)
        {
            var keyId = UploadKey.IdOf(caller.Unit, key);
            switch (await steps.DecideAsync(RecordDocuments.Key, keyId, keyId, known => Claim(known, new UploadKey(keyId, id, content)), cancel))
            {
                case Decision<UploadKey>.Rejected { Error: var error }:
                    return error;
                case Decision<UploadKey>.Accepted { Value.Upload: var claimed }:
                    id = claimed;
                    break;
                default:
                    throw new System.Diagnostics.UnreachableException();
            }
        }

        var upload = new Upload(id, request.Kind!, caller.Actor, now, file, new UploadState.Received())
        {
            IsMigration = request.IsMigration,
            Class = DocumentMark.ClassOf(request.Class),
        };
        return await steps.DecideAsync(RecordDocuments.Upload, id.Value, id.Value, known => Register(known, upload), cancel);
    }

    private static Decision<Step<UploadKey>> Claim(UploadKey? known, UploadKey claim) => known switch
    {
        null => new Step<UploadKey>(claim, []).Accept(),
        { Content: var before } when before == claim.Content => Step<UploadKey>.Same(known).Accept(),
        _ => UploadErrors.KeyReused,
    };

    private static Decision<Step<Upload>> Register(Upload? known, Upload upload) => known is not null
        ? upload.Class is { } stated && stated != known.Class ? UploadErrors.ClassDiffers : Step<Upload>.Same(known).Accept()
        : new Step<Upload>(
            upload,
            [
                new OutboxEntry.Start(IntakeUpload.Name.Name, "intake-" + upload.Id, HubJson.ToElement(new IntakeInput(upload.Id))),
                new OutboxEntry.Note(new AuditFact(
                    "upload-received:" + upload.Id, upload.ReceivedAt, $"{upload.By.Unit}/{upload.By.Id}", "upload.received", upload.Id.Value,
                    $"{upload.Kind} sha256:{upload.File.Sha256}{(upload.Class is { } said ? " " + HubJson.Word(said) : "")}")),
            ]).Accept();
}
