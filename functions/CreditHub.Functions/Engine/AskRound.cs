using System.Text.Json;

namespace CreditHub.Engine;

/// <summary>Says where an instance stands, and starts it first where asked to; orchestrations of Durable Functions can do neither, so it is an activity.</summary>
internal sealed class AskRound(DurableEngine engine) : IActivity<AskRound.Input, AskRound.Output>
{
    public static ActivityName<Input, Output> Name { get; } = new("AskRound");

    public async Task<Output> RunAsync(Input input, CancellationToken cancel)
    {
        if (input.Start is { } start)
        {
            await engine.StartAsync(start.Orchestration, input.InstanceId, start.Input, cancel);
        }

        return await engine.AnswerOfAsync(input.InstanceId, cancel);
    }

    /// <summary>What to ask.</summary>
    /// <param name="InstanceId">The instance.</param>
    /// <param name="Start">How to start it where there is none; null to leave that to who asks.</param>
    internal sealed record Input(string InstanceId, Begin? Start);

    /// <summary>How to start it.</summary>
    internal sealed record Begin(string Orchestration, JsonElement Input);

    /// <summary>Where it stands.</summary>
    /// <param name="State">Null where there is none.</param>
    /// <param name="Answer">What it ended with.</param>
    /// <param name="Failure">Why it failed.</param>
    internal sealed record Output(RoundState? State, JsonElement? Answer = null, string? Failure = null);
}
