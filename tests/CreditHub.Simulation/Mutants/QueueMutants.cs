using CreditHub.JointActions;
using CreditHub.Queues;

namespace CreditHub.Mutants;

/// <summary>One unit is never sent a lift.</summary>
internal sealed class LiftIsNotSentToOne(IQueues inner) : PassingQueues(inner)
{
    public override Task SendAsync(IReadOnlyList<QueueMessage> messages, CancellationToken cancel) => base.SendAsync(
        [.. messages.Where(message => message.Queue != "market-supervision" || message.Type != DirectiveEffects.TypeOf(InstructionKind.Lift))], cancel);
}

/// <summary>A reminder is sent twice, under two ids.</summary>
internal sealed class ReminderIsSentTwice(IQueues inner) : PassingQueues(inner)
{
    public override Task SendAsync(IReadOnlyList<QueueMessage> messages, CancellationToken cancel) => base.SendAsync(
        [.. messages, .. messages.Where(message => message.Type == DirectiveEffects.TypePrefix + "reminder.v1").Select(message => message with { Id = message.Id + "-2" })],
        cancel);
}

/// <summary>Some completions are answered and forgotten, so that the message is handed out again.</summary>
internal sealed class CompletionIsForgotten(IQueues inner) : PassingQueues(inner)
{
    private const int Every = 10;
    private int completions;

    public override Task<LeaseOutcome> CompleteAsync(string queue, string messageId, string leaseToken, CancellationToken cancel) =>
        ++completions % Every == 0 ? Task.FromResult(LeaseOutcome.Done) : base.CompleteAsync(queue, messageId, leaseToken, cancel);
}
