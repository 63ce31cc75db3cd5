using System.Net;
using System.Net.Http.Json;
using CreditHub.Web;
using Xunit;

namespace CreditHub.OperatingRules;

/// <summary>The published rules over real HTTP: no credential is needed, and nothing in them is of a case.</summary>
public sealed class OperatingRulesRoutesTests : IAsyncLifetime
{
    private readonly WholeHub hub = new();
    private HttpClient anyone = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await hub.InitializeAsync();
        anyone = hub.Anonymous();
    }

    public async ValueTask DisposeAsync()
    {
        anyone.Dispose();
        await hub.DisposeAsync();
    }

    [Fact]
    public async Task Each_workflow_has_a_rule_and_a_rule_says_its_states_steps_and_deadlines()
    {
        var all = await anyone.GetFromJsonAsync<OperatingRulesView>("/v1/operating-rules", HubJson.Options, Cancel);
        Assert.Equal(
            ["collection", "joint-incentive", "joint-sanction", "objection", "publication", "repair", "sharing", "supervision", "use"],
            all!.Items.Select(rule => rule.Id).Order(StringComparer.Ordinal));

        var objection = await anyone.GetFromJsonAsync<OperatingRuleView>("/v1/operating-rules/objection", HubJson.Options, Cancel);
        var machine = Assert.Single(objection!.Machines);
        Assert.Equal(["notified", "verifying", "found"], machine.States.Select(state => state.Code));
        Assert.Equal((true, false, true), (machine.States[0].Start, machine.States[1].End, machine.States[2].End));
        var finding = Assert.Single(machine.Transitions, step => step.From == "verifying");
        Assert.Equal(("providerPerson", "榕政办〔2016〕264号 三(五)"), (finding.By, finding.Source));
        Assert.Contains(finding.Deadlines, deadline => deadline is { Key: "objections.verificationWorkingDays", Value: "20" });

        var sanction = await anyone.GetFromJsonAsync<OperatingRuleView>("/v1/operating-rules/joint-sanction", HubJson.Options, Cancel);
        Assert.Contains("listingDecision.policyVersion", sanction!.Machines[0].KeepsVersionIn);
        Assert.Equal(hub.Profile.Book.Version, sanction.PolicyVersion);
    }

    [Fact]
    public async Task Rule_is_a_document_with_a_drawing_as_markdown_and_as_a_page()
    {
        var markdown = await anyone.GetStringAsync("/v1/operating-rules/joint-sanction?format=md", Cancel);
        Assert.Contains("stateDiagram-v2", markdown, StringComparison.Ordinal);
        Assert.Contains("    listed --> ended\n", markdown, StringComparison.Ordinal);
        Assert.Contains("| 已告知 | 列入 |", markdown, StringComparison.Ordinal);

        var page = await anyone.GetStringAsync("/public/rules/joint-sanction?lang=en", Cancel);
        Assert.Contains("<svg", page, StringComparison.Ordinal);
        Assert.Contains("An entry of a black list", page, StringComparison.Ordinal);
        Assert.Contains("/public/rules/joint-sanction", await anyone.GetStringAsync("/public/rules", Cancel), StringComparison.Ordinal);
        Assert.Contains("/public/rules", await anyone.GetStringAsync("/public", Cancel), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/v1/operating-rules/none", HttpStatusCode.NotFound)]
    [InlineData("/v1/operating-rules/objection?on=2001-01-01", HttpStatusCode.NotFound)]
    [InlineData("/v1/operating-rules/objection?on=March", HttpStatusCode.BadRequest)]
    [InlineData("/v1/operating-rules/objection?format=pdf", HttpStatusCode.BadRequest)]
    [InlineData("/v1/operating-rules?on=March", HttpStatusCode.BadRequest)]
    [InlineData("/public/rules/none", HttpStatusCode.NotFound)]
    public async Task What_is_not_there_or_malformed_is_said(string address, HttpStatusCode status)
    {
        using var answer = await anyone.GetAsync(address, Cancel);
        Assert.Equal(status, answer.StatusCode);
    }
}
