using System.Globalization;
using System.Text.Json;
using CreditHub.Files;
using CreditHub.Findings;
using CreditHub.Processes;
using CreditHub.Public;
using Xunit;

namespace CreditHub.Records;

/// <summary>Spoilt files against the hub over HTTP (tests/CreditHub.Fuzz); a new seed in every run, CREDITHUB_FUZZ_SEED=7 for another.</summary>
public class FuzzTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    // Few files in a run of that size become public, and with one seed in some hundred none for a channel; so one seed is known to have some.
    [Fact]
    public async Task What_is_read_of_spoilt_files_is_what_a_channel_gets_as_well()
    {
        var (code, output, errors) = await ChildProcess.RunProgramAsync("CreditHub.Fuzz", Cancel, "--mutations", "2000", "--seed", "1");
        Assert.True(code == 0, output + errors);
        Assert.DoesNotContain("published  0 ", output, StringComparison.Ordinal);
        Assert.DoesNotContain(" 0 records pushed", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_spoilt_file_makes_the_hub_fail_hang_lose_a_row_or_show_a_person()
    {
        var seed = Environment.GetEnvironmentVariable("CREDITHUB_FUZZ_SEED") is { Length: > 0 } given
            ? given
            : Random.Shared.Next(100_000, 1_000_000).ToString(CultureInfo.InvariantCulture);
        TestContext.Current.TestOutputHelper?.WriteLine("fuzz seed " + seed);
        var (code, output, errors) = await ChildProcess.RunProgramAsync("CreditHub.Fuzz", Cancel, "--mutations", "2000", "--seed", seed);
        Assert.True(code == 0, output + errors);
        // Files that are all refused would prove nothing.
        Assert.DoesNotContain(" 0 accepted", output, StringComparison.Ordinal);
        Assert.DoesNotContain(" 0 rejected", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(200, "{\"state\":\"done\"}", true, 2, "")]
    [InlineData(500, "", true, 2, "500 to GET /x")]
    [InlineData(200, "{\"name\":\"囧一\"}", true, 2, "'囧一' is shown")]
    [InlineData(200, "", false, 2, "hangs in state")]
    [InlineData(200, "", true, 1, "a receipt of 1")]
    public void Judge_finds(int status, string body, bool ended, int receiptRows, string finding)
    {
        var sent = new SentFile(new SpoiltFile(1, "penalties", new("u"), "text/csv", [], 1, ["囧一"], []))
        {
            Upload = new UploadView(
                "up-1", "penalties", "u", ended ? "done" : "reading", default, ended ? default(DateTimeOffset) : null, 1, "", "utf-8", 2,
                new UploadCountsView(1, 0, 1), [], [], null, "/v1/uploads/up-1/receipt", null),
            Receipt = [.. Enumerable.Range(2, receiptRows).Select(line => new ReceiptRowView(line, "accepted", "rec-1", []))],
        };
        sent.Answers.Add(new CreditHub.Findings.Answer("GET /x", status, body));
        var findings = Judge.Of(sent).ToList();
        Assert.Equal(finding.Length > 0 ? 1 : 0, findings.Count);
        Assert.All(findings, found => Assert.Contains(finding, found, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{\"行号\":2,\"A\":\" 一-\",\"B\":\"2\",\"C\":\"3\",\"D\":\"4\",\"E\":\"5\",\"F\":\"6\",\"G\":\"7\"}", "record.required", "")]
    [InlineData("{\"行号\":2,\"A\":\"一\"}", "record.required", "")]
    [InlineData("{\"行号\":2}", "record.required", "came back without A, B, C, D, E, F, G")]
    [InlineData("{\"行号\":2}", "record.malformed", "came back without A, B, C, D, E, F, G")]
    [InlineData("{\"行号\":2,\"未能读取的内容\":\"{\"}", "record.malformed", "")]
    [InlineData("{\"行号\":3}", "record.required", "1 rejected rows, and other 1 came back")]
    [InlineData("", "record.required", "1 rejected rows, and other 0 came back")]
    public void Judge_finds_what_did_not_come_back(string back, string code, string finding)
    {
        var row = "ABCDEFG".Index().ToDictionary(cell => cell.Item.ToString(), cell => cell.Index == 0 ? "一" : (cell.Index + 1).ToString(CultureInfo.InvariantCulture));
        var sent = new SentFile(new SpoiltFile(1, "penalties", new("u"), "text/csv", [], 1, [], []) { Rows = [row] })
        {
            Upload = new UploadView(
                "up-1", "penalties", "u", "done", default, default(DateTimeOffset), 1, "", "utf-8", 1, new UploadCountsView(0, 0, 1), [], [], null,
                "/v1/uploads/up-1/receipt", "/v1/uploads/up-1/corrections"),
            Receipt = [new ReceiptRowView(2, "rejected", null, [new ReceiptProblemView("A", code, "", "", "")])],
            Corrections = back.Length == 0 ? null : [JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(back)!],
        };
        var findings = Judge.Of(sent).ToList();
        Assert.Equal(finding.Length > 0 ? 1 : 0, findings.Count);
        Assert.All(findings, found => Assert.Contains(finding, found, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(200, "<td>联系人13900000001，已核实</td>", "'13900000001' is public")]
    [InlineData(200, "\"甲 000000199001010018\"", "'000000199001010018' is public")]
    [InlineData(200, "&#x56E7;一乙", "'囧一乙' is public")]
    [InlineData(200, "囧**, 0139000000012, rec-13900000001a", "")]
    [InlineData(503, "", "503 to GET /public")]
    public void Judge_finds_what_a_stranger_may_not_read(int status, string body, string finding)
    {
        var personal = new PersonalIndex();
        personal.Add(["13900000001", "000000199001010018", "囧一乙"]);
        var findings = Judge.OfPublic(new CreditHub.Findings.Answer("GET /public", status, body), personal).ToList();
        Assert.Equal(finding.Length > 0 ? 1 : 0, findings.Count);
        Assert.All(findings, found => Assert.Contains(finding, found, StringComparison.Ordinal));
    }

    [Fact]
    public void Judge_reads_the_log() =>
        Assert.Equal(2, Judge.OfLog("t info: all is well\nt fail: it broke\nt info: 囧一 was here\n").Count());
}
