using CreditHub.Engine;

namespace CreditHub.Records;

/// <summary>Which upload to take in.</summary>
public sealed record IntakeInput(UploadId Upload);

/// <summary>How an intake ended.</summary>
/// <param name="State">Done or refused.</param>
public sealed record IntakeOutput(UploadState State);

/// <summary>
/// The round of one upload: split the file, store its pieces in waves, sum up, and clear what held personal values. A file that is
/// refused whole is refused before anything of it is stored.
/// </summary>
public sealed class IntakeUpload : IOrchestration<IntakeInput, IntakeOutput>
{
    // Enough to keep one writer and a few readers busy; each piece in work holds a megabyte or two.
    private const int WaveOfPieces = 8;

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
        var counts = UploadCounts.None;
        for (var first = 1; first <= pieces; first += WaveOfPieces)
        {
            context.SetStatus(FormattableString.Invariant($"storing {first}/{pieces}"));
            var wave = await Task.WhenAll(Enumerable.Range(first, Math.Min(WaveOfPieces, pieces - first + 1))
                .Select(piece => context.CallAsync(StorePiece.Name, new StorePiece.Input(upload, piece), Retry.Standard)));
            counts = wave.Aggregate(counts, (sum, stored) => sum.Plus(stored));
        }

        return counts;
    }
}
