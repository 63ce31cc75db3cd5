using System.Reflection;
using System.Text;
using CreditHub.Checks;
using CreditHub.Decisions;
using CreditHub.Demo;
using CreditHub.Lists;
using CreditHub.Oversight;
using CreditHub.Policy;
using CreditHub.Records;
using CreditHub.Records.Correcting;
using CreditHub.Records.Rows;
using CreditHub.Records.Uploads;
using CreditHub.Subjects;
using CreditHub.Units;
using Xunit;

namespace CreditHub.Invitations;

/// <summary>From files to the office's list, and what does not follow from it (R20).</summary>
public sealed class InvitationFlowTests
{
    private static readonly Caller Office = IntakeBench.Caller(new("office"), Role.Office) with { IsPerson = true };

    private readonly IntakeBench bench = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static string Code { get; } = SyntheticCodes.CreditCode("91", 1);

    [Fact]
    public async Task Low_evaluation_is_on_the_list_until_the_enterprise_is_invited_and_again_a_year_later()
    {
        await EvaluateAsync("差");
        var invited = Assert.Single(await OpenAsync());
        Assert.Equal((Code, "PJ_XDR_MC一公司", "open", "lowEvaluation"), (invited.Code, invited.Name, invited.State, Assert.Single(invited.Reasons).Cause));
        Assert.Contains(bench.Hub.Audit.Facts, fact => fact.Action == "subject.records-read" && fact.Target == SubjectKey.ForOrganisation(Code).Value);

        var sent = Ok(await SendAsync());
        Assert.Equal(("sent", "短信"), (sent.State, sent.Sent!.Channel));
        Assert.Equal(sent, Ok(await SendAsync()) with { Reasons = sent.Reasons });
        Assert.Single(bench.Hub.Audit.Facts, fact => fact.Action == "invitation.sent" && fact.Target == Code);
        Assert.Empty(await OpenAsync());

        bench.Hub.Engine.MoveTo(WorkCalendar.StartOf(sent.Sent.AgainOn).AddMinutes(-1));
        await bench.Hub.Get<Sweep>().RunAsync(Cancel);
        Assert.Empty(await OpenAsync());
        bench.Hub.Engine.MoveTo(WorkCalendar.StartOf(sent.Sent.AgainOn));
        await bench.Hub.Get<Sweep>().RunAsync(Cancel);
        Assert.Equal(Code, Assert.Single(await OpenAsync()).Code);
    }

    [Fact]
    public async Task Registration_takes_the_enterprise_off_the_list()
    {
        await EvaluateAsync("差");
        await UploadAsync("declarations", KindRows.Of(KindRows.Rules("declarations"), SubjectKind.Organisation));
        Assert.Empty(await OpenAsync());
        Assert.Equal(InvitationErrors.NotOpen, Assert.IsType<Decision<Invitation>.Rejected>(await MarkAsync(Code)).Error);
        Assert.Equal(InvitationErrors.Unknown, Assert.IsType<Decision<Invitation>.Rejected>(await MarkAsync(SyntheticCodes.CreditCode("91", 2))).Error);
    }

    [Fact]
    public async Task Annulled_evaluation_takes_the_enterprise_off_the_list()
    {
        await EvaluateAsync("差");
        var record = Assert.Single(await bench.StoredAsync());
        Assert.IsType<Decision<CreditRecord>.Accepted>(await bench.Hub.Get<EndRecord>().RunAsync(
            IntakeBench.Uploader with { IsPerson = true }, record.Id, CorrectionKind.Annulled, new EndRecordRequest("撤1号", "评价有误"), null, Cancel));
        Assert.Empty(await OpenAsync());
    }

    [Fact]
    public async Task Listed_enterprise_under_key_supervision_comes_on_the_list_and_an_objection_takes_it_off()
    {
        var registry = new Registry();
        var entry = await registry.ListAsync();
        var invitations = registry.Hub.Get<ReadInvitations>();
        var invited = Assert.Single((await invitations.OpenAsync(Office, 100, null, Cancel)).Items);
        Assert.Equal(("keySupervision", entry.Id.Value), (Assert.Single(invited.Reasons).Cause, invited.Reasons[0].Reference));

        Assert.IsType<Decision<Objections.Objection>.Accepted>(await registry.ObjectAsync(entry.Id));
        Assert.Empty((await invitations.OpenAsync(Office, 100, null, Cancel)).Items);
    }

