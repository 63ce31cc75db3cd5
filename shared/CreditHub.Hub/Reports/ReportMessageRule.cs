using CreditHub.Audit;
using CreditHub.Lists;
using CreditHub.Queues;
using CreditHub.Units;

namespace CreditHub.Reports;

/// <summary>Report messages that ask for a report are handed out while it is owed; the others always.</summary>
public sealed class ReportMessageRule(ReadObligations obligations, IAuditLog audit, TimeProvider time) : IMessageRule
{
    /// <inheritdoc />
    public string TypePrefix => ReportMessages.Prefix;

    /// <inheritdoc />
    public async Task<bool> StillValidAsync(QueueMessage message, CancellationToken cancel) =>
        !ReportMessages.AsksForReport(message.Type)
        || await obligations.FindAsync(new ReportPeriod(message.Subject), new UnitId(message.Queue), cancel) is { Standing: null };

    /// <inheritdoc />
    public Task ReceivedAsync(QueueMessage message, Actor by, CancellationToken cancel) => audit.AppendAsync(
        [new AuditFact(
            $"received-{message.Queue}-{message.Id}", time.GetUtcNow(), $"{by.Unit}/{by.Id}", "report.received", message.Id, message.Type)],
        cancel);
}
