using System.Text.Json;

namespace CreditHub.Engine;

/// <summary>Rounds whose every run of an orchestration is noted.</summary>
internal sealed class JournalRounds(Journal journal) : Rounds
{
    public override async Task<JsonElement> RunOrchestrationAsync(string name, OrchestrationContext context, JsonElement input)
    {
        var note = journal.Begin(context.InstanceId);
        try
        {
            var output = await base.RunOrchestrationAsync(name, new JournalContext(context, note), input);
            note($"ends {output.GetRawText()}");
            return output;
        }
        catch (StepFailedException failure)
        {
            note($"fails {failure.Message}");
            throw;
        }
    }
}
