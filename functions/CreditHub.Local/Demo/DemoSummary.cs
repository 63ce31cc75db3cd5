namespace CreditHub.Demo;

/// <summary>How the month ended: what a person reads at the end, and what a machine reads with <c>--json</c>.</summary>
/// <param name="Ok">Whether everything went as told.</param>
/// <param name="Promises">How many things the demo checked.</param>
/// <param name="Broken">Those that did not hold, each with what was found instead.</param>
/// <param name="Directives">How many directives the decisions gave.</param>
/// <param name="AuditEntries">How long the audit chain is.</param>
/// <param name="Alarms">How many alarms the office has open.</param>
/// <param name="Seconds">How long this run took.</param>
/// <param name="Links">Pages to open, by what they show.</param>
internal sealed record DemoSummary(
    bool Ok,
    int Promises,
    IReadOnlyList<string> Broken,
    string Directives,
    string AuditEntries,
    string Alarms,
    double Seconds,
    IReadOnlyDictionary<string, string> Links)
{
    public static DemoSummary Of(DemoJournal journal, string address, TimeSpan took) => new(
        journal.Broken.Count == 0,
        journal.PromiseCount,
        journal.Broken,
        journal.Recall("directives"),
        journal.Recall("audit"),
        journal.Recall("alarms"),
        Math.Round(took.TotalSeconds, 1),
        new Dictionary<string, string>
        {
            ["overview"] = address + "/console",
            ["jointAction"] = $"{address}/console/joint-actions/ja-{journal.Recall("entry:" + DemoCast.Wronged)}",
            ["upload"] = $"{address}/console/uploads/{journal.Recall("upload:" + DemoCast.Providers[0].Unit)}",
            ["report"] = $"{address}/console/reports/{DemoMonth.Period}",
        });

    public async Task PrintAsync(TextWriter terminal)
    {
        await terminal.WriteLineAsync($"\n{Promises} promises checked, {Broken.Count} broken, {Seconds:0.0} s");
        foreach (var broken in Broken)
        {
            await terminal.WriteLineAsync("  BROKEN  " + broken);
        }

        foreach (var (page, link) in Links)
        {
            await terminal.WriteLineAsync($"  {page,-12} {link}");
        }
    }
}
