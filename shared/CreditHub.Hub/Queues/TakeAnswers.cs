using System.Text.Json;
using CreditHub.Audit;
using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.JointActions;
using CreditHub.Oversight;
using CreditHub.Units;

namespace CreditHub.Queues;

/// <summary>
/// Deals with the answers on the hub's incoming queue. What is refused becomes a dead letter at once: asking again would not change the
/// answer. The office sees it, and may revive it when the reason is gone.
/// </summary>
public sealed class TakeAnswers(
    IQueues queues, IDocuments documents, MessageRules rules, TakeFeedback feedback, IAuditLog audit, TimeProvider time) : IDue
{
    /// <summary>The incoming queue.</summary>
    public const string Queue = "feedback";

    // Few at once: the rest is free for other instances.
    private const int AtOnce = 10;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    /// <summary>Deals with all that waits; also what a crash left.</summary>
    /// <returns>How many answers were dealt with.</returns>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        var taken = 0;
        while (await queues.LeaseAsync(Queue, AtOnce, Lease, TimeSpan.Zero, cancel) is { Count: > 0 } leased)
        {
            foreach (var one in leased)
            {
                await TakeAsync(one, cancel);
                taken++;
            }
        }

        return taken;
    }

    /// <inheritdoc />
    Task<int> IDue.SweepAsync(DateTimeOffset now, CancellationToken cancel) => RunAsync(cancel);

    private async Task TakeAsync(LeasedMessage leased, CancellationToken cancel)
    {
        var message = leased.Message;
        var answer = HubJson.From<Answer>(message.Data);
        var caller = new Caller(answer.Unit, "bus", IsPerson: false, new HashSet<Role> { Role.Implementer }, Subject: null);
        if (await DecideAsync(message, answer, caller, cancel) is { } refusal)
        {
            await audit.AppendAsync(
                [new AuditFact(
                    $"answer-refused:{message.Id}:{leased.Revivals}", time.GetUtcNow(), $"{caller.Unit}/{caller.Id}", "answer.refused", message.Id, refusal.Code)],
                cancel);
            await queues.BuryAsync(message, leased.Revivals, refusal.Code, cancel);
        }
        else
        {
            await queues.CompleteAsync(Queue, message.Id, leased.LeaseToken, cancel);
        }
    }

    private async Task<HubError?> DecideAsync(QueueMessage message, Answer answer, Caller caller, CancellationToken cancel) => message.Type switch
    {
        AnswerTypes.Received => await ReceivedAsync(message, caller, cancel),
        AnswerTypes.Feedback => await FeedbackAsync(message, answer, caller, cancel),
        _ => QueueErrors.AnswerUnknown,
    };

    private async Task<HubError?> ReceivedAsync(QueueMessage message, Caller caller, CancellationToken cancel)
    {
        // Looked for among what this unit was handed, so that nobody can give a receipt for another.
        if (await HandedOver.FindAsync(documents, caller.Unit, message.Subject, cancel) is not { } handed)
        {
            return QueueErrors.MessageUnknown;
        }

        if (rules.For(handed) is { } rule)
        {
            await rule.ReceivedAsync(handed, caller.Actor, cancel);
        }

        return null;
    }

    private async Task<HubError?> FeedbackAsync(QueueMessage message, Answer answer, Caller caller, CancellationToken cancel)
    {
        if (RequestOf(answer) is not { } request)
        {
            return QueueErrors.AnswerInvalid;
        }

        var taken = await FeedbackAnswers.Read(request).ThenAsync(answers =>
            feedback.RunAsync(DirectiveId.From(message.Subject), request.Sequence, answers, caller, cancel));
        return taken is Decision<Directive>.Rejected rejected ? rejected.Error : null;
    }

    private static FeedbackRequest? RequestOf(Answer answer)
    {
        try
        {
            return answer.Data is { ValueKind: JsonValueKind.Object } data ? HubJson.From<FeedbackRequest>(data) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
