using CreditHub.Audit;
using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Units;

namespace CreditHub.Queues;

/// <summary>The office looks at dead letters and puts them back.</summary>
public sealed class DeadLetters(IQueues queues, IAuditLog audit, TimeProvider time)
{
    /// <summary>The dead letters of a queue, or of all; oldest first, at most 1,000.</summary>
    public Task<IReadOnlyList<DeadLetter>> ListAsync(string? queue, CancellationToken cancel) => queues.DeadLettersAsync(queue, cancel);

    /// <summary>Puts one back at its place.</summary>
    public async Task<Decision<bool>> ReviveAsync(string queue, string messageId, Caller caller, CancellationToken cancel)
    {
        if (!await queues.ReviveAsync(queue, messageId, cancel))
        {
            return QueueErrors.MessageUnknown;
        }

        var now = time.GetUtcNow();
        await audit.AppendAsync(
            [new AuditFact(
                $"revived:{queue}:{messageId}:{DocumentField.Text(now)}", now, $"{caller.Unit}/{caller.Id}", "queue.revived", queue, messageId)],
            cancel);
        return true;
    }
}
