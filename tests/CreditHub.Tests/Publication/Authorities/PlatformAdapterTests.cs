using System.Text.Json;
using CreditHub.Catalogue;
using CreditHub.Policy;
using CreditHub.Records;
using CreditHub.Records.Rows;
using Xunit;

namespace CreditHub.Publication.Authorities;

/// <summary>Two platforms that want the same record in two shapes (R8), and adapters that would mislead one.</summary>
public sealed class PlatformAdapterTests
{
    private const string Fujian = "\"adapter\": { \"id\": \"credithub\", \"version\": \"1\" }";

    private const string Types = """
        "documentTypes": [{ "from": "01", "to": "10" }, { "from": "02", "to": "20" }, { "from": "03", "to": "30" }, { "from": "04", "to": "40" }, { "from": "05", "to": "50" }]
        """;

    private const string Kinds = """
        "subjectKinds": [{ "from": "organisation", "to": "法人" }, { "from": "selfEmployed", "to": "个体" }, { "from": "person", "to": "个人" }, { "from": "governmentBody", "to": "机关" }]
        """;

    private const string Fields = """
        "fields": [{ "kind": "penalties", "from": "CF_XDR_ZJHM", "to": "ZJHM" }, { "kind": "penalties", "from": "CF_JDRQ", "to": "JDRQ" }]
        """;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_platform_gets_its_own_names_codes_words_and_dates_and_its_receipts_keep_the_version()
    {
        var plain = await PushedAsync(AdapterOf("\"id\": \"one\", \"version\": \"1\", \"dates\": \"dashes\""));
        Assert.Equal(("one/1", "person", "自然人", "身份证", "2026-03-05"), Read(plain.Record, "CF_XDR_ZJLX", "CF_JDRQ"));
        Assert.True(plain.Record.Cells.ContainsKey("CF_XDR_ZJHM"));

        var own = await PushedAsync(AdapterOf($"\"id\": \"two\", \"version\": \"2019.1\", \"dates\": \"digits\", {Fields}, {Types}, {Kinds}"));
        Assert.Equal(("two/2019.1", "个人", "个人", "10", "20260305"), Read(own.Record, "CF_XDR_ZJLX", "JDRQ"));
        Assert.Equal(plain.Record.Cells["CF_XDR_ZJHM"], own.Record.Cells["ZJHM"]);
        Assert.False(own.Record.Cells.ContainsKey("CF_JDRQ"));
        Assert.Equal(plain.Record.Cells.Count, own.Record.Cells.Count);

        Assert.Equal(("one/1", "one/1"), (plain.Receipt.Adapter, plain.Reconciled.Adapter));
        Assert.Equal(("two/2019.1", "two/2019.1", "confirmed", false), (own.Receipt.Adapter, own.Reconciled.Adapter, own.Receipt.State, own.Reconciled.IsAlarm));
    }

    [Theory]
    [InlineData("长期", "长期")]
    [InlineData("2099-12-31", "2099-12-31")]
    [InlineData("2026年3月5日", "20260305")]
    public void Date_without_an_end_is_no_day_in_any_style(string cell, string there)
    {
        var form = PenaltyRows.Rules.Form;
        var date = form.Fields.First(field => field is { Form: FieldForm.Date, Endless: true }).Code;
        var whole = new PlatformRecord(new RecordId("rec-1"), 1, "penalties", "2", "organisation", "u", new(2026, 3, 10), false, new Dictionary<string, string> { [date] = cell });
        Assert.Equal(there, new PlatformAdapter("two", "1", AdapterDates.Digits).Shape(whole, Subjects.SubjectKind.Organisation, form).Cells[date]);
    }

    [Theory]
    [InlineData("\"workingDays\": 2 }", "Channel fujianplatform: it says not by which adapter records go to the authority.")]
    [InlineData("\"id\": \"two\", \"version\": \"\"", "Channel fujianplatform, adapter two/: id and version are of letters, digits, '.' and '-'.")]
    [InlineData("\"id\": \"two\", \"version\": \"1\", \"documentTypes\": [{ \"from\": \"01\", \"to\": \"10\" }]", "Channel fujianplatform, adapter two/1: type of document '02': it is not named.")]
    [InlineData("\"id\": \"two\", \"version\": \"1\", \"documentTypes\": [{ \"from\": \"99\", \"to\": \"10\" }]", "Channel fujianplatform, adapter two/1: type of document '99': the hub has none such, or it has no word there.")]
    [InlineData("\"id\": \"two\", \"version\": \"1\", \"subjectKinds\": []", "Channel fujianplatform, adapter two/1: kind of subject 'person': it is not named.")]
    [InlineData("\"id\": \"two\", \"version\": \"1\", \"fields\": [{ \"kind\": \"penalties\", \"from\": \"NO\", \"to\": \"X\" }]", "Channel fujianplatform, adapter two/1: kind 'penalties' has no column 'NO', or it has no name there.")]
    [InlineData("\"id\": \"two\", \"version\": \"1\", \"fields\": [{ \"kind\": \"penalties\", \"from\": \"CF_WSH\", \"to\": \"CF_SY\" }]", "Channel fujianplatform, adapter two/1: name of a column of penalties CF_SY: it is there 2 times.")]
    public void Adapter_that_would_mislead_a_platform_is_refused_at_start(string adapter, string problem)
    {
        var files = new Dictionary<string, string>(Profiles.Shipped());
        files["fujian/channels.json"] = adapter.EndsWith('}')
            ? files["fujian/channels.json"].Replace("\"workingDays\": 2, " + Fujian + " }", adapter, StringComparison.Ordinal)
            : files["fujian/channels.json"].Replace(Fujian, $"\"adapter\": {{ {adapter} }}", StringComparison.Ordinal);
        Assert.Contains(problem, Assert.Throws<ProfileException>(() => Profiles.Compose("fuzhou", files)).Problems);
    }

    private static Channel AdapterOf(string adapter)
    {
        var files = new Dictionary<string, string>(Profiles.Shipped());
        Assert.Contains(Fujian, files["fujian/channels.json"], StringComparison.Ordinal);
        files["fujian/channels.json"] = files["fujian/channels.json"].Replace(Fujian, $"\"adapter\": {{ {adapter} }}", StringComparison.Ordinal);
        return Profiles.Compose("fuzhou", files).Channels.Single(channel => channel.Authority is not null);
    }

    private static async Task<(PlatformRecord Record, DeliveryView Receipt, ReconciliationView Reconciled)> PushedAsync(Channel platform)
    {
        await using var city = await ProvinceCity.StartAsync(adapt: profile => profile with
        {
            Channels = [.. profile.Channels.Where(channel => channel.Code != platform.Code), platform],
        });
        await city.UploadAsync(PenaltyRows.Person(1));
        await city.HourAsync();
        await city.DayAsync();
        var pushed = Assert.Single(city.Platform.Shown).Value.Show!.Value.Deserialize<PlatformRecord>(HubJson.Options)!;
        var receipt = Assert.Single(PublicationCity.Accepted(
            await city.Hub.Get<ReadPassed>().RecordsAsync(ProvinceCity.Channel, "penalties", PassedState.Held, 10, null, Cancel)).Items);
        return (pushed, receipt, (await city.AuthorityAsync()).Last!);
    }

    private static (string? Adapter, string Subject, string Cell, string Type, string Date) Read(PlatformRecord record, string type, string date) =>
        (record.Adapter, record.SubjectKind, record.Cells["CF_XDR_LB"], record.Cells[type], record.Cells[date]);
}
