using CreditHub.Subjects;
using Xunit;

namespace CreditHub.Demo;

public class SyntheticCodesTests
{
    [Fact]
    public void Every_index_gives_a_valid_code_of_its_own()
    {
        var codes = Enumerable.Range(0, 20_000).Select(index => SyntheticCodes.CreditCode("91", index * 4999)).ToList();
        Assert.All(codes, code => Assert.IsType<CreditCodeReading.Valid>(CreditCode.Read(code)));
        Assert.Equal(codes.Count, codes.Distinct().Count());
    }

    [Fact]
    public void Every_index_gives_a_valid_citizen_number_of_its_own()
    {
        var numbers = Enumerable.Range(0, 20_000).Select(index => SyntheticCodes.CitizenId(index * 499)).ToList();
        Assert.All(numbers, number => Assert.IsType<CitizenIdReading.Valid>(CitizenId.Read(number, new DateOnly(2016, 1, 1))));
        Assert.Equal(numbers.Count, numbers.Distinct().Count());
    }

    [Fact]
    public void Indexes_beyond_the_range_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => SyntheticCodes.CreditCode("91", -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => SyntheticCodes.CitizenId(10_000_000));
    }
}
