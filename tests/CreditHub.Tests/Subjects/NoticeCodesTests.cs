using CreditHub.Decisions;
using CreditHub.Demo;
using CreditHub.Gathering;
using CreditHub.Policy;
using CreditHub.Publication;
using CreditHub.Records;
using CreditHub.Records.Correcting;
using CreditHub.Records.Rows;
using CreditHub.Records.Uploads;
using CreditHub.Units;
using Xunit;

namespace CreditHub.Subjects;

/// <summary>Codes that come under several names, from the file to the office's word.</summary>
public class NoticeCodesTests
{
    private static readonly Caller Office = IntakeBench.Caller(new("office"), Role.Office) with { IsPerson = true };
    private static readonly Caller Clerk = IntakeBench.Uploader with { IsPerson = true };

    private readonly IntakeBench bench = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static string Code { get; } = SyntheticCodes.CreditCode("91", 1);

    [Fact]
    public async Task Code_under_two_names_is_open_once_the_upload_is_done_and_others_are_not()
    {
        await bench.UploadAsync(PenaltyRows.Csv(PenaltyRows.Company(1), PenaltyRows.Company(2), PenaltyRows.Person(3)));
        Assert.Empty(await OpenAsync(Office));

        var upload = await bench.UploadAsync(PenaltyRows.Csv(Another(4, "另一家有限公司"), PenaltyRows.Company(5)));
        Assert.Equal(2, Assert.IsType<UploadState.Done>(upload.State).Counts.Accepted);
        var shared = Assert.Single(await OpenAsync(Office));
        Assert.Equal((Code, "open", 1), (shared.Code, shared.State, shared.Version));
        Assert.Equal(new HashSet<string> { "演示企业1有限公司", "另一家有限公司" }, shared.Names.Select(name => name.Name).ToHashSet());
        Assert.All(shared.Names, name => Assert.Equal((PenaltyRows.Uploader.Value, "penalties"), (name.Provider, name.Kind)));
        Assert.Single(bench.Hub.Audit.Facts, fact => fact.Action == "code.shared-open" && fact.Target == Code);
    }

    [Fact]
    public async Task Upload_of_more_than_a_piece_is_looked_at_in_the_night()
    {
        // The bench's pieces have three rows.
        await bench.UploadAsync(PenaltyRows.Csv([.. Enumerable.Range(1, 3).Select(PenaltyRows.Company), Another(4, "另一家有限公司")]));
        var night = WorkCalendar.StartOf(WorkCalendar.DateAt(bench.Hub.Clock.Now).AddDays(1)).AddHours(1);
        bench.Hub.Engine.MoveTo(night.AddSeconds(-1));
        Assert.Empty(await OpenAsync(Office));
        bench.Hub.Engine.MoveTo(night);
        Assert.Equal(Code, Assert.Single(await OpenAsync(Office)).Code);
    }

    [Fact]
    public async Task Name_that_differs_in_width_and_brackets_only_is_the_same()
    {
        await bench.UploadAsync(PenaltyRows.Csv(
            PenaltyRows.Company(1).With("CF_XDR_MC", "演示（福州）企业ABC"), Another(2, "演示(福州) 企业ａｂｃ")));
        Assert.Empty(await OpenAsync(Office));
    }

    [Fact]
    public async Task Name_that_may_be_a_persons_is_compared_and_never_shown()
    {
        await bench.UploadAsync(PenaltyRows.Csv(PenaltyRows.Company(1).With("CF_XDR_MC", "丙某某"), Another(2, "丙某某")));
        Assert.Empty(await OpenAsync(Office));
        await bench.UploadAsync(PenaltyRows.Csv(PenaltyRows.Company(3).With("CF_XDR_SHXYM", Code)));
        Assert.Equal(
            new HashSet<string> { "**", "演示企业3有限公司" }, Assert.Single(await OpenAsync(Office)).Names.Select(name => name.Name).ToHashSet());
    }

    [Fact]
    public async Task Unit_sees_the_codes_in_which_it_is_a_provider_and_of_others_no_record()
    {
        await bench.UploadAsync(PenaltyRows.Csv(PenaltyRows.Company(1), Another(2, "另一家有限公司")));
        var foreign = Clerk with { Unit = PenaltyRows.Stranger };
        Assert.Empty(await OpenAsync(foreign));
        Assert.All(Assert.Single(await OpenAsync(Clerk)).Names, name => Assert.NotNull(name.Record));

        var stored = (await bench.StoredAsync()).Single(record => record.Text["CF_XDR_MC"] == "另一家有限公司");
        var known = (await bench.Hub.Documents.FindAsync(SubjectDocuments.Shared, Code, Code, Cancel))!.Value;
        var view = SharedCodeViews.Of(
            known with { Names = [known.Names[0], known.Names[1] with { Provider = PenaltyRows.Stranger }] }, foreign);
        Assert.Equal([null, stored.Id.Value], view.Names.Select(name => name.Record));
        Assert.Equal([null, "penalties"], view.Names.Select(name => name.Kind));
    }

