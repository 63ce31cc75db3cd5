using CreditHub.Catalogue;
using CreditHub.Lists;
using CreditHub.Publication;
using Xunit;

namespace CreditHub.Records;

/// <summary>The end of a term stops use as it stops publication (G13, A6).</summary>
public sealed class RecordTermsTests
{
    // From April 2026 一般 is public for twelve months; any record is used for sixty, and grounds a black listing for thirty-six.
    private static readonly DateOnly Today = new(2026, 4, 10);
    private static readonly RecordTerms Terms = RecordTerms.On(Samples.Fuzhou.Book, Today);
    private static readonly CreditRecord Penalty = Samples.Penalty() with { PublishUntil = null, ValidUntil = null };

    [Theory]
    [InlineData("penalties", "罚款", 1, "2025-04-11", "2026-04-10")]
    [InlineData("penalties", "吊销许可证件", 1, "2023-04-11", "2026-04-10")]
    [InlineData("penalties", "警告", 1, "2021-04-11", "2026-04-10")]
    [InlineData("false-litigants", "", 1, "2021-04-11", "2026-04-10")]
    public void Negative_record_is_used_as_long_as_it_is_public_and_never_longer_than_any(string kind, string category, int days, string decided, string last)
    {
        var record = Of(kind, category, decided);
        var known = Samples.Fuzhou.Records[kind].Kind;
        Assert.Equal(DateOnly.Parse(last, System.Globalization.CultureInfo.InvariantCulture), Terms.LastOf(record, known));
        Assert.True(SharedRecord.Of(record, known, Terms, isHeld: false, Today) is not null);
        Assert.Null(SharedRecord.Of(record, known, Terms, isHeld: false, Today.AddDays(days)));
    }

    [Fact]
    public void Source_ends_a_term_earlier_and_never_later()
    {
        var kind = Samples.Fuzhou.Records["penalties"].Kind;
        var record = Of("penalties", "罚款", "2025-12-01");
        Assert.Equal(new DateOnly(2026, 3, 1), Terms.LastOf(record with { PublishUntil = new(2026, 3, 1) }, kind));
        Assert.Equal(new DateOnly(2026, 11, 30), Terms.LastOf(record with { PublishUntil = new(2030, 3, 1) }, kind));
    }

    [Fact]
    public void Permit_is_used_while_it_is_valid()
    {
        var kind = Samples.Fuzhou.Records["permits"].Kind;
        var permit = Of("permits", "", "2010-01-01");
        Assert.Equal(new DateOnly(2014, 12, 31), Terms.LastOf(permit, kind));
        Assert.Equal(new DateOnly(2040, 1, 1), Terms.LastOf(permit with { ValidUntil = new(2040, 1, 1) }, kind));
        var field = kind.Current.Of(FieldRole.ValidUntil)!;
        Assert.Equal(DateOnly.MaxValue, Terms.LastOf(permit with { Text = new Dictionary<string, string> { [field.KeptAs] = "长期" } }, kind));
    }

    [Theory]
    [InlineData("2016-04-10", null, true)]
    [InlineData("2023-04-10", null, true)]
    [InlineData("2023-04-11", null, false)]
    [InlineData("2025-04-11", "2026-04-09", true)]
    [InlineData("2025-04-11", "2026-04-10", false)]
    public void Old_or_no_longer_valid_record_grounds_no_black_listing(string decided, string? valid, bool isRefused)
    {
        var record = Of("penalties", "吊销许可证件", decided) with
        {
            ValidUntil = valid is null ? null : DateOnly.Parse(valid, System.Globalization.CultureInfo.InvariantCulture),
        };
        var kind = Samples.Fuzhou.Records["penalties"].Kind;
        Assert.Equal(isRefused ? ListErrors.RecordTermOver : null, RecordGrounds.Refusal(record, kind, ListColour.Black, Terms, Today));
    }

    [Fact]
    public void Red_listing_rests_on_an_honour_of_any_age_that_is_still_used()
    {
        var kind = Samples.Fuzhou.Records["honours"].Kind;
        var honour = Of("honours", "", "2022-01-01");
        Assert.Null(RecordGrounds.Refusal(honour, kind, ListColour.Red, Terms, Today));
        Assert.Equal(ListErrors.RecordTermOver, RecordGrounds.Refusal(honour with { DecidedOn = new(2016, 1, 1) }, kind, ListColour.Red, Terms, Today));
        Assert.Equal(ListErrors.RecordNeverBasis, RecordGrounds.Refusal(honour, null, ListColour.Red, Terms, Today));
    }

    private static CreditRecord Of(string kind, string category, string decided) => Penalty with
    {
        Kind = kind,
        DecidedOn = DateOnly.Parse(decided, System.Globalization.CultureInfo.InvariantCulture),
        Amounts = new Dictionary<string, decimal>(),
        Text = category.Length == 0 ? new Dictionary<string, string>() : new Dictionary<string, string> { ["CF_CFLB"] = category },
    };
}
