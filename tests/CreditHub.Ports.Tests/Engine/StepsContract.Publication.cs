using CreditHub.Publication;
using CreditHub.Publication.Channels;
using Xunit;

namespace CreditHub.Engine;

/// <summary>The three rounds of publication: an approved upload, an hour of a channel, a day of a channel.</summary>
public abstract partial class StepsContract
{
    private static readonly PublishInput Publish = new(new("up-1"));
    private static readonly ChannelInput Site = new("creditfuzhou");
    private static readonly PublicationCounts Some = new(2, 1, new Dictionary<Unpublished, int> { [Unpublished.Person] = 1 });

    private static string Pushed { get; } = $"activity PushBatch {Json(Site)}";

    [Fact]
    public async Task Approved_upload_is_published_piece_by_piece_and_summed_up()
    {
        script.On(PublishPiece.Name, _ => new PublishPiece.Output(3, Some));
        script.On(ClosePublishing.Name, true);
        await BeginAsync(PublishUpload.Name, "publish-up-1", Publish);
        await DidAsync("publish-up-1", [.. Published(1), .. Published(2), .. Published(3), .. Closed(Some.Plus(Some).Plus(Some))]);
    }

    [Fact]
    public async Task Piece_that_is_not_published_at_first_is_counted_once()
    {
        var left = 2;
        script.On(PublishPiece.Name, _ => Interlocked.Decrement(ref left) >= 0 ? throw new IOException("down") : new PublishPiece.Output(1, Some));
        script.On(ClosePublishing.Name, true);
        await BeginAsync(PublishUpload.Name, "publish-up-1", Publish);
        await MoveToAsync(Start.AddSeconds(2));
        await MoveToAsync(Start.AddSeconds(6));
        await DidAsync("publish-up-1", [.. Published(1), .. Closed(Some)]);
    }

    [Fact]
    public async Task Piece_that_cannot_be_published_fails_the_round_before_it_is_summed_up()
    {
        script.On(PublishPiece.Name, piece => piece.Piece == 2 ? throw new IOException("down") : new PublishPiece.Output(2, Some));
        await BeginAsync(PublishUpload.Name, "publish-up-1", Publish);
        await GiveUpAsync();
        await DidAsync("publish-up-1", [.. Published(1), .. Published(2), "failed PublishPiece: down", "fails PublishPiece: down"]);
    }

    [Fact]
    public async Task Channel_gets_batches_until_nothing_is_due()
    {
        script.On(PushBatch.Name, new PushBatch.Output(200, false), new PushBatch.Output(7, false), new PushBatch.Output(0, false));
        await BeginAsync(PushChannel.Name, "push-creditfuzhou-2026030201", Site);
        await DidAsync(
            "push-creditfuzhou-2026030201",
            Pushed, "status pushed 200", Pushed, "status pushed 207", Pushed, "status pushed 207", """ends {"items":207}""");
    }

    [Fact]
    public async Task Channel_that_does_not_answer_is_left_to_the_next_hour()
    {
        script.On(PushBatch.Name, new PushBatch.Output(200, false), new PushBatch.Output(200, true));
        await BeginAsync(PushChannel.Name, "push-creditfuzhou-2026030201", Site);
        await DidAsync("push-creditfuzhou-2026030201", Pushed, "status pushed 200", Pushed, "status pushed 400", """ends {"items":400}""");
    }

    [Fact]
    public async Task Channel_without_end_gets_no_more_than_an_hour_may_take()
    {
        script.On(PushBatch.Name, _ => new PushBatch.Output(200, false));
        await BeginAsync(PushChannel.Name, "push-creditfuzhou-2026030201", Site);
        await DidAsync(
            "push-creditfuzhou-2026030201",
            [.. Enumerable.Range(1, 250).SelectMany(batch => new[] { Pushed, $"status pushed {batch * 200}" }), """ends {"items":50000}"""]);
    }

    [Fact]
    public async Task Channel_is_compared_once_a_day_and_differences_are_told()
    {
        script.On(CompareChannel.Name, new CompareChannel.Output(40, 39, 3, 2));
        await BeginAsync(ReconcileChannel.Name, "reconcile-creditfuzhou-20260302", Site);
        await DidAsync(
            "reconcile-creditfuzhou-20260302", $"activity CompareChannel {Json(Site)}", "status missing 3, too many 2", """ends {"items":5}""");
    }

    [Fact]
    public async Task Channel_that_cannot_be_compared_fails_its_day_after_every_try()
    {
        script.Fails(CompareChannel.Name);
        await BeginAsync(ReconcileChannel.Name, "reconcile-creditfuzhou-20260302", Site);
        await GiveUpAsync();
        await DidAsync(
            "reconcile-creditfuzhou-20260302", $"activity CompareChannel {Json(Site)}", "failed CompareChannel: down", "fails CompareChannel: down");
    }

    private static string[] Published(int piece) =>
        [$"status publishing {piece}", $"activity PublishPiece {Json(new PublishPiece.Input(Publish.Upload, piece))}"];

    private static string[] Closed(PublicationCounts counts) =>
        [$"activity ClosePublishing {Json(new ClosePublishing.Input(Publish.Upload, counts))}", "status done", $"ends {Json(new PublishOutput(counts))}"];
}
