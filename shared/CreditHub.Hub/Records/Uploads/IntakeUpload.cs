using CreditHub.Engine;

namespace CreditHub.Records.Uploads;

/// <summary>Which upload to take in.</summary>
public sealed record IntakeInput(UploadId Upload);

/// <summary>How an intake ended.</summary>
/// <param name="State">Done or refused.</param>
public sealed record IntakeOutput(UploadState State);

/// <summary>
/// The round of one upload: split the file, store its pieces, some at once, sum up, and clear what held personal values. A file that is
/// refused whole is refused before anything of it is stored.
/// </summary>
public sealed class IntakeUpload : IOrchestration<IntakeInput, IntakeOutput>
{
    // Enough that some are judged while others are written and wait for the disk; each in work holds some megabytes.
    private const int Lanes = 5;

    /// <summary>Its name.</summary>
    public static OrchestrationName<IntakeInput, IntakeOutput> Name { get; } = new("IntakeUpload");

    /// <inheritdoc />
    public async Task<IntakeOutput> RunAsync(OrchestrationContext context, IntakeInput input)
    {
        context.SetStatus("splitting");
        var split = await context.CallAsync(SplitUpload.Name, new SplitUpload.Input(input.Upload, context.Now), Retry.Standard);
        await context.CallAsync(MoveUpload.Name, new MoveUpload.Input(input.Upload, split.Next), Retry.Standard);
        var last = split.Next;
        if (split.Next is UploadState.Reading { Content: var content })
        {
            var counts = await StoreAsync(context, input.Upload, content.Pieces);
            last = new UploadState.Done(content, counts, context.Now);
            await context.CallAsync(MoveUpload.Name, new MoveUpload.Input(input.Upload, last), Retry.Standard);
        }

        await context.CallAsync(ClearUpload.Name, input, Retry.Standard);
        context.SetStatus(last is UploadState.Done ? "done" : "refused");
        return new IntakeOutput(last);
    }

    private static async Task<UploadCounts> StoreAsync(OrchestrationContext context, UploadId upload, int pieces)
    {
        var lanes = await Task.WhenAll(
            Enumerable.Range(1, Math.Min(Lanes, pieces)).Select(first => StoreLaneAsync(context, upload, first, pieces)));
        return lanes.Aggregate(UploadCounts.None, (sum, lane) => sum.Plus(lane));
    }

    // Each lane takes its next piece as soon as it is done with one: none waits for the slowest of a wave.
    private static async Task<UploadCounts> StoreLaneAsync(OrchestrationContext context, UploadId upload, int first, int pieces)
    {
        var counts = UploadCounts.None;
        for (var piece = first; piece <= pieces; piece += Lanes)
        {
            context.SetStatus(FormattableString.Invariant($"storing {piece}/{pieces}"));
            counts = counts.Plus(await context.CallAsync(StorePiece.Name, new StorePiece.Input(upload, piece), Retry.Standard));
        }

        return counts;
    }
}
