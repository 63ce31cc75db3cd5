using CreditHub.Decisions;
using CreditHub.Demo;
using CreditHub.Publication;
using CreditHub.Records.Rows;
using CreditHub.Records.Uploads;
using CreditHub.Subjects;
using CreditHub.Units;
using Xunit;

namespace CreditHub.Records.Correcting;

/// <summary>Records put right by their provider, through the rules of their kind and over real intake.</summary>
public sealed class ChangeRecordTests
{
    private static readonly Caller Person = IntakeBench.Caller(PenaltyRows.Uploader, Role.Determiner) with { IsPerson = true };
    private readonly IntakeBench bench = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Changed_cells_make_a_new_version_and_the_provider_and_the_office_read_the_former_one()
    {
        var record = await StoreAsync(PenaltyRows.Company());
        var changed = Ok(await ChangeAsync(record.Id, new() { ["CF_NR_FK"] = "0.3", ["CF_NR"] = "罚款人民币3000元" }));
        Assert.Equal((record.Id, 2, 0.3m, "罚款人民币3000元"), (changed.Id, changed.Version, changed.Amounts["CF_NR_FK"], changed.Text["CF_NR"]));
        Assert.Equal((record.Origin.Line, record.Publication), (changed.Origin.Line, changed.Publication));

        var former = Assert.Single(Ok(await bench.Hub.Get<ReadFormer>().RunAsync(record.Id, Person, Cancel)));
        Assert.Equal((0.2m, "罚款人民币2000元"), (former.Amounts["CF_NR_FK"], former.Text["CF_NR"]));
        var office = IntakeBench.Caller(PenaltyRows.Stranger, Role.Office);
        Assert.Single(Ok(await bench.Hub.Get<ReadFormer>().RunAsync(record.Id, office, Cancel)));
        var stranger = IntakeBench.Caller(PenaltyRows.Stranger, Role.Uploader);
        Assert.Equal(RecordErrors.Unknown, Refused(await bench.Hub.Get<ReadFormer>().RunAsync(record.Id, stranger, Cancel)));
        Assert.Equal(
            ["record.former-read", "record.former-read", "record.former-read-refused"],
            bench.Hub.Audit.Facts.Select(fact => fact.Action).Where(action => action.Contains("former", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Large_amount_that_was_confirmed_need_not_be_confirmed_again()
    {
        var record = await StoreAsync(PenaltyRows.Company().With("CF_NR_FK", "1500000万元"));
        var changed = Ok(await ChangeAsync(record.Id, new() { ["CF_NR"] = "罚款人民币150亿元" }));
        Assert.Equal((1_500_000m, "罚款人民币150亿元"), (changed.Amounts["CF_NR_FK"], changed.Text["CF_NR"]));
    }

    [Fact]
    public async Task Changed_personal_value_is_sealed_like_any_other()
    {
        var record = await StoreAsync(PenaltyRows.Person());
        var number = SyntheticCodes.CitizenId(2);
        var changed = Ok(await ChangeAsync(record.Id, new() { ["CF_XDR_MC"] = "丙某" }));
        Assert.Equal(record.Id, changed.Id);
        Assert.NotEqual(record.Sealed["CF_XDR_MC"], changed.Sealed["CF_XDR_MC"]);

        // Another person: another business key.
        var replaced = Ok(await ChangeAsync(record.Id, new() { ["CF_XDR_ZJHM"] = number }));
        var next = Assert.Single(await bench.StoredAsync(), stored => stored.Id != record.Id);
        Assert.Equal(next.Id, Assert.IsType<RecordState.Replaced>(replaced.State).Record);
        Assert.NotEqual(record.Subject, next.Subject);
        Assert.Equal(3, next.Version);
        Assert.DoesNotContain(number, HubJson.ToElement(await bench.StoredAsync()).GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("丙某", HubJson.ToElement(await bench.StoredAsync()).GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Change_is_judged_by_the_rules_of_the_kind_and_says_which_columns_break_them()
    {
        var record = await StoreAsync(PenaltyRows.Company());
        var broken = Assert.IsType<Decision<CreditRecord>.Rejected>(await ChangeAsync(record.Id, new() { ["CF_JDRQ"] = "2027-01-01", ["CF_NR"] = "" }));
        Assert.Equal((RecordErrors.ChangeInvalid, "CF_NR record.required, CF_JDRQ record.date-future"), (broken.Error, broken.Detail));
        Assert.Equal(RecordErrors.ColumnUnknown, Refused(await ChangeAsync(record.Id, new() { ["CF_XX"] = "1" })));
        Assert.Equal(RecordErrors.NothingChanged, Refused(await ChangeAsync(record.Id, [])));
        Assert.Equal(1, (await bench.StoredAsync()).Single().Version);
    }

    [Fact]
    public async Task Number_that_another_record_has_is_not_taken()
    {
        await bench.UploadAsync(PenaltyRows.Csv(PenaltyRows.Company(), PenaltyRows.Company().With("CF_WSH", "榕市监罚〔2026〕9号")));
        var record = (await bench.StoredAsync()).Single(stored => stored.DocumentNumber == "榕市监罚〔2026〕1号");
        Assert.Equal(RecordErrors.SuccessorExists, Refused(await ChangeAsync(record.Id, new() { ["CF_WSH"] = "榕市监罚〔2026〕9号" })));
        Assert.IsType<RecordState.Replaced>(Ok(await ChangeAsync(record.Id, new() { ["CF_WSH"] = "榕市监罚〔2026〕8号" })).State);
        Assert.Equal(RecordErrors.Reversed, Refused(await ChangeAsync(record.Id, new() { ["CF_WSH"] = "榕市监罚〔2026〕7号" })));
    }

    [Fact]
    public async Task Repeat_under_the_same_key_changes_nothing()
    {
        var record = await StoreAsync(PenaltyRows.Company());
        var cells = new Dictionary<string, string> { ["CF_NR"] = "罚款人民币3000元" };
        Ok(await ChangeAsync(record.Id, cells, "k"));
        Assert.Equal(2, Ok(await ChangeAsync(record.Id, cells, "k")).Version);
        Assert.Equal(RecordErrors.KeyReused, Refused(await bench.Hub.Get<EndRecord>().RunAsync(
            Person, record.Id, CorrectionKind.Annulled, new("撤1号", "原因"), "k", Cancel)));
    }

    [Fact]
    public async Task Row_of_the_same_key_but_other_content_is_a_duplicate_that_says_so()
    {
        await bench.UploadAsync(PenaltyRows.Csv(PenaltyRows.Company()));
        var upload = await bench.UploadAsync(PenaltyRows.Csv(PenaltyRows.Company(), PenaltyRows.Company().With("CF_NR", "罚款人民币9000元")));
        var rows = await bench.ReceiptAsync(upload);
        Assert.Equal(["duplicate", "duplicate"], rows.Select(row => row.Outcome));
        Assert.Equal([null, "record.differs-from-stored"], rows.Select(row => row.Problems.SingleOrDefault()?.Code));
        Assert.Equal("罚款人民币2000元", Assert.Single(await bench.StoredAsync()).Text["CF_NR"]);
    }

    [Fact]
    public async Task Change_of_a_disputed_record_leaves_it_disputed_and_may_not_say_that_it_stands()
    {
        var rules = KindRows.Rules("permits");
        var row = KindRows.Of(rules, SubjectKind.Organisation).With("XK_ZT", "异议");
        string[] codes = [.. rules.Form.Fields.Select(field => field.Code)];
        var file = string.Join(',', codes) + "\r\n" + string.Join(',', codes.Select(code => PenaltyRows.Quote(row.GetValueOrDefault(code, "")))) + "\r\n";
        Assert.IsType<Decision<Upload>.Accepted>(await bench.TryAsync(System.Text.Encoding.UTF8.GetBytes(file), kind: "permits"));
        var record = Assert.Single(await bench.StoredAsync());

        Assert.Equal(RecordErrors.ChangeSettles, Refused(await ChangeAsync(record.Id, new() { ["XK_ZT"] = "有效" })));
        Assert.IsType<RecordState.Disputed>(Ok(await ChangeAsync(record.Id, new() { ["XK_NR"] = "其他许可内容" })).State);
        var upheld = Ok(await bench.Hub.Get<UpholdRecord>().RunAsync(Person, record.Id, new("维1号", "经核实无误"), null, Cancel));
        Assert.Equal((RecordState.InForce.Instance, "有效"), (upheld.State, upheld.Text["XK_ZT"]));
    }

    private async Task<CreditRecord> StoreAsync(Dictionary<string, string> row)
    {
        await bench.UploadAsync(PenaltyRows.Csv(row));
        return Assert.Single(await bench.StoredAsync());
    }

    private Task<Decision<CreditRecord>> ChangeAsync(RecordId id, Dictionary<string, string> cells, string? key = null) =>
        bench.Hub.Get<ChangeRecord>().RunAsync(Person, id, new("更1号", "笔误", cells), key, Cancel);

    private static T Ok<T>(Decision<T> decision) => Assert.IsType<Decision<T>.Accepted>(decision).Value;

    private static HubError Refused<T>(Decision<T> decision) => Assert.IsType<Decision<T>.Rejected>(decision).Error;
}
