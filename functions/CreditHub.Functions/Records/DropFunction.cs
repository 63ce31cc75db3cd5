using Azure.Storage.Blobs;
using CreditHub.Engine;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace CreditHub.Records;

/// <summary>Files that departments lay down in their folders; told by Event Grid, to which the deployment subscribes (infra/subscribe-drop.sh).</summary>
public sealed class DropFunction(DroppedBlobs drops, DurableEngine engine)
{
    /// <summary>Takes one file; a second firing finds nothing left to take.</summary>
    [Function("Drop")]
    public Task RunAsync(
        [BlobTrigger("%Drop:Container%/{name}", Source = BlobTriggerSource.EventGrid, Connection = "Drop")] BlobClient blob,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancel)
    {
        engine.Use(client);
        return drops.TakeAsync(blob, cancel);
    }
}
