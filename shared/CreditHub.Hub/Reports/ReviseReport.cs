using System.Text.Json;
using CreditHub.Audit;
using CreditHub.Documents;
using CreditHub.Files;
using CreditHub.Policy;
using CreditHub.Units;

namespace CreditHub.Reports;

/// <summary>Takes what a unit handed in after the compilation into a further revision of the report.</summary>
public sealed class ReviseReport(
    Steps steps, IDocuments documents, IFiles files, ReadObligations obligations, HubProfile profile, TimeProvider time) : ITold
{
    /// <summary>The handler's name in outboxes.</summary>
    public const string Handler = "reports.revise";

    /// <inheritdoc />
    public string Name => Handler;

    /// <inheritdoc />
    public async Task HandleAsync(JsonElement payload, CancellationToken cancel)
    {
        var input = HubJson.From<Input>(payload);
        if (await obligations.FindAsync(input.Period, input.Unit, cancel) is { } obligation)
        {
            await IncludeAsync(obligation, cancel);
            await StoreFileAsync(input.Period, cancel);
        }
    }

    /// <summary>Takes one obligation in; nothing happens before the compilation, or where the report holds it already.</summary>
    public async Task IncludeAsync(Obligation obligation, CancellationToken cancel)
    {
        var period = obligation.Period.Value;
        if (await documents.FindAsync(ReportDocuments.Report, period, period, cancel) is null)
        {
            return;
        }

        var now = time.GetUtcNow();
        await steps.DecideAsync(
            ReportDocuments.Report,
            period,
            period,
            current => current!.Include(obligation, now) is var next && next == current
                ? Step<Report>.Same(current)
                : new Step<Report>(next, EffectsOf(next, obligation, now)),
            cancel);
    }

    /// <summary>Writes the newest revision to its file.</summary>
    public async Task StoreFileAsync(ReportPeriod period, CancellationToken cancel)
    {
        // Two revisions may be written at the same time; whoever wrote the older one sees the newer and writes again.
        for (var written = 0;
            await documents.FindAsync(ReportDocuments.Report, period.Value, period.Value, cancel) is { Value: var report }
            && report.Revision > written;
            written = report.Revision)
        {
            using var content = new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(ReportViews.Of(report, profile), HubJson.Options));
            await files.WriteAsync($"reports/{period}.json", content, cancel);
        }
    }

    private IReadOnlyList<OutboxEntry> EffectsOf(Report report, Obligation obligation, DateTimeOffset at) =>
    [
        new OutboxEntry.Send(ReportMessages.Issued(report, profile.Office.Id, at)),
        new OutboxEntry.Note(new AuditFact(
            $"report-revised-{obligation.Period}-{report.Revision}", at, ReportMessages.HubActor, "report.revised",
            $"report-{obligation.Period}", $"revision {report.Revision}: {obligation.Unit}")),
    ];

    /// <summary>What the handler is told.</summary>
    /// <param name="Period">The period.</param>
    /// <param name="Unit">The unit that handed in.</param>
    public sealed record Input(ReportPeriod Period, UnitId Unit);
}
