using System.Text.Json;
using Xunit;

namespace CreditHub.Checks;

/// <summary>The answer that is written by hand is the contract's, byte for byte.</summary>
public sealed class CheckAnswerResultTests
{
    private static readonly DateTimeOffset At = new(2026, 3, 10, 2, 3, 4, 567, TimeSpan.Zero);
    private static readonly Check Asked = new(
        new("c1"), new("org-91000000MA0000007C"), new(CheckSamples.Finance, "s-1", IsPerson: false), new("m", "CASE-1", "供应商资格审查"), At,
        [], [], GreenChannel: true, "fuzhou-2026.1");

    [Fact]
    public void Answer_with_everything_in_it_is_what_the_serialiser_writes()
    {
        var red = new ApplicableMeasure(CheckSamples.GreenChannel, CheckSamples.Law, new("r1"), "决定〔2026〕\"1\"号", new(2026, 12, 31));
        var black = new ApplicableMeasure(CheckSamples.NoLand, CheckSamples.Law, new("b1"), "文<2>+", new(2027, 1, 1));
        var answer = new CheckAnswer(
            [red, black, red], [new HoldMark(new("b2"), At.AddDays(-1)), new HoldMark(new("b3"), Since: null)], GreenChannel: true);

        Assert.Equal(
            HubJson.ToElement(new CheckResponse(
                "c1", At, "fuzhou-2026.1", GreenChannel: true, [View(red), View(red)], [View(black)], [new("b2", At.AddDays(-1)), new("b3", null)],
                [new("court", "judgment-defaulters", At.AddDays(-3))])).GetRawText(),
            Written(new AnsweredCheck(Asked, answer)
            {
                Late = [new(new("court"), "judgment-defaulters", At.AddDays(-3), Upload: null, new(2026, 3, 9), IsLate: true)],
            }));
    }

    [Fact]
    public void Empty_answer_is_what_the_serialiser_writes() => Assert.Equal(
        HubJson.ToElement(new CheckResponse("c1", At, "fuzhou-2026.1", GreenChannel: false, [], [], [], [])).GetRawText(),
        Written(new AnsweredCheck(Asked, CheckAnswer.Nothing)));

    private static ApplicableMeasureView View(ApplicableMeasure row) => new(
        row.Measure.Id.Value, row.Measure.Name, row.Measure.NameEn, "mandatory", new BasisView(row.Basis.Title, row.Basis.Number, row.Basis.Article),
        row.DocumentNumber, row.Until);

    private static string Written(AnsweredCheck answered)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = HubJson.Options.Encoder }))
        {
            new CheckAnswerResult(answered).Write(json);
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
