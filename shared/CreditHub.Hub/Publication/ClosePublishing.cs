using CreditHub.Documents;
using CreditHub.Engine;
using CreditHub.Policy;
using CreditHub.Publication.Channels;
using CreditHub.Records;

namespace CreditHub.Publication;

/// <summary>Writes what became of an upload's records into its publication.</summary>
public sealed class ClosePublishing(Steps steps, IChannels channels, HubProfile profile, TimeProvider time) : IActivity<ClosePublishing.Input, bool>
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

    private Step<UploadPublication> Close(UploadPublication known, PublicationCounts counts, DateTimeOffset now)
    {
        var next = known.Close(counts, DeclaredOf(known.Kind, WorkCalendar.DateAt(now)));
        return Step.To(known, next, _ => [PublicationNotes.Of(
            next.Upload.Value, "publication.published", "", PublicationNotes.Hub, now,
            FormattableString.Invariant($"published {counts.Published}, late {counts.Late}, kept {counts.Kept.Values.Sum()}"))]);
    }

    private IReadOnlyList<string> DeclaredOf(string kind, DateOnly on) =>
    [
        .. profile.Channels
            .Where(channel => !channels.Pushes(channel.Code) && profile.Records[kind].Kind.SubjectKinds.Any(subject => channel.Takes(kind, subject, on)))
            .Select(channel => channel.Code),
    ];
}