    [Fact]
    public async Task Annulled_record_does_not_count_and_the_code_ends()
    {
        await bench.UploadAsync(PenaltyRows.Csv(PenaltyRows.Company(1), Another(2, "另一家有限公司")));
        var wrong = Assert.Single(await OpenAsync(Clerk)).Names[1].Record!;
        Assert.IsType<Decision<CreditRecord>.Accepted>(await bench.Hub.Get<EndRecord>().RunAsync(
            Clerk, new RecordId(wrong), CorrectionKind.Withdrawn, new EndRecordRequest("撤1号", "代码填错"), null, Cancel));
        Assert.Empty(await OpenAsync(Office));

        // Nor does it when its code comes again.
        await bench.UploadAsync(PenaltyRows.Csv(PenaltyRows.Company(1).With("CF_WSH", "榕市监罚〔2026〕9号")));
        Assert.Empty(await OpenAsync(Office));
    }

    [Fact]
    public async Task Record_that_is_put_right_under_another_code_leaves_the_one_and_is_looked_at_under_the_other()
    {
        await bench.UploadAsync(PenaltyRows.Csv(PenaltyRows.Company(1), Another(2, "另一家有限公司"), PenaltyRows.Company(3)));
        var wrong = Assert.Single(await OpenAsync(Clerk)).Names[1].Record!;
        var other = SyntheticCodes.CreditCode("91", 3);
        Assert.IsType<Decision<CreditRecord>.Accepted>(await bench.Hub.Get<ChangeRecord>().RunAsync(
            Clerk, new RecordId(wrong), new ChangeRecordRequest("更1号", "代码填错", new Dictionary<string, string> { ["CF_XDR_SHXYM"] = other }), null, Cancel));
        Assert.Equal(other, Assert.Single(await OpenAsync(Office)).Code);
    }

    [Fact]
    public async Task Settled_code_is_gone_from_the_list_until_yet_another_name_comes()
    {
        await bench.UploadAsync(PenaltyRows.Csv(PenaltyRows.Company(1), Another(2, "另一家有限公司")));
        Assert.Equal(CodeErrors.NotShared, Refusal(await SettleAsync(SyntheticCodes.CreditCode("91", 2), 1)));
        Assert.Equal(CodeErrors.FindingUnknown, Refusal(await SettleAsync(Code, 1, "other")));
        Assert.Equal(CodeErrors.ChangedMeanwhile, Refusal(await SettleAsync(Code, 2)));
        var settled = Assert.IsType<Decision<SharedCode>.Accepted>(await SettleAsync(Code, 1)).Value;
        Assert.Equal((2, 2), (settled.Version, Assert.IsType<Decision<SharedCode>.Accepted>(await SettleAsync(Code, 1)).Value.Version));
        Assert.Single(bench.Hub.Audit.Facts, fact => fact.Action == "code.shared-settled" && fact.Detail == "renamed 证1号");
        Assert.Empty(await OpenAsync(Office));

        await bench.UploadAsync(PenaltyRows.Csv(Another(5, "另一家有限公司")));
        Assert.Empty(await OpenAsync(Office));
        await bench.UploadAsync(PenaltyRows.Csv(Another(6, "第三家有限公司")));
        Assert.Equal(3, Assert.Single(await OpenAsync(Office)).Names.Count);
    }

    [Fact]
    public async Task Shared_code_is_in_its_providers_statistics_of_the_month()
    {
        await bench.UploadAsync(PenaltyRows.Csv(PenaltyRows.Company(1), Another(2, "另一家有限公司")));
        var march = (await bench.Hub.Get<CountCollection>().RunAsync(new DateOnly(2026, 3, 1), Clerk, Cancel)).Rows;
        Assert.Equal(1, Assert.Single(march, row => row.Uploads > 0).SharedCodes);
        Assert.All((await bench.Hub.Get<CountCollection>().RunAsync(new DateOnly(2026, 2, 1), Clerk, Cancel)).Rows, row => Assert.Equal(0, row.SharedCodes));
    }

    private static Dictionary<string, string> Another(int index, string name) =>
        PenaltyRows.Company(index).With("CF_XDR_SHXYM", Code).With("CF_XDR_MC", name);

    private static HubError Refusal(Decision<SharedCode> decision) => Assert.IsType<Decision<SharedCode>.Rejected>(decision).Error;

    private Task<Decision<SharedCode>> SettleAsync(string code, int version, string finding = "renamed") =>
        bench.Hub.Get<SettleSharedCode>().RunAsync(Office, code, new SettleSharedCodeRequest(finding, "证1号", "企业更名", version), Cancel);

    private async Task<IReadOnlyList<SharedCodeView>> OpenAsync(Caller caller) =>
        (await bench.Hub.Get<ReadSharedCodes>().OpenAsync(caller, 100, null, Cancel)).Items;
}
