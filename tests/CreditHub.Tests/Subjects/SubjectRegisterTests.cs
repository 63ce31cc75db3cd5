using System.Text;
using CreditHub.Checks;
using CreditHub.Decisions;
using CreditHub.Demo;
using CreditHub.Documents;
using CreditHub.Publication;
using CreditHub.Records;
using CreditHub.Records.Correcting;
using CreditHub.Records.Rows;
using CreditHub.Records.Uploads;
using CreditHub.Units;
using Xunit;

namespace CreditHub.Subjects;

/// <summary>Who subjects are, apart from what is recorded of their credit (R1, R4).</summary>
public class SubjectRegisterTests
{
    private const string Before = "演示旧名贸易有限公司";
    private const string Now = "演示新名贸易有限公司";
    private const string Conversions = "code-conversions";

    private static readonly Caller Clerk = IntakeBench.Uploader with { IsPerson = true };
    private static readonly Caller Department = IntakeBench.Caller(PenaltyRows.Stranger, Role.Implementer);

    private readonly IntakeBench bench = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static string Code { get; } = Registrations.Code(1);

    [Fact]
    public async Task Entry_says_what_was_registered_last_with_day_and_source_of_each()
    {
        await UploadAsync(
            Registrations.Row(1, "2024-05-01", Now).With("JC_FDDBR", "").With("JC_XZQH", ""),
            Registrations.Row(1, "2019-03-04", Before),
            Registrations.Row(2, "2020-01-01", "演示他人有限公司"));
        var subject = await ReadAsync(Code);
        Assert.Equal((Now, new DateOnly(2024, 5, 1), PenaltyRows.Uploader.Value), (subject.Name!.Value, subject.Name.On, subject.Name.Provider));
        Assert.Equal((Before, new DateOnly(2019, 3, 4)), (Assert.Single(subject.FormerNames).Value, subject.FormerNames[0].On));
        Assert.Equal(("registered", "存续", new DateOnly(2024, 5, 1)), (subject.Registration!.State, subject.Registration.Fact.Value, subject.Registration.Fact.On));
        Assert.Equal(("350102", new DateOnly(2019, 3, 4)), (subject.Region!.Value, subject.Region.On));
        Assert.Equal(("**", new DateOnly(2019, 3, 4)), (subject.Representative!.Value, subject.Representative.On));
        Assert.Equal("organisation", subject.Kind);
        Assert.DoesNotContain("张示例", (await bench.Hub.Documents.FindAsync(SubjectDocuments.Subject, subject.Subject, subject.Subject, Cancel))!.Value.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_was_cancelled_says_so_whichever_row_came_last()
    {
        await UploadAsync(Registrations.Row(1, "2026-01-05", Now, "注销"));
        await UploadAsync(Registrations.Row(1, "2019-03-04", Now));
        Assert.Equal(("cancelled", new DateOnly(2026, 1, 5)), ((await ReadAsync(Code)).Registration!.State, (await ReadAsync(Code)).Registration!.Fact.On));
    }

    [Fact]
    public async Task Annulled_registration_leaves_the_register_and_its_readers_are_told()
    {
        await UploadAsync(Registrations.Row(1, "2019-03-04", Now), Registrations.Row(1, "2026-01-05", Now, "注销"));
        var record = new RecordId((await ReadAsync(Code)).Registration!.Fact.Record);
        var own = Department with { Unit = new("subject"), Subject = SubjectKey.ForOrganisation(Code) };
        Assert.Equal("cancelled", (await ReadAsync(Code, own)).Registration!.State);
        Assert.IsType<Decision<CreditRecord>.Accepted>(await bench.Hub.Get<EndRecord>().RunAsync(
            Clerk, record, CorrectionKind.Annulled, new EndRecordRequest("撤1号", "注销登记有误"), null, Cancel));
        Assert.Equal("registered", (await ReadAsync(Code)).Registration!.State);
        var recall = Assert.Single((await bench.Hub.Documents.QueryAsync(RecordDocuments.Recall, DocumentQuery.Where("record", record.Value), Cancel)).Items);
        Assert.Equal([PenaltyRows.Stranger], recall.Value.Recipients.Select(recipient => recipient.Unit));
    }

    [Fact]
    public async Task Credit_information_makes_no_entry_and_is_not_in_one()
    {
        await UploadAsync("penalties", PenaltyRows.Company(1));
        Assert.Empty((await bench.Hub.Documents.QueryAsync(SubjectDocuments.Subject, DocumentQuery.All, Cancel)).Items);
        Assert.Equal(SubjectErrors.Unknown, await RefusalAsync(Code, Department));
    }

    [Fact]
    public async Task Basic_information_is_apart_from_credit_information()
    {
        await UploadAsync(Registrations.Row(1, "2019-03-04", Now));
        var own = Department with { Subject = SubjectKey.ForOrganisation(Code), Roles = new HashSet<Role> { Role.Subject } };
        foreach (var caller in (Caller[])[Clerk, own])
        {
            Assert.Empty(Assert.IsType<Decision<Page<Stored<CreditRecord>>>.Accepted>(
                await bench.Records.OfSubjectAsync(Code, caller, 100, null, Cancel)).Value.Items);
        }

        Assert.Equal(Now, (await ReadAsync(Code, own)).Name!.Value);
        Assert.Equal(SubjectErrors.Unknown, await RefusalAsync(Registrations.Code(2), own));
    }

    [Fact]
    public async Task Old_code_leads_to_the_subject_that_has_its_place_and_the_entry_says_what_its_code_was()
    {
        await UploadAsync(Conversions, Converted(2, "原统一社会信用代码", Code), Converted(2, "工商注册号", "350100100012345"));
        Assert.Equal([Registrations.Code(2)], (await ReadAsync(Code)).BecameCodes);
        var subject = await ReadAsync(Registrations.Code(2));
        Assert.Equal(["350100100012345", Code], subject.FormerCodes.Select(code => code.Number.Value).Order());
        Assert.Equal("演示企业2有限公司", subject.Name!.Value);
        Assert.Empty(subject.BecameCodes);
    }

    [Fact]
    public async Task Registered_change_of_name_is_one_subject_and_two_registrations_under_one_code_are_not()
    {
        await UploadAsync("penalties", PenaltyRows.Company(1).With("CF_XDR_MC", Before));
        await UploadAsync(Registrations.Row(1, "2024-05-01", Now).With("JC_CYM", $"{Before}；演示更旧有限公司"));
        Assert.False((await ReadAsync(Code)).CodeShared);
        Assert.Equal([Before, "演示更旧有限公司"], (await ReadAsync(Code)).FormerNames.Select(name => name.Value));

        await UploadAsync(Registrations.Row(1, "2025-05-01", "演示另一家有限公司"));
        Assert.True((await ReadAsync(Code)).CodeShared);
    }

    [Fact]
    public async Task Person_is_read_by_its_providers_and_itself_and_refused_to_other_departments()
    {
        await UploadAsync(Registrations.Person(1, "2026-01-05", "死亡"));
        var key = Assert.Single(await bench.StoredAsync()).Subject;
        Assert.True(key.IsPerson);
        Assert.Equal(("**", "deceased"), ((await ReadAsync(key.Value, Clerk)).Name!.Value, (await ReadAsync(key.Value, Clerk)).Registration!.State));
        Assert.Equal(SubjectErrors.Unknown, await RefusalAsync(key.Value, Department));
        Assert.Contains(bench.Hub.Audit.Facts, fact => fact.Action == "subject.read-refused" && fact.Target == key.Value);
        Assert.Equal("person", (await ReadAsync(key.Value, Department with { Subject = key })).Kind);
    }

    [Fact]
    public async Task Each_read_is_logged_by_record_and_the_subject_sees_who_read()
    {
        await UploadAsync(Registrations.Row(1, "2019-03-04", Now), Registrations.Row(1, "2024-05-01", Now));
        await ReadAsync(Code);
        Assert.Single(bench.Hub.Audit.Facts, fact => fact.Action == "subject.read");
        foreach (var record in (await bench.StoredAsync()).Where(record => record.DecidedOn.Year == 2024))
        {
            Assert.Contains(bench.Hub.Audit.Facts, fact => fact.Action == "record.read" && fact.Target == record.Id.Value);
        }

        var log = await bench.Hub.Get<ReadOwnChecks>().RunAsync(SubjectKey.ForOrganisation(Code), 100, null, Cancel);
        Assert.Equal(PenaltyRows.Stranger, Assert.Single(log.Items).By.Unit);
    }

    [Fact]
    public async Task Household_that_goes_by_a_persons_name_is_sealed_with_its_former_names()
    {
        await UploadAsync(
            Registrations.Row(1, "2024-05-01", "张示例").With("JC_XDR_LB", "个体工商户").With("JC_XDR_SHXYM", SyntheticCodes.CreditCode("92", 1)).With("JC_CYM", "王示例"));
        var subject = await ReadAsync(SyntheticCodes.CreditCode("92", 1));
        Assert.Equal(("selfEmployed", "**"), (subject.Kind, subject.Name!.Value));
        Assert.All(subject.FormerNames, name => Assert.Equal("**", name.Value));
    }

    private static Dictionary<string, string> Converted(int company, string type, string old) => new()
    {
        ["ZH_XDR_MC"] = $"演示企业{company}有限公司",
        ["ZH_XDR_LB"] = "法人及非法人组织",
        ["ZH_XDR_SHXYM"] = Registrations.Code(company),
        ["ZH_YHM_LX"] = type,
        ["ZH_YHM"] = old,
        ["ZH_RQ"] = "2017-06-01",
        ["ZH_JG"] = "演示市场监督管理局",
        ["ZH_JGDM"] = PenaltyRows.UploaderCode,
        ["ZH_SJLY"] = "演示市场监督管理局",
        ["ZH_SJLYDM"] = PenaltyRows.UploaderCode,
    };

    private Task UploadAsync(params Dictionary<string, string>[] rows) => UploadAsync("registrations", rows);

    private async Task UploadAsync(string kind, params Dictionary<string, string>[] rows)
    {
        var csv = string.Join("\r\n", rows.Select(row => string.Join(',', row.Values)).Prepend(string.Join(',', rows[0].Keys)));
        var taken = Assert.IsType<Decision<Upload>.Accepted>(await bench.TryAsync(Encoding.UTF8.GetBytes(csv), kind: kind)).Value;
        var upload = Assert.IsType<Decision<Upload>.Accepted>(await bench.Uploads.FindAsync(taken.Id, Clerk, Cancel)).Value;
        Assert.Equal(rows.Length, Assert.IsType<UploadState.Done>(upload.State).Counts.Accepted);
    }

    private async Task<SubjectView> ReadAsync(string subject, Caller? caller = null) => Assert.IsType<Decision<SubjectView>.Accepted>(
        await bench.Hub.Get<ReadSubject>().RunAsync(subject, caller ?? Department, Cancel)).Value;

    private async Task<HubError> RefusalAsync(string subject, Caller caller) =>
        Assert.IsType<Decision<SubjectView>.Rejected>(await bench.Hub.Get<ReadSubject>().RunAsync(subject, caller, Cancel)).Error;
}
