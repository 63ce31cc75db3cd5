using CreditHub.Documents;
using CreditHub.Engine;
using CreditHub.Records;

namespace CreditHub.Subjects;

/// <summary>The codes of which upload to look at.</summary>
public sealed record NoticeInput(UploadId Upload);

/// <summary>How it ended.</summary>
/// <param name="Shared">How many looks found a code open as shared; a code that is in two pieces is looked at twice.</param>
public sealed record NoticeOutput(int Shared);

/// <summary>
/// The round of one upload that is done: look, piece by piece, whether the codes of its records came under other names, too, and file the old
/// numbers that it converts. Nobody waits for it.
/// </summary>
public sealed class NoticeCodes : IOrchestration<NoticeInput, NoticeOutput>
{
    /// <summary>Its name.</summary>
    public static OrchestrationName<NoticeInput, NoticeOutput> Name { get; } = new("NoticeCodes");

    /// <summary>Starts it.</summary>
    /// <param name="upload">The upload.</param>
    internal static OutboxEntry Start(UploadId upload) =>
        new OutboxEntry.Start(Name.Name, "codes-" + upload.Value, HubJson.ToElement(new NoticeInput(upload)));

    /// <inheritdoc />
    public async Task<NoticeOutput> RunAsync(OrchestrationContext context, NoticeInput input)
    {
        var shared = 0;
        var pieces = 1;
        for (var piece = 1; piece <= pieces; piece++)
        {
            context.SetStatus(FormattableString.Invariant($"looking {piece}"));
            var done = await context.CallAsync(NoticePiece.Name, new NoticePiece.Input(input.Upload, piece), Retry.Standard);
            shared += done.Shared;
            pieces = done.Pieces;
        }

        context.SetStatus("done");
        return new NoticeOutput(shared);
    }
}
