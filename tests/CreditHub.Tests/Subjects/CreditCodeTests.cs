using CreditHub.Demo;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CreditHub.Subjects;

public class CreditCodeTests
{
    private const string Letters = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    [Theory]
    [InlineData("91000000000000019G")]
    [InlineData("91000000MA00000157")]
    [InlineData("11000000000000027K")]
    [InlineData("520000000000000357")]
    public void Synthetic_samples_are_valid(string text)
    {
        var valid = Assert.IsType<CreditCodeReading.Valid>(CreditCode.Read(text));
        Assert.Equal(text, valid.Code.Value);
        Assert.Equal(text[8..17], valid.Code.OrganisationCode);
    }

    [Theory]
    [InlineData(" 91000000ma00000157 ")]
    [InlineData("91-000000-MA0000015-7")]
    [InlineData("９１００００００ＭＡ０００００１５７")]
    [InlineData("91000000　MA00000157")]
    public void Width_case_dashes_and_spaces_are_normalised(string text) =>
        Assert.Equal("91000000MA00000157", Assert.IsType<CreditCodeReading.Valid>(CreditCode.Read(text)).Code.Value);

    [Theory]
    [InlineData("")]
    [InlineData("9100000000000001")]
    [InlineData("91000000000000019GG")]
    [InlineData("9100000I000000019G")]
    [InlineData("91ABCDEF000000019G")]
    [InlineData("91000000000000S19G")]
    public void What_has_not_the_form_is_malformed(string text) =>
        Assert.Equal(CreditCodeReading.Malformed.Instance, CreditCode.Read(text));

    [Fact]
    public void Sample_that_circulates_on_the_web_fails_a_check() =>
        Assert.IsNotType<CreditCodeReading.Valid>(CreditCode.Read("91350211M000100Y43"));

    [Fact]
    public void Inner_organisation_code_is_checked_first() =>
        Assert.Equal(CreditCodeReading.OrganisationCheckFailed.Instance, CreditCode.Read("91000000000000018G"));

    [Fact]
    public void Wrong_check_character_is_named() =>
        Assert.Equal(CreditCodeReading.CheckDigitFailed.Instance, CreditCode.Read("91000000000000019H"));

    [Fact]
    public void Every_change_of_one_character_is_detected() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(0, 99_999_999).ToArbitrary(),
        index =>
        {
            var code = SyntheticCodes.CreditCode("91", index);
            return Enumerable.Range(0, code.Length).All(at => Letters
                .Where(letter => letter != code[at])
                .All(letter => CreditCode.Read(code[..at] + letter + code[(at + 1)..]) is not CreditCodeReading.Valid));
        }));

    [Fact]
    public void Reading_a_read_code_changes_nothing() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(0, 99_999_999).ToArbitrary(),
        index => CreditCode.Read(SyntheticCodes.CreditCode("92", index)) is CreditCodeReading.Valid valid
            && CreditCode.Read(valid.Code.Value) == valid));
}
