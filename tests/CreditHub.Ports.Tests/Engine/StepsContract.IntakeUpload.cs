using CreditHub.Records;
using CreditHub.Records.Uploads;
using Xunit;

namespace CreditHub.Engine;

/// <summary>The round of one upload.</summary>
public abstract partial class StepsContract
{
    private static readonly IntakeInput Intake = new(new("up-1"));

    private static readonly UploadContent Content = new("utf-8", 30, 3, []);

    private static string[] Split { get; } = ["status splitting", $"activity SplitUpload {Json(new SplitUpload.Input(Intake.Upload, Start))}"];

    private static string Cleared { get; } = $"activity ClearUpload {Json(Intake)}";

    [Fact]
    public async Task Upload_is_split_stored_summed_up_and_cleared()
    {
        Reading(Content);
        await BeginAsync(IntakeUpload.Name, "up-1", Intake);
        await DidAsync("up-1", Stored(Start));
    }

    [Fact]
    public async Task More_pieces_than_lanes_are_each_stored_once_in_whatever_order()
    {
        Reading(Content with { Rows = 100, Pieces = 10 });
        await BeginAsync(IntakeUpload.Name, "up-1", Intake);
        var steps = journal.Of("up-1");
        Assert.Equal(
            Enumerable.Range(1, 10).Select(Piece).Order(StringComparer.Ordinal),
            steps.Where(step => step.StartsWith("activity StorePiece", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        await DidAsync("up-1", [.. steps]);
    }

    [Fact]
    public async Task Piece_that_fails_at_first_is_stored_at_its_next_try_and_counted_once()
    {
        Reading(Content);
        var left = 2;
        script.On(StorePiece.Name, piece => piece.Piece == 3 && Interlocked.Decrement(ref left) >= 0 ? throw new IOException("down") : Counts);
        await BeginAsync(IntakeUpload.Name, "up-1", Intake);
        await MoveToAsync(Start.AddSeconds(2));
        await MoveToAsync(Start.AddSeconds(6));
        await DidAsync("up-1", Stored(Start.AddSeconds(6)));
    }

    [Fact]
    public async Task File_that_is_refused_is_cleared_and_nothing_of_it_stored()
    {
        var refused = new UploadState.Refused("upload.empty", string.Empty, Start);
        script.On(SplitUpload.Name, new SplitUpload.Output(refused));
        script.On(MoveUpload.Name, move => new MoveUpload.Output(move.Next));
        script.On(ClearUpload.Name, new ClearUpload.Output(0));
        await BeginAsync(IntakeUpload.Name, "up-1", Intake);
        await DidAsync("up-1", [.. Split, Moved(refused), Cleared, "status refused", $"ends {Json(new IntakeOutput(refused))}"]);
    }

    [Fact]
    public async Task Piece_that_cannot_be_stored_fails_the_intake_before_anything_is_cleared()
    {
        Reading(Content);
        script.On(StorePiece.Name, piece => piece.Piece == 3 ? throw new IOException("down") : Counts);
        await BeginAsync(IntakeUpload.Name, "up-1", Intake);
        await GiveUpAsync();
        await DidAsync(
            "up-1",
            [.. Split, Moved(new UploadState.Reading(Content)), .. Lanes, "failed StorePiece: down", "fails StorePiece: down"]);
    }

    private static UploadCounts Counts { get; } = new(8, 1, 1);

    private static IEnumerable<string> Lanes { get; } =
        Enumerable.Range(1, 3).SelectMany(piece => new[] { $"status storing {piece}/3", Piece(piece) });

    private static string Piece(int number) => $"activity StorePiece {Json(new StorePiece.Input(Intake.Upload, number))}";

    private static string Moved(UploadState next) => $"activity MoveUpload {Json(new MoveUpload.Input(Intake.Upload, next))}";

    private static string[] Stored(DateTimeOffset at)
    {
        var done = new UploadState.Done(Content, new UploadCounts(24, 3, 3), at);
        return [.. Split, Moved(new UploadState.Reading(Content)), .. Lanes, Moved(done), Cleared, "status done", $"ends {Json(new IntakeOutput(done))}"];
    }

    private void Reading(UploadContent content)
    {
        script.On(SplitUpload.Name, new SplitUpload.Output(new UploadState.Reading(content)));
        script.On(MoveUpload.Name, move => new MoveUpload.Output(move.Next));
        script.On(StorePiece.Name, _ => Counts);
        script.On(ClearUpload.Name, new ClearUpload.Output(content.Pieces));
    }
}
