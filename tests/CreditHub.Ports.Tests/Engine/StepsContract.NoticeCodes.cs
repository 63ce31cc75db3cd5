using CreditHub.Subjects;
using Xunit;

namespace CreditHub.Engine;

/// <summary>The round that looks at the codes of an upload.</summary>
public abstract partial class StepsContract
{
    private static readonly NoticeInput Notice = new(new("up-1"));

    [Fact]
    public async Task Codes_of_an_upload_are_looked_at_piece_by_piece()
    {
        script.On(NoticePiece.Name, piece => new NoticePiece.Output(2, piece.Piece));
        await BeginAsync(NoticeCodes.Name, "codes-up-1", Notice);
        await DidAsync("codes-up-1", [.. Looked(1), .. Looked(2), "status done", $"ends {Json(new NoticeOutput(3))}"]);
    }

    [Fact]
    public async Task Codes_of_a_large_upload_are_looked_at_in_the_night()
    {
        script.On(NoticePiece.Name, piece => new NoticePiece.Output(1, piece.Piece));
        var night = Day(1).AddHours(-8);
        await BeginAsync(NoticeCodes.Name, "codes-up-1", Notice with { From = night });
        await MoveToAsync(night);
        await DidAsync("codes-up-1", ["status waiting for the night", "wait until 03-02 17:00", "time 03-02 17:00", .. Looked(1), "status done", $"ends {Json(new NoticeOutput(1))}"]);
    }

    [Fact]
    public async Task Codes_that_cannot_be_looked_at_fail_the_round_after_every_try()
    {
        script.Fails(NoticePiece.Name);
        await BeginAsync(NoticeCodes.Name, "codes-up-1", Notice);
        await GiveUpAsync();
        await DidAsync("codes-up-1", [.. Looked(1), "failed NoticePiece: down", "fails NoticePiece: down"]);
    }

    private static string[] Looked(int piece) =>
        [$"status looking {piece}", $"activity NoticePiece {Json(new NoticePiece.Input(Notice.Upload, piece))}"];
}
