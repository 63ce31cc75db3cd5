using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using CreditHub.Records.Uploads;

namespace CreditHub.Records;

/// <summary>Takes files that departments lay down in a blob container, and clears them away: they hold personal values, and the hub has its copy.</summary>
public sealed class DroppedBlobs(TakeDropped take)
{
    /// <summary>Takes one blob, as it is now. One that is gone was taken before.</summary>
    public async Task TakeAsync(BlobClient blob, CancellationToken cancel)
    {
        if (await FindAsync(blob, cancel) is not { } found)
        {
            return;
        }

        // Replaced while it is read, the read fails; the trigger fires again, and once more for what replaced it.
        var unchanged = new BlobRequestConditions { IfMatch = found.ETag };
        await using (var content = await blob.OpenReadAsync(new BlobOpenReadOptions(allowModifications: false) { Conditions = unchanged }, cancel))
        {
            await take.HandleAsync(new DroppedFile(blob.Name, found.ETag.ToString(), found.ContentLength), content, cancel);
        }

        try
        {
            await blob.DeleteIfExistsAsync(DeleteSnapshotsOption.IncludeSnapshots, unchanged, cancel);
        }
        catch (RequestFailedException replaced) when (replaced.Status == 412)
        {
            // The next version has an event of its own.
        }
    }

    private static async Task<BlobProperties?> FindAsync(BlobClient blob, CancellationToken cancel)
    {
        try
        {
            return await blob.GetPropertiesAsync(cancellationToken: cancel);
        }
        catch (RequestFailedException gone) when (gone.Status == 404)
        {
            return null;
        }
    }
}
