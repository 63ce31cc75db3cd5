using CreditHub.Engine;
using CreditHub.Records;

namespace CreditHub.Publication.Authorities;

/// <summary>Which upload to pass on.</summary>
public sealed record PassInput(UploadId Upload);

/// <summary>How it ended.</summary>
/// <param name="Records">How many deliveries to authorities it made.</param>
public sealed record PassOutput(int Records);

/// <summary>The round of one upload that is done: ask the authorities above to hold its records, piece by piece. Pushing them is the channels' own round.</summary>
public sealed class PassUpload : IOrchestration<PassInput, PassOutput>
{
    /// <summary>Its name.</summary>
    public static OrchestrationName<PassInput, PassOutput> Name { get; } = new("PassUpload");

    /// <inheritdoc />
    public async Task<PassOutput> RunAsync(OrchestrationContext context, PassInput input)
    {
        var records = 0;
        var pieces = 1;
        for (var piece = 1; piece <= pieces; piece++)
        {
            context.SetStatus(FormattableString.Invariant($"passing on {piece}"));
            var done = await context.CallAsync(PassPiece.Name, new PassPiece.Input(input.Upload, piece), Retry.Standard);
            records += done.Records;
            pieces = done.Pieces;
        }

        context.SetStatus("done");
        return new PassOutput(records);
    }
}
