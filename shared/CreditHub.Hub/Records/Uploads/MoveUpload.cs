using CreditHub.Audit;
using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Engine;
using CreditHub.Gathering;
using CreditHub.Oversight;
using CreditHub.Publication;
using CreditHub.Subjects;

namespace CreditHub.Records.Uploads;

/// <summary>Moves the upload's document on.</summary>
public sealed class MoveUpload(Steps steps, TimeProvider time) : IActivity<MoveUpload.Input, MoveUpload.Output>
{
    /// <summary>Its name.</summary>
    public static ActivityName<Input, Output> Name { get; } = new("MoveUpload");

    /// <summary>Which upload, and to what.</summary>
    public sealed record Input(UploadId Upload, UploadState Next);

    /// <summary>Where it stands now.</summary>
    public sealed record Output(UploadState State);

    /// <inheritdoc />
    public async Task<Output> RunAsync(Input input, CancellationToken cancel)
    {
        var id = input.Upload.Value;
        var now = time.GetUtcNow();
        var hasMoved = false;
        var decision = await steps.DecideAsync(
            RecordDocuments.Upload, id, id,
            upload => Move(upload!, input.Next, now).Then(step =>
            {
                hasMoved = !step.Unchanged;
                return step.Accept();
            }),
            cancel);
        if (decision is not Decision<Upload>.Accepted { Value.State: var state })
        {
            throw new System.Diagnostics.UnreachableException();
        }

        if (hasMoved && state is UploadState.Done { Counts: var counts })
        {
            Count(counts);
        }

        return new Output(state);
    }

    private static void Count(UploadCounts counts)
    {
        HubTelemetry.Rows.Add(counts.Accepted, new KeyValuePair<string, object?>("outcome", "accepted"));
        HubTelemetry.Rows.Add(counts.Duplicate, new KeyValuePair<string, object?>("outcome", "duplicate"));
        HubTelemetry.Rows.Add(counts.Rejected, new KeyValuePair<string, object?>("outcome", "rejected"));
    }

    private static Decision<Step<Upload>> Move(Upload upload, UploadState next, DateTimeOffset now)
    {
        var moved = upload.MoveTo(next);
        return moved == upload ? Step<Upload>.Same(upload).Accept() : new Step<Upload>(moved, Notes(moved, now)).Accept();
    }

    private static IReadOnlyList<OutboxEntry> Notes(Upload upload, DateTimeOffset now) => upload.State switch
    {
        UploadState.Done { Counts: var counts } done =>
        [
            Note(upload, now, FormattableString.Invariant(
                $"accepted {counts.Accepted}, duplicate {counts.Duplicate}, rejected {counts.Rejected}")),
            UploadDone.Tell(upload),
            RenewList.Tell(upload.Id),
            .. counts.Accepted > 0 ? (OutboxEntry[])[FollowTasks.Tell(upload.Id), NoticeCodes.Start(upload.Id, done)] : [],
        ],
        UploadState.Refused { Code: var code } => [Note(upload, now, code)],
        UploadState.Received or UploadState.Reading => [],
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static OutboxEntry.Note Note(Upload upload, DateTimeOffset now, string detail)
    {
        var action = "upload." + RecordDocuments.StateOf(upload);
        return new(new AuditFact($"{action}:{upload.Id}", now, "hub/intake", action, upload.Id.Value, detail));
    }
}
