using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Lists;
using CreditHub.Policy;
using CreditHub.Rehearsals;
using CreditHub.Subjects;
using CreditHub.Units;
using CreditHub.Vault;
using Xunit;

namespace CreditHub.Checks;

public class AskCheckTests
{
    // Valid by both standards, of the reserved region 000000.
    private const string Code = "91000000MA0000007C";

    private static readonly HubProfile Profile = Profiles.Load("fuzhou");
    private static readonly DateTimeOffset Now = new(2026, 3, 10, 2, 0, 0, TimeSpan.Zero);
    private static readonly CheckReason Reason = new("government-procurement", "CASE-1", "供应商资格审查");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Hit_and_miss_are_both_logged_with_what_was_returned()
    {
        var hub = new Rehearsal(Profile, Now);
        var subject = SubjectKey.ForOrganisation(CodeOf(Code));
        var miss = await AskAsync(hub, Code);
        await ListAsync(hub, subject);

        var hit = await AskAsync(hub, Code);

        Assert.Empty(miss.Answer.Measures);
        Assert.Equal("S09R", Assert.Single(hit.Answer.Measures).Measure.Id.Value);
        var log = (await hub.Get<ReadOwnChecks>().RunAsync(subject, 100, null, Cancel)).Items;
        Assert.Equal([[], ["S09R"]], log.OrderBy(check => check.Measures.Count).Select(check => check.Measures.Select(id => id.Value)));
        Assert.All(log, check => Assert.Equal(("CASE-1", "供应商资格审查", "finance"), (check.Reason.CaseId, check.Reason.Purpose, check.By.Unit.Value)));
    }

    [Fact]
    public async Task Person_is_found_by_number_and_the_number_is_nowhere_in_the_log()
    {
        const string number = "00000019900307009X";
        var hub = new Rehearsal(Profile, Now);
        var key = SubjectKey.ForPerson(hub.Get<IVault>().KeyOf("citizen-id", number));
        await ListAsync(hub, key);

        var answered = await AskAsync(hub, number.ToLowerInvariant());

        Assert.Equal(key, answered.Check.Subject);
        Assert.Single(answered.Answer.Measures);
        Assert.DoesNotContain(number, HubJson.ToElement(answered.Check).GetRawText(), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("福州宏远建筑有限公司")]
    [InlineData("91000000MA0000007X")]
    [InlineData("000000199003078031")]
    [InlineData("")]
    public async Task Name_or_wrong_code_is_refused_and_not_logged(string subject)
    {
        var hub = new Rehearsal(Profile, Now);

        var refused = await hub.Get<AskCheck>().RunAsync(subject, Reason, Finance, Cancel);

        Assert.Equal(CheckErrors.SubjectNotACode, Assert.IsType<Decision<AnsweredCheck>.Rejected>(refused).Error);
        var today = WorkCalendar.DateAt(Now);
        Assert.Equal(0, await hub.Get<IUsageLog>().CountAsync(Finance.Unit, today, today, Cancel));
    }

    [Fact]
    public async Task Matter_of_another_unit_is_refused_and_the_refusal_is_audited()
    {
        var hub = new Rehearsal(Profile, Now);

        var refused = await hub.Get<AskCheck>().RunAsync(Code, Reason with { Matter = "financing" }, Finance, Cancel);

        Assert.Equal(CheckErrors.MatterNotYours, Assert.IsType<Decision<AnsweredCheck>.Rejected>(refused).Error);
        Assert.Equal("check.refused", Assert.Single(hub.Audit.Facts).Action);
    }

    private static Caller Finance => new(new("finance"), "s-1", IsPerson: false, new HashSet<Role> { Role.Checker }, null);

    private static string CodeOf(string text) => Assert.IsType<CreditCodeReading.Valid>(CreditCode.Read(text)).Code.Value;

    private static async Task<AnsweredCheck> AskAsync(Rehearsal hub, string subject) => Assert.IsType<Decision<AnsweredCheck>.Accepted>(
        await hub.Get<AskCheck>().RunAsync(subject, Reason, Finance, Cancel)).Value;

    private static async Task ListAsync(Rehearsal hub, SubjectKey subject)
    {
        var entry = new StandingEntry(
            new("b1"), 1, new("black-tax"), ListColour.Black, "tax", OnHold: false, new(2026, 1, 1), new(2026, 12, 31), "文1",
            Profile.ListTypes[new("black-tax")].Basis[0], Profile.CatalogueOn(new(2026, 3, 10)).Version,
            [new(new("S09R"), new(2026, 12, 31)), new(new("S08"), new(2026, 12, 31))]);
        var standing = new Standing(subject, SubjectKind.Organisation, [entry], new Dictionary<string, int>());
        await hub.Documents.WriteAsync(ListDocuments.Standing, new Document<Standing>(standing, []), null, Cancel);
    }
}
