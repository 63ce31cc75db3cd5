using System.Text.Json;

namespace CreditHub.Engine;

/// <summary>Reads what an instance ended with; Durable Functions' own orchestrations know no such question, so it is an activity.</summary>
internal sealed class EndedRound(DurableEngine engine) : IActivity<string, EndedRound.Answer>
{
    public static ActivityName<string, Answer> Name { get; } = new("EndedRound");

    public async Task<Answer> RunAsync(string input, CancellationToken cancel) => new(await engine.OutputOfAsync(input, cancel));

    /// <summary>What it ended with; null where it is unknown or has not completed.</summary>
    internal sealed record Answer(JsonElement? Output);
}
