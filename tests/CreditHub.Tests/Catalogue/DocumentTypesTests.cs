using CreditHub.Records;
using CreditHub.Records.Rows;
using CreditHub.Subjects;
using Xunit;

namespace CreditHub.Catalogue;

/// <summary>What a cell of the type of an identity document may say (formats.md B.2.2).</summary>
public class DocumentTypesTests
{
    [Theory]
    [InlineData("01", "01", "01")]
    [InlineData("1", "01", "01")]
    [InlineData("10", "01", "01")]
    [InlineData("身份证", "01", "身份证")]
    [InlineData("中华人民共和国居民身份证", "01", "01")]
    [InlineData("2", "02", "02")]
    [InlineData("护照", "02", "护照")]
    [InlineData("3", "03", "03")]
    [InlineData("4", "04", "04")]
    [InlineData("5", "05", "05")]
    [InlineData("外国人永久居留证", "05", "05")]
    [InlineData("6", null, "6")]
    [InlineData("06", null, "06")]
    [InlineData("-1", null, "-1")]
    [InlineData("军官证", null, "军官证")]
    public void Types_are_known_by_code_by_name_and_by_what_workbooks_make_of_them(string cell, string? code, string written)
    {
        Assert.Equal((code, code), (DocumentTypes.CodeOf(cell), DocumentTypes.Read(cell)));
        Assert.Equal(written, DocumentTypes.Written(cell));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("10")]
    [InlineData("中华人民共和国居民身份证")]
    public void Number_under_every_word_for_an_identity_card_is_checked_as_a_citizen_number(string type)
    {
        var right = PenaltyRows.Person().With("CF_XDR_ZJLX", type);
        var read = Assert.IsType<RowVerdict.Accepted>(right.Judge()).Row;
        Assert.Equal(SensitiveClass.CitizenId, read.Identity!.Class);
        Assert.Equal(Assert.IsType<RowVerdict.Accepted>(PenaltyRows.Person().Judge()).Row.Identity, read.Identity);
        var wrong = Assert.IsType<RowVerdict.Rejected>(right.With("CF_XDR_ZJHM", "E12345678").Judge());
        Assert.Equal(RecordErrors.CitizenFormat, Assert.Single(wrong.Problems).Error);
    }

    [Fact]
    public void Passport_is_the_same_person_under_its_code_with_and_without_zero_and_under_its_name()
    {
        var keys = new[] { "02", "2", "护照" }.Select(type =>
            Assert.IsType<RowVerdict.Accepted>(PenaltyRows.Person().With("CF_XDR_ZJLX", type).With("CF_XDR_ZJHM", "E12345678").Judge()).Row.Identity!.Value);
        Assert.Equal("02:E12345678", Assert.Single(keys.Distinct()));
    }
}