    [Fact]
    public async Task Pages_follow_one_another()
    {
        foreach (var number in Enumerable.Range(1, 5))
        {
            var row = Evaluation("差");
            row["PJ_XDR_SHXYM"] = SyntheticCodes.CreditCode("91", number);
            await UploadAsync("evaluations", row);
        }

        var first = await bench.Hub.Get<ReadInvitations>().OpenAsync(Office, 3, null, Cancel);
        var second = await bench.Hub.Get<ReadInvitations>().OpenAsync(Office, 3, first.Continuation, Cancel);
        Assert.Equal(5, first.Items.Concat(second.Items).Select(item => item.Code).Distinct().Count());
    }

    [Fact]
    public async Task Invitation_changes_no_answer_about_the_enterprise()
    {
        await EvaluateAsync("差");
        var finance = IntakeBench.Caller(PenaltyRows.Uploader, Role.Checker);
        var before = await AnswerAsync();
        Ok(await SendAsync());
        Assert.Equal(before, await AnswerAsync());

        async Task<string> AnswerAsync()
        {
            var matter = bench.Hub.Get<HubProfile>().Matters.Values.First(known => known.Units.Contains(PenaltyRows.Uploader)).Code;
            var reason = new CheckReason(matter, "CASE-1", "日常监管");
            var check = Assert.IsType<Decision<AnsweredCheck>.Accepted>(await bench.Hub.Get<AskCheck>().RunAsync(Code, reason, finance, Cancel)).Value;
            var clean = Assert.IsType<Decision<AnsweredCleanRecord>.Accepted>(await bench.Hub.Get<AskCleanRecord>().RunAsync(Code, reason, finance, Cancel)).Value;
            return HubJson.ToElement(check.Answer).GetRawText() + HubJson.ToElement(clean.Answer).GetRawText();
        }
    }

    [Fact]
    public void Nothing_else_of_the_hub_reads_invitations()
    {
        // What draws the list up may be told of an enterprise; it only writes.
        var others = typeof(DrawInvitation).Assembly.GetTypes().Where(type => type.Namespace != typeof(DrawInvitation).Namespace);
        var users = others.Where(type => type.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
            .SelectMany(made => made.GetParameters()).Any(given => given.ParameterType.Namespace == typeof(DrawInvitation).Namespace));
        Assert.Equal([nameof(FollowCodes), nameof(NoticePiece)], users.Select(type => type.Name).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(typeof(Check).Assembly.GetTypes(), type => type.Namespace != typeof(Invitation).Namespace
            && type.GetProperties().Any(property => property.PropertyType.Namespace == typeof(Invitation).Namespace));
    }

    private static InvitationView Ok(Decision<Invitation> decision) => InvitationViews.Of(Assert.IsType<Decision<Invitation>.Accepted>(decision).Value);

    private static Dictionary<string, string> Evaluation(string result)
    {
        var row = KindRows.Of(KindRows.Rules("evaluations"), SubjectKind.Organisation);
        row["PJ_XDR_MC"] += "公司";
        row["PJ_DJ"] = result;
        return row;
    }

    private Task EvaluateAsync(string result) => UploadAsync("evaluations", Evaluation(result));

    private async Task UploadAsync(string kind, Dictionary<string, string> row)
    {
        var csv = string.Join(',', row.Keys) + "\r\n" + string.Join(',', row.Values.Select(PenaltyRows.Quote));
        var taken = Assert.IsType<Decision<Upload>.Accepted>(await bench.TryAsync(Encoding.UTF8.GetBytes(csv), kind: kind)).Value;
        var upload = Assert.IsType<Decision<Upload>.Accepted>(await bench.Uploads.FindAsync(taken.Id, IntakeBench.Uploader, Cancel)).Value;
        Assert.Equal(1, Assert.IsType<UploadState.Done>(upload.State).Counts.Accepted);
    }

    private async Task<IReadOnlyList<InvitationView>> OpenAsync() => (await bench.Hub.Get<ReadInvitations>().OpenAsync(Office, 100, null, Cancel)).Items;

    private Task<Decision<Invitation>> SendAsync() => MarkAsync(Code);

    private Task<Decision<Invitation>> MarkAsync(string code) => bench.Hub.Get<MarkInvited>().RunAsync(
        Office, code, new MarkInvitedRequest("短信", WorkCalendar.DateAt(IntakeBench.Start)), Cancel);
}
