using CreditHub.Catalogue;
using CreditHub.Decisions;
using CreditHub.Publication;
using CreditHub.Records;
using CreditHub.Subjects;
using CreditHub.Units;
using Xunit;

namespace CreditHub.Readers;

/// <summary>The rules of subjects' consents, and what they open.</summary>
public sealed class ConsentTests
{
    private static readonly DateOnly Today = Samples.Today;
    private static readonly DateOnly Born = new(1980, 1, 1);
    private static readonly UnitId Bank = new("example-bank");
    private static readonly SubjectKey Subject = SubjectKey.ForPerson("abc");
    private static readonly SubjectConsent Consent = new("授权-1", Today, Today.AddMonths(12).AddDays(-1));
    private static readonly ReadingReason Reason = new("信贷审批", "CASE-1", Consent);
    private static readonly ReaderPolicy Policy = ReaderPolicy.On(Samples.Fuzhou.Book, Today);
    private static readonly RecordKind Evaluations = Samples.Fuzhou.Records["evaluations"].Kind;

    [Fact]
    public void Read_names_its_case_and_purpose_and_no_personal_value()
    {
        Assert.Null(Refusal(Reason));
        Assert.Null(Refusal(Reason with { Consent = null }));
        foreach (var wrong in new[]
        {
            Reason with { Purpose = "" }, Reason with { CaseId = " " }, Reason with { CaseId = "13900000000" }, Reason with { Purpose = new string('贷', 65) },
        })
        {
            Assert.Equal(ReaderErrors.ReasonInvalid, Refusal(wrong));
        }
    }

    [Fact]
    public void Consent_has_a_number_a_day_that_has_come_and_an_end_that_has_not()
    {
        foreach (var wrong in new[]
        {
            Consent with { Number = "" }, Consent with { Number = "13900000000" }, Consent with { GivenOn = Today.AddDays(1) },
            Consent with { GivenOn = default }, Consent with { Until = Today.AddDays(-1), GivenOn = Today.AddDays(-10) },
            Consent with { Until = Today.AddMonths(12) }, Consent with { Until = default },
        })
        {
            Assert.Equal(ReaderErrors.ConsentInvalid, Refusal(Reason with { Consent = wrong }));
        }
    }

    [Fact]
    public void Number_stands_for_one_subject_and_one_term_until_the_subject_takes_it_back()
    {
        var used = UsedConsent.First(Bank, Subject, Consent, DateTimeOffset.UnixEpoch);
        Assert.Same(used, Assert.IsType<Decision<UsedConsent>.Accepted>(used.Use(Subject, Consent)).Value);
        Assert.Equal(ReaderErrors.ConsentContradicts, Refusal(used.Use(SubjectKey.ForPerson("other"), Consent)));
        Assert.Equal(ReaderErrors.ConsentContradicts, Refusal(used.Use(Subject, Consent with { Until = Consent.Until.AddDays(-1) })));

        var withdrawn = used.Withdraw(DateTimeOffset.UnixEpoch);
        Assert.Equal(ReaderErrors.ConsentWithdrawn, Refusal(withdrawn.Use(Subject, Consent)));
        Assert.Same(withdrawn, withdrawn.Withdraw(DateTimeOffset.UnixEpoch.AddDays(1)));
        Assert.NotEqual(ConsentId.Of(Bank, "1"), ConsentId.Of(new("other"), "1"));
    }

    [Fact]
    public void Consent_opens_what_the_rules_would_let_be_public_were_the_person_no_obstacle()
    {
        Assert.Equal(new DateOnly(2027, 3, 31), Until(Person()));
        Assert.Null(Until(Person(), bornOn: null));
        Assert.Null(Until(Person(), bornOn: Today.AddYears(-18).AddDays(1)));
        Assert.Null(Until(Person(state: new RecordState.Disputed(Today))));
        Assert.Null(Until(Person(state: new RecordState.Annulled("撤1号", Samples.Unit, Today))));
        Assert.Null(Until(Person(category: "警告")));
        Assert.Null(Until(Person(decided: new DateOnly(2024, 1, 1))));
        Assert.Null(Until(Person() with { ValidUntil = Today.AddDays(-1) }));
        Assert.Equal(Today.AddDays(3), Until(Person() with { ValidUntil = Today.AddDays(3) }));
        Assert.Equal(Today.AddDays(2), Until(Person(publishUntil: Today.AddDays(2))));
        Assert.Null(Until(Person(remark: "举报奖励发放")));
    }

    [Fact]
    public void Shared_kind_opens_without_its_personal_fields_and_closed_kinds_never()
    {
        var open = Evaluations.ForReaders();
        Assert.Equal(RecordClass.Public, open.Class);
        Assert.Equal(Evaluations.Current.Fields.Count(field => field.Sensitive is null), open.Current.Fields.Count(field => field.Public));
        var litigants = Samples.Fuzhou.Records["false-litigants"].Kind.ForReaders();
        Assert.Contains(litigants.Current.Fields, field => field.Sensitive is not null);
        Assert.All(litigants.Current.Fields, field => Assert.False(field is { Public: true, Sensitive: not null }));
        Assert.Same(Samples.Penalties, Samples.Penalties.ForReaders());

        foreach (var closed in new[] { RecordClass.Restricted, RecordClass.Secret })
        {
            var kind = Evaluations with { Class = closed };
            Assert.False(Policy.MayRead(kind));
            Assert.Null(Samples.Penalty().ReadableUntil(kind, Samples.Policy, null, Today));
        }

        Assert.True(Policy.MayRead(Evaluations));
        Assert.False(Policy.MayRead(Samples.Fuzhou.Records["talks"].Kind));
    }

    private static CreditRecord Person(
        string category = "罚款", RecordState? state = null, DateOnly? decided = null, DateOnly? publishUntil = null, string remark = "销售过期食品") =>
        Samples.Penalty(category, 1, SubjectKind.Person, state, decided, publishUntil, remark: remark);

    [Theory]
    [InlineData(null, true)]
    [InlineData(DocumentClass.Public, true)]
    [InlineData(DocumentClass.OnRequest, true)]
    [InlineData(DocumentClass.NotPublic, false)]
    public void Consent_opens_what_is_on_request_and_never_what_is_not_public(DocumentClass? stated, bool opens)
    {
        var record = Samples.Penalty(subject: SubjectKind.Person);
        Assert.Equal(opens, Until(record with { Origin = record.Origin with { Class = stated } }, Born) is not null);
    }

    private static DateOnly? Until(CreditRecord record) => Until(record, Born);

    private static DateOnly? Until(CreditRecord record, DateOnly? bornOn) => record.ReadableUntil(Samples.Penalties, Samples.Policy, bornOn, Today);

    private static HubError? Refusal(ReadingReason reason) => (reason.Examine(Today, Policy) as Decision<ReadingReason>.Rejected)?.Error;

    private static HubError Refusal(Decision<UsedConsent> decision) => Assert.IsType<Decision<UsedConsent>.Rejected>(decision).Error;
}
