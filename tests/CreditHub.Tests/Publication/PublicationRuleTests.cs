using CreditHub.Catalogue;
using CreditHub.Records;
using CreditHub.Subjects;
using Xunit;

namespace CreditHub.Publication;

public sealed class PublicationRuleTests
{
    [Theory]
    [InlineData("罚款", 2.0, PublicationTier.General)]
    [InlineData("罚款", 99.999999, PublicationTier.General)]
    [InlineData("罚款", 100.0, PublicationTier.Serious)]
    [InlineData("警告", null, PublicationTier.Minor)]
    [InlineData("警告、通报批评", null, PublicationTier.Minor)]
    [InlineData("警告，罚款", 0.2, PublicationTier.General)]
    [InlineData("罚款；吊销许可证件", 0.2, PublicationTier.Serious)]
    [InlineData("限制从业", null, PublicationTier.Serious)]
    [InlineData("其他-责令改正", null, PublicationTier.General)]
    [InlineData("", null, PublicationTier.General)]
    public void Tier_follows_from_categories_and_amounts(string category, double? fine, PublicationTier tier) =>
        Assert.Equal(tier, Samples.Penalty(category, (decimal?)fine).TierOf(Samples.Penalties, Samples.Policy));

    [Fact]
    public void Small_fine_is_minor_below_the_amount_of_the_policy()
    {
        var policy = Samples.Policy with { GeneralAmount = 1 };
        Assert.Equal(PublicationTier.Minor, Samples.Penalty("警告、罚款", 0.99m).TierOf(Samples.Penalties, policy));
        Assert.Equal(PublicationTier.General, Samples.Penalty("罚款", 1m).TierOf(Samples.Penalties, policy));
    }

    [Theory]
    [InlineData(BasisExclusion.SummaryProcedure)]
    [InlineData(BasisExclusion.MinorCorrected)]
    public void Summary_procedure_is_minor_whatever_the_fine_below_the_serious(BasisExclusion exclusion)
    {
        Assert.Equal(PublicationTier.Minor, Samples.Penalty(fine: 5, exclusion: exclusion).TierOf(Samples.Penalties, Samples.Policy));
        Assert.Equal(PublicationTier.Serious, Samples.Penalty(fine: 500, exclusion: exclusion).TierOf(Samples.Penalties, Samples.Policy));
    }

    [Theory]
    [InlineData(2.0, null, "2027-03-31")]
    [InlineData(200.0, null, "2029-03-31")]
    [InlineData(2.0, "2026-12-01", "2026-12-01")]
    [InlineData(2.0, "2036-12-01", "2027-03-31")]
    public void Term_is_the_earlier_of_the_policy_and_the_source(double fine, string? given, string until)
    {
        var record = Samples.Penalty(fine: (decimal)fine, publishUntil: given is null ? null : DateOnly.Parse(given, null));
        var publish = Assert.IsType<PublicationVerdict.Publish>(Judge(record));
        Assert.Equal(DateOnly.Parse(until, null), publish.Until);
    }

    [Fact]
    public void Rules_of_the_day_count()
    {
        var before = PublicationPolicy.On(Samples.Fuzhou.Book, new DateOnly(2026, 3, 31));
        Assert.Equal((36, 12), (before.GeneralMonths, Samples.Policy.GeneralMonths));
        Assert.Equal(24, Samples.Policy.MonthsOf("judgment-defaulters", PublicationTier.General));
        Assert.Equal(60, Samples.Policy.MonthsOf("permits", PublicationTier.None));
    }

    public static TheoryData<Unpublished, CreditRecord> Kept => new()
    {
        { Unpublished.Person, Samples.Penalty(subject: SubjectKind.Person) },
        { Unpublished.Minor, Samples.Penalty("通报批评") },
        { Unpublished.WarningOnly, Samples.Penalty("警告", exclusion: BasisExclusion.WarningOnly) },
        { Unpublished.Never, Samples.Penalty(remark: "发放举报奖励") },
        { Unpublished.Never, Samples.Penalty() with { DocumentNumber = "榕举报奖励〔2026〕1号" } },
        { Unpublished.Never, Samples.Penalty(remark: "发放举 报　奖励") },
        { Unpublished.Expired, Samples.Penalty(decided: new DateOnly(2024, 1, 1)) },
        { Unpublished.NotInForce, Samples.Penalty(state: new RecordState.Annulled("榕〔2026〕2号", Samples.Unit, Samples.Today)) },
    };

    [Theory]
    [MemberData(nameof(Kept))]
    public void Some_records_are_never_published(Unpublished why, CreditRecord record) =>
        Assert.Equal(new PublicationVerdict.Keep(why), Judge(record));

    [Fact]
    public void Disputed_record_gets_its_term_and_is_hidden_within_it() => Assert.Equal(
        Judge(Samples.Penalty()), Judge(Samples.Penalty(state: new RecordState.Disputed(Samples.Today))));

    [Fact]
    public void Only_public_kinds_are_published() => Assert.Equal(
        new PublicationVerdict.Keep(Unpublished.Class),
        Samples.Penalty().Judge(Samples.Fuzhou.Records["talks"].Kind, Samples.Policy, null, Samples.Today));

    [Theory]
    [InlineData(null, false)]
    [InlineData("2008-04-11", false)]
    [InlineData("2008-04-10", true)]
    public void Minors_are_never_published_even_where_persons_are(string? born, bool published)
    {
        var policy = Samples.Policy with { PersonKinds = ["penalties"] };
        var verdict = Samples.Penalty(subject: SubjectKind.Person)
            .Judge(Samples.Penalties, policy, born is null ? null : DateOnly.Parse(born, null), Samples.Today);
        Assert.Equal(published, verdict is PublicationVerdict.Publish);
        Assert.Equal(!published, verdict == new PublicationVerdict.Keep(Unpublished.Child));
    }

    private static PublicationVerdict Judge(CreditRecord record) =>
        record.Judge(Samples.Penalties, Samples.Policy, null, Samples.Today);
}
