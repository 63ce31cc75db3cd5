using CreditHub.Documents;
using CreditHub.Engine;
using CreditHub.Records;

namespace CreditHub.Publication;

/// <summary>Writes what became of an upload's records into its publication.</summary>
public sealed class ClosePublishing(Steps steps, TimeProvider time) : IActivity<ClosePublishing.Input, bool>
{
    /// <summary>Its name.</summary>
    public static ActivityName<Input, bool> Name { get; } = new("ClosePublishing");

    /// <summary>What to write.</summary>
    public sealed record Input(UploadId Upload, PublicationCounts Counts);

    /// <inheritdoc />
    /// <returns>Always true.</returns>
    public async Task<bool> RunAsync(Input input, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        await steps.DecideAsync(
            PublicationDocuments.Upload, input.Upload.Value, input.Upload.Value, known => Close(known!, input.Counts, now).Accept(), cancel);
        return true;
    }

    private static Step<UploadPublication> Close(UploadPublication known, PublicationCounts counts, DateTimeOffset now)
    {
        var next = known.Close(counts);
        return ReferenceEquals(next, known)
            ? Step<UploadPublication>.Same(known)
            : new Step<UploadPublication>(
                next,
                [PublicationNotes.Of(next.Upload.Value, "publication.published", "", PublicationNotes.Hub, now, FormattableString.Invariant(
                    $"published {counts.Published}, late {counts.Late}, kept {counts.Kept.Values.Sum()}"))]);
    }
}
