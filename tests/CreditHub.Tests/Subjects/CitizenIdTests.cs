using CreditHub.Demo;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CreditHub.Subjects;

public class CitizenIdTests
{
    private static readonly DateOnly Today = new(2026, 3, 10);

    [Theory]
    [InlineData("000000199001010018")]
    [InlineData("000000200002290029")]
    [InlineData(" ００００００199001010018 ")]
    public void Synthetic_samples_are_valid(string text)
    {
        var valid = Assert.IsType<CitizenIdReading.Valid>(CitizenId.Read(text, Today));
        Assert.Equal(18, valid.Number.Value.Length);
    }

    [Fact]
    public void Lower_case_x_is_the_check_character_ten()
    {
        var number = Enumerable.Range(0, 1000).Select(SyntheticCodes.CitizenId).First(text => text.EndsWith('X'));
        Assert.Equal(number, Assert.IsType<CitizenIdReading.Valid>(CitizenId.Read(number.ToLowerInvariant(), Today)).Number.Value);
    }

    [Fact]
    public void Fifteen_digits_are_the_first_generation() =>
        Assert.Equal(CitizenIdReading.FirstGeneration.Instance, CitizenId.Read("000000900101001", Today));

    [Theory]
    [InlineData("00000019900101001")]
    [InlineData("0000001990010100180")]
    [InlineData("00000X199001010018")]
    [InlineData("00000019900101001A")]
    public void What_has_not_the_form_is_malformed(string text) =>
        Assert.Equal(CitizenIdReading.Malformed.Instance, CitizenId.Read(text, Today));

    [Theory]
    [InlineData("000000190002290029")]
    [InlineData("000000199013010018")]
    [InlineData("000000202603110018")]
    public void Date_of_birth_must_exist_and_not_lie_ahead(string text) =>
        Assert.Equal(CitizenIdReading.BirthDateImpossible.Instance, CitizenId.Read(text, Today));

    [Fact]
    public void Wrong_check_character_is_named() =>
        Assert.Equal(CitizenIdReading.CheckDigitFailed.Instance, CitizenId.Read("000000199001010019", Today));

    [Fact]
    public void Every_change_of_one_digit_is_detected() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(0, 9_999_999).ToArbitrary(),
        index =>
        {
            var number = SyntheticCodes.CitizenId(index);
            return Enumerable.Range(0, number.Length).All(at => "0123456789X"
                .Where(letter => letter != number[at])
                .All(letter => CitizenId.Read(number[..at] + letter + number[(at + 1)..], Today) is not CitizenIdReading.Valid));
        }));

    [Fact]
    public void Number_prints_as_its_mask()
    {
        var reading = CitizenId.Read("000000199001010018", Today);
        Assert.DoesNotContain("19900101", reading.ToString(), StringComparison.Ordinal);
    }
}
