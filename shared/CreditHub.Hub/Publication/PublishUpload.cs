using CreditHub.Engine;
using CreditHub.Records;

namespace CreditHub.Publication;

/// <summary>Which upload to publish.</summary>
public sealed record PublishInput(UploadId Upload);

/// <summary>How it ended.</summary>
/// <param name="Counts">What became of the records.</param>
public sealed record PublishOutput(PublicationCounts Counts);

/// <summary>The round of one approved upload: publish its records piece by piece, and sum up. Pushing them is the channels' own round.</summary>
public sealed class PublishUpload : IOrchestration<PublishInput, PublishOutput>
{
    /// <summary>Its name.</summary>
    public static OrchestrationName<PublishInput, PublishOutput> Name { get; } = new("PublishUpload");

    /// <inheritdoc />
    public async Task<PublishOutput> RunAsync(OrchestrationContext context, PublishInput input)
    {
        var counts = PublicationCounts.None;
        var pieces = 1;
        for (var piece = 1; piece <= pieces; piece++)
        {
            context.SetStatus(FormattableString.Invariant($"publishing {piece}"));
            var done = await context.CallAsync(PublishPiece.Name, new PublishPiece.Input(input.Upload, piece), Retry.Standard);
            counts = counts.Plus(done.Counts);
            pieces = done.Pieces;
        }

        await context.CallAsync(ClosePublishing.Name, new ClosePublishing.Input(input.Upload, counts), Retry.Standard);
        context.SetStatus("done");
        return new PublishOutput(counts);
    }
}
