using System.Globalization;
using CreditHub.Documents;
using CreditHub.Engine;
using CreditHub.Policy;
using CreditHub.Records;

namespace CreditHub.Publication.Authorities;

/// <summary>An upload whose records were passed on.</summary>
/// <param name="Upload">The upload.</param>
/// <param name="Channels">The authorities that the hub reached then.</param>
public sealed record PassedUpload(string Upload, IReadOnlyList<string> Channels);

/// <summary>Passes on the uploads that an authority never got: those from before the hub knew its address. Once a day, for it reads every upload.</summary>
public sealed class PassForgotten(IDocuments documents, IEngine engine, HubProfile profile)
{
    /// <summary>Starts a round for each.</summary>
    /// <param name="channel">The authority.</param>
    /// <param name="today">The day, Asia/Shanghai.</param>
    /// <param name="cancel">Stops the wait.</param>
    /// <returns>How many there were.</returns>
    public async Task<int> RunAsync(Channel channel, DateOnly today, CancellationToken cancel)
    {
        var started = 0;
        var since = new DocumentQuery(null, [new Condition("received", Comparison.AtLeast, DocumentField.Text(WorkCalendar.StartOf(channel.From)))]);
        await foreach (var stored in documents.AllAsync(RecordDocuments.Upload, since, cancel))
        {
            var upload = stored.Value;
            if (upload.State is UploadState.Done { Counts.Accepted: > 0 } && Gets(channel, upload)
                && !(await documents.FindAsync(PublicationDocuments.PassedUpload, upload.Id.Value, upload.Id.Value, cancel) is { Value.Channels: var passed }
                    && passed.Contains(channel.Code)))
            {
                var day = today.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
                started += await engine.StartAsync(
                    PassUpload.Name.Name, $"pass-{upload.Id}-{channel.Code}-{day}", HubJson.ToElement(new PassInput(upload.Id)), cancel) ? 1 : 0;
            }
        }

        return started;
    }

    private bool Gets(Channel channel, Upload upload) =>
        profile.Records.Find(upload.Kind) is { Kind: var kind }
        && channel.Classes.Contains(kind.Class) && (channel.Kinds.Count == 0 || channel.Kinds.Contains(kind.Code));
}
