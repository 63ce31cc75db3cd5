using CreditHub.Audit;
using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Lists;
using CreditHub.Policy;
using CreditHub.Units;

namespace CreditHub.Records.Uploads;

/// <summary>A file that a department laid down in its folder.</summary>
/// <param name="Path">Where, as <see cref="DropPath"/> reads it.</param>
/// <param name="Version">What the store calls this content of the path; another content has another.</param>
/// <param name="Length">Bytes.</param>
public sealed record DroppedFile(string Path, string Version, long Length);

/// <summary>
/// Takes a dropped file as an upload of the unit in whose folder it lies: same limits, same intake, same receipt as POST /v1/uploads. There
/// is nobody to answer, so what a request would be told at once becomes a refused upload, which the unit finds among its own.
/// </summary>
public sealed class TakeDropped(ReceiveUpload receive, Steps steps, IAuditLog audit, HubProfile profile, TimeProvider time)
{
    /// <summary>Takes it. The same version of the same path again changes nothing.</summary>
    /// <returns>The upload, also where it is refused; an error only where no unit has the folder, for then no unit could see it.</returns>
    public async Task<Decision<Upload>> HandleAsync(DroppedFile file, Stream content, CancellationToken cancel)
    {
        var path = DropPath.Read(file.Path);

        // Names of files are the department's own and may say anything; only their hash goes further.
        var key = UploadKey.IdOf(path.Unit, $"drop\n{file.Path}\n{file.Version}");
        if (!profile.Units.ContainsKey(path.Unit))
        {
            var now = time.GetUtcNow();
            await audit.AppendAsync(
                [new AuditFact("drop-refused:" + key, now, "hub/drop", "upload.drop-refused", key, AccessErrors.UnitUnknown.Code)], cancel);
            return AccessErrors.UnitUnknown;
        }

        var caller = ReceiveUpload.UploaderOf(new Actor(path.Unit, "drop", IsPerson: false));
        var request = new UploadRequest(path.Kind, path.MediaType, Charset: null, key, file.Length, Class: path.Class);
        var decision = await receive.HandleAsync(request, content, caller, cancel);
        return decision is Decision<Upload>.Rejected { Error: var error }
            ? await RefuseAsync(UploadKey.UploadOfDrop(key), path, file, error, caller, cancel)
            : decision;
    }

    private Task<Decision<Upload>> RefuseAsync(
        UploadId id, DropPath path, DroppedFile file, HubError error, Caller caller, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var format = UploadFormats.OfMediaType(path.MediaType) ?? UploadFormat.Csv;
        var upload = new Upload(
            id, profile.KindTaken(path.Kind, WorkCalendar.DateAt(now))?.Kind.Code ?? "", caller.Actor, now,
            new UploadFile("", file.Length, "", format, Charset: null), new UploadState.Refused(error.Code, "", now));
        return steps.DecideAsync(RecordDocuments.Upload, id.Value, id.Value, known => known is not null
            ? Step<Upload>.Same(known).Accept()
            : new Step<Upload>(
                upload,
                [new OutboxEntry.Note(new AuditFact(
                    "upload.refused:" + id, now, $"{caller.Unit}/{caller.Id}", "upload.refused", id.Value, error.Code))]).Accept(), cancel);
    }
}
