using CreditHub.Gathering;
using CreditHub.Policy;
using CreditHub.Publication;
using CreditHub.Records.Rows;
using CreditHub.Units;
using Xunit;

namespace CreditHub.Records.Uploads;

/// <summary>Rows that one unit uploads for another, as the policy value <c>records.delegations</c> lets it (formats.md B.4.1, CF_SJLYDM).</summary>
public sealed class DelegatedRowsTests
{
    private static readonly Caller Office = IntakeBench.Caller(new UnitId("office"), Role.Office);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("food-drug>market-supervision", true)]
    [InlineData(" food-drug > market-supervision ", true)]
    [InlineData("market-supervision>food-drug", false)]
    [InlineData("food-drug>tax", false)]
    [InlineData("food-drug", false)]
    [InlineData("food-drug>market-supervision>tax", false)]
    public async Task Delegator_stands_before_the_sign_and_its_uploader_behind(string text, bool isDelegated)
    {
        var bench = Bench(text);
        var upload = await bench.UploadAsync(PenaltyRows.Csv(OfDelegator(1)));
        Assert.Equal(
            isDelegated ? "accepted" : RecordErrors.SourceNotUploader.Code,
            Assert.Single(await bench.ReceiptAsync(upload)) is { Problems: [var problem] } ? problem.Code : "accepted");
    }

    [Fact]
    public async Task Statistics_count_every_row_for_its_source_and_add_up()
    {
        var bench = Bench("food-drug>market-supervision", "food-drug>penalties");
        await bench.UploadAsync(PenaltyRows.Csv(
            PenaltyRows.Company(1), OfDelegator(2), OfDelegator(3).With("CF_XDR_SHXYM", Spoilt), PenaltyRows.Company(4), OfDelegator(2)));
        await bench.UploadAsync(PenaltyRows.Csv(OfDelegator(5)));

        var all = await CountAsync(bench, Office);
        Assert.Equal((1, 2, 2, 0, 0, 0), Figures(all, PenaltyRows.Uploader));
        Assert.Equal((2, 4, 2, 1, 1, 1), Figures(all, PenaltyRows.Delegator));
        Assert.False(all.Single(row => row.Unit == PenaltyRows.Delegator).IsMissing);

        // A unit reads its own figures, whoever uploaded for it, and no other's.
        var own = Assert.Single(await CountAsync(bench, IntakeBench.Caller(PenaltyRows.Delegator, Role.Uploader)));
        Assert.Equal(all.Single(row => row.Unit == PenaltyRows.Delegator), own);
        Assert.Equal(PenaltyRows.Uploader, Assert.Single(await CountAsync(bench, IntakeBench.Uploader)).Unit);
    }

    private static string Spoilt { get; } = Demo.SyntheticCodes.CreditCode("91", 3) is var code ? code[..^1] + (code[^1] == '0' ? '1' : '0') : "";

    private static Dictionary<string, string> OfDelegator(int index) =>
        PenaltyRows.Company(index).With("CF_SJLYDM", PenaltyRows.DelegatorCode).With("CF_CFJGDM", PenaltyRows.DelegatorCode);

    private static (int Uploads, int Rows, int Accepted, int Duplicate, int Rejected, int WrongCodes) Figures(
        IReadOnlyList<CollectionFigures> rows, UnitId unit)
    {
        var row = rows.Single(row => row.Unit == unit);
        return (row.Uploads, row.Counts.Rows, row.Counts.Accepted, row.Counts.Duplicate, row.Counts.Rejected, row.Counts.WrongCodes);
    }

    private static async Task<IReadOnlyList<CollectionFigures>> CountAsync(IntakeBench bench, Caller caller) =>
        (await bench.Hub.Get<CountCollection>().RunAsync(new DateOnly(2026, 3, 1), caller, Cancel)).Rows;

    private static IntakeBench Bench(string delegation, params string[] expected) => new(profile: IntakeBench.ProfileWith(
        (PolicyKeys.RecordDelegations, new[] { delegation }), (PolicyKeys.ExpectedRecords, expected)));
}
