using System.Text.Json;
using CreditHub.Units;

namespace CreditHub.Queues;

/// <summary>
/// A unit answered over a bus. The answer is put on the hub's own incoming queue before anything is decided about it, so that it is not lost
/// whatever happens, and is then dealt with like all that wait there.
/// </summary>
public sealed class ReceiveAnswer(IQueues queues, TakeAnswers answers, TimeProvider time)
{
    /// <summary>Receives; the same message twice changes nothing.</summary>
    /// <param name="unit">Who sent it, as the bus says, never as the message says.</param>
    /// <param name="messageId">The bus's id of the message, unique for the unit.</param>
    /// <param name="body">A CloudEvents envelope with one of <see cref="AnswerTypes"/>, JSON; anything else ends as a dead letter.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task RunAsync(UnitId unit, string messageId, string body, CancellationToken cancel)
    {
        var answer = Read(body);
        var id = $"{unit}/{messageId}";

        // Answers do not depend on each other's order, so each is a session of its own.
        await queues.SendAsync(
            [new(
                TakeAnswers.Queue, id, id, answer?.Type ?? AnswerTypes.Unreadable, answer?.Subject ?? "", time.GetUtcNow(),
                HubJson.ToElement(new Answer(unit, answer?.Data)))],
            cancel);
        await answers.RunAsync(cancel);
    }

    private static AnswerEvent? Read(string body)
    {
        try
        {
            return JsonSerializer.Deserialize<AnswerEvent>(body, HubJson.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>What of an answer is kept besides its type and subject.</summary>
/// <param name="Unit">Who sent it.</param>
/// <param name="Data">What it says; null where it says nothing more.</param>
internal sealed record Answer(UnitId Unit, JsonElement? Data);
