using System.Text.Json;
using CreditHub.Documents;
using CreditHub.Oversight;
using CreditHub.Policy;
using CreditHub.Publication.Channels;

namespace CreditHub.Publication.Boards;

/// <summary>
/// Brings what channels are asked for in line with an issue of a board: shown from its release to its last day, and again without what was struck out
/// (P18, P3). Told again, it changes nothing. As due work it notes that a release or a last day has come.
/// </summary>
public sealed class AlignBoard(
    IDocuments documents, Steps steps, AlignChannels align, PublicationClock clock, TimeProvider time) : ITold, IDue
{
    private const string Handler = "publication.align-board";

    /// <inheritdoc />
    public string Name => Handler;

    /// <summary>Tells it; for the outbox of the board that changes.</summary>
    internal static OutboxEntry Tell(Board board) => new OutboxEntry.Tell(Handler, HubJson.ToElement(new Payload(board.Issue.Id)));

    /// <inheritdoc />
    public Task HandleAsync(JsonElement payload, CancellationToken cancel) => RunAsync(HubJson.From<Payload>(payload).Board, cancel);

    /// <inheritdoc />
    public Task<int> SweepAsync(DateTimeOffset now, CancellationToken cancel) => documents.MoveDueAsync(
        PublicationDocuments.Board, "due", now,
        read => steps.DecideAsync(
            PublicationDocuments.Board, read,
            known => Step.To(known, known!.Note(now), next => [Tell(next)]).Accept(),
            cancel),
        cancel);

    /// <summary>Aligns every channel of one issue; none before it was approved.</summary>
    public async Task RunAsync(BoardId id, CancellationToken cancel)
    {
        if (await documents.FindAsync(PublicationDocuments.Board, id.Value, id.Value, cancel) is not { Value: { ReleasedAt: { } released } board })
        {
            return;
        }

        var now = time.GetUtcNow();
        var today = WorkCalendar.DateAt(now);
        var wanted = new WantedItem(
            id, ItemKind.Board, new(""), board.Issue.Unit, clock.DueOn(WorkCalendar.DateAt(released), today), board.Version, released <= now, board.WhyHidden(now));
        await align.RunAsync(wanted, channel => channel.TakesBoards(today), cancel);
    }

    private sealed record Payload(BoardId Board);
}
