using CreditHub.Lists;
using CreditHub.Policy;
using CreditHub.Records;
using CreditHub.Records.Uploads;
using CreditHub.Subjects;
using CreditHub.Units;
using Xunit;

namespace CreditHub.Gathering;

public class CollectionFiguresTests
{
    private static readonly DateOnly March = new(2026, 3, 1);
    private static readonly PolicyBook Book = TestProfile.Create().Book;

    [Fact]
    public void Rows_of_a_unit_and_kind_are_summed_and_add_up()
    {
        var rows = CollectionFigures.Of(
            [
                Sent(TestProfile.Market, new UploadCounts(10, 2, 3, Late: 4, WrongCodes: 1, Warned: 2)),
                Sent(TestProfile.Market, new UploadCounts(5, 0, 0, Warned: 1)),
                Sent(TestProfile.Bank, new UploadCounts(1, 0, 0), "permits"),
                Sent(TestProfile.Market, null),
            ],
            [],
            Book,
            March);

        var market = Assert.Single(rows, row => row.Unit == TestProfile.Market);
        Assert.Equal((3, 1, new UploadCounts(15, 2, 3, 4, 1, Warned: 3)), (market.Uploads, market.Refused, market.Counts));
        Assert.Equal((20, 11), (market.Counts.Rows, market.Counts.Accepted - market.Counts.Late));
        Assert.Equal((0.7333m, 0.05m), (market.OnTimeRate, market.WrongCodeRate));
        Assert.Equal((true, false), (market.Expected, market.IsMissing));
        Assert.False(Assert.Single(rows, row => row.Unit == TestProfile.Bank).Expected);
    }

    [Fact]
    public void Unit_that_was_expected_and_sent_nothing_that_could_be_stored_is_missing()
    {
        var nothing = Assert.Single(CollectionFigures.Of([Sent(TestProfile.Market, new(1, 0, 0))], [], Book, March), row => row.Unit == TestProfile.Land);
        Assert.Equal((true, 0), (nothing.IsMissing, nothing.Uploads));
        Assert.Null(nothing.OnTimeRate);
        Assert.Null(nothing.WrongCodeRate);

        var rejected = CollectionFigures.Of([Sent(TestProfile.Land, new(0, 0, 9)), Sent(TestProfile.Land, null)], [], Book, March);
        Assert.True(Assert.Single(rejected, row => row.Unit == TestProfile.Land).IsMissing);
        // A month in which all had been sent before is no silence.
        var again = CollectionFigures.Of([Sent(TestProfile.Land, new(0, 3, 0))], [], Book, March);
        Assert.False(Assert.Single(again, row => row.Unit == TestProfile.Land).IsMissing);
    }

    // Refused whole where there are no counts.
    [Fact]
    public void Shared_code_counts_once_for_each_unit_and_kind_that_provided_a_name()
    {
        var code = new SharedCode(
            "91000000000000019G",
            [Name("甲公司", TestProfile.Market, "penalties"), Name("乙公司", TestProfile.Market, "penalties"), Name("乙公司", TestProfile.Bank, "permits")],
            default, SharedCodeState.Open.Instance, 1);
        var rows = CollectionFigures.Of([Sent(TestProfile.Market, new(5, 0, 0))], [code, code with { Names = [code.Names[2]] }], Book, March);
        Assert.Equal((1, 5), rows.Where(row => row.Unit == TestProfile.Market).Select(row => (row.SharedCodes, row.Counts.Accepted)).Single());
        Assert.Equal((2, 0), rows.Where(row => row.Unit == TestProfile.Bank).Select(row => (row.SharedCodes, row.Uploads)).Single());
    }

    [Fact]
    public void Codes_and_old_numbers_are_summed_by_unit_and_kind_and_as_a_whole()
    {
        var rows = CollectionFigures.Of(
            [
                Sent(TestProfile.Market, new UploadCounts(6, 0, 2) { Codes = new(6, 2, 1) }),
                Sent(TestProfile.Market, new UploadCounts(0, 0, 1) { Codes = new(0, 1, 1) }),
                Sent(TestProfile.Bank, new UploadCounts(1, 0, 0) { Codes = new(1, 0, 0) }, "permits"),
            ],
            [], Book, March);
        var market = Assert.Single(rows, row => row.Unit == TestProfile.Market).Counts.Codes;
        Assert.Equal((new CodeCounts(6, 3, 2), 0.6667m), (market, market.CodedRate));
        Assert.Null(Assert.Single(rows, row => row.Unit == TestProfile.Land).Counts.Codes.CodedRate);
        Assert.Equal((new CodeCounts(7, 3, 2), 0.7m), (CollectionFigures.CodesOf(rows), CollectionFigures.CodesOf(rows).CodedRate));
    }

    private static CodeName Name(string name, UnitId unit, string kind) => new(name, unit, kind, new RecordId("rec-1"), March);

    private static Upload Sent(UnitId unit, UploadCounts? counts, string kind = "penalties") => new(
        new UploadId("up-" + Guid.NewGuid()), kind, new Actor(unit, "system-1", IsPerson: false), IntakeBench.Start,
        new UploadFile("f", 1, "", UploadFormat.Csv, null),
        counts is null
            ? new UploadState.Refused("upload.empty", "", IntakeBench.Start)
            : new UploadState.Done(new UploadContent("utf-8", counts.Rows, 1, []), counts, IntakeBench.Start));
}
