using CreditHub.Documents;
using CreditHub.Lists;
using CreditHub.Queues;

namespace CreditHub.JointActions;

/// <summary>
/// What directives say about their messages in the units' queues: only what is true at the moment of handing out goes out (G7, G8).
/// A message that is true no more is replaced: its directive is aligned first, so that the unit is told the truth next.
/// </summary>
public sealed class DirectiveMessageRule(
    IDocuments documents, AlignDirectives directives, Steps steps, DirectiveDeadlines deadlines, TimeProvider time) : IMessageRule
{
    private static readonly HashSet<string> Instructions =
        [.. Enum.GetValues<InstructionKind>().Select(DirectiveEffects.TypeOf)];

    /// <inheritdoc />
    public string TypePrefix => DirectiveEffects.TypePrefix;

    /// <inheritdoc />
    public async Task<bool> StillValidAsync(QueueMessage message, CancellationToken cancel)
    {
        var (id, sequence) = Of(message);
        if (await documents.FindAsync(JointActionDocuments.Directive, id.Action.Value, id.Value, cancel) is not { Value: var directive })
        {
            return false;
        }

        if (DirectiveEffects.Reports.Contains(message.Type))
        {
            return true;
        }

        // What the unit should have done under an earlier instruction is asked of it no more.
        if (directive.Current is not { } current || current.Sequence != sequence)
        {
            return false;
        }

        if (!Instructions.Contains(message.Type))
        {
            return current.IsOpen();
        }

        if (await documents.FindAsync(ListDocuments.Entry, directive.Entry.Value, directive.Entry.Value, cancel) is not { Value: var entry })
        {
            return false;
        }

        if (directive.Next(entry.EffectOn(Policy.WorkCalendar.DateAt(time.GetUtcNow())), entry.Content) is null)
        {
            return true;
        }

        var aligned = await directives.AlignAsync(directive.Entry, directive.Unit, null, cancel);
        return aligned?.Current?.Sequence == sequence;
    }

    /// <inheritdoc />
    public async Task ReceivedAsync(QueueMessage message, Actor by, CancellationToken cancel)
    {
        if (!Instructions.Contains(message.Type))
        {
            return;
        }

        var (id, sequence) = Of(message);
        var now = time.GetUtcNow();
        await steps.DecideAsync(
            JointActionDocuments.Directive, id.Action.Value, id.Value,
            known => known is null
                ? JointActionErrors.DirectiveUnknown
                : known.Acknowledge(sequence, now, deadlines).ThenStep(known, next => DirectiveEffects.Acknowledged(next, sequence, now, by)),
            cancel);
    }

    private static (DirectiveId Id, int Sequence) Of(QueueMessage message) =>
        (DirectiveId.From(message.Subject), message.Data.GetProperty("sequence").GetInt32());
}
