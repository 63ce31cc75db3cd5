using CreditHub.Documents;
using CreditHub.Engine;
using CreditHub.Policy;
using CreditHub.Records;

namespace CreditHub.Subjects;

/// <summary>The codes of which upload to look at.</summary>
/// <param name="Upload">The upload.</param>
/// <param name="From">Not before, UTC; null for at once.</param>
public sealed record NoticeInput(UploadId Upload, DateTimeOffset? From = null);

/// <summary>How it ended.</summary>
/// <param name="Shared">How many looks found a code open as shared; a code that is in two pieces is looked at twice.</param>
public sealed record NoticeOutput(int Shared);

/// <summary>
/// The round of one upload that is done: look, piece by piece, whether the codes of its records came under other names, too, and file the old
/// numbers that it converts. Nobody waits for it, and it reads as much as intake writes: what is more than a piece is looked at in the night.
/// </summary>
public sealed class NoticeCodes : IOrchestration<NoticeInput, NoticeOutput>
{
    // By then midnight's rounds are done.
    private static readonly TimeSpan Night = TimeSpan.FromHours(1);

    /// <summary>Its name.</summary>
    public static OrchestrationName<NoticeInput, NoticeOutput> Name { get; } = new("NoticeCodes");

    /// <summary>Starts it.</summary>
    /// <param name="upload">The upload.</param>
    /// <param name="done">What became of it.</param>
    internal static OutboxEntry Start(UploadId upload, UploadState.Done done) => new OutboxEntry.Start(
        Name.Name, "codes-" + upload.Value, HubJson.ToElement(new NoticeInput(upload, done.Content.Pieces > 1 ? NightAfter(done.At) : null)));

    /// <inheritdoc />
    public async Task<NoticeOutput> RunAsync(OrchestrationContext context, NoticeInput input)
    {
        if (input.From is { } night)
        {
            context.SetStatus("waiting for the night");
            await context.WaitUntilAsync(night);
        }

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

    // One in the morning in Shanghai, of the next day.
    private static DateTimeOffset NightAfter(DateTimeOffset at) => WorkCalendar.StartOf(WorkCalendar.DateAt(at).AddDays(1)) + Night;
}
