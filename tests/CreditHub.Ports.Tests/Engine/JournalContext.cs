using System.Globalization;

namespace CreditHub.Engine;

/// <summary>A context that notes what goes through it. Answers of activities are the script's, and not noted.</summary>
internal sealed class JournalContext(OrchestrationContext inner, Action<string> note) : OrchestrationContext
{
    public override string InstanceId => inner.InstanceId;

    public override DateTimeOffset Now => inner.Now;

    public override Guid NewId() => inner.NewId();

    public override void SetStatus(string status)
    {
        note($"status {status}");
        inner.SetStatus(status);
    }

    public override Task<TOutput> CallAsync<TInput, TOutput>(ActivityName<TInput, TOutput> activity, TInput input, Retry? retry = null)
    {
        note($"activity {activity.Name} {Text(input)}");
        return AnswerAsync(inner.CallAsync(activity, input, retry));
    }

    public override Task<TOutput> CallChildAsync<TInput, TOutput>(
        OrchestrationName<TInput, TOutput> orchestration, string instanceId, TInput input)
    {
        note($"child {orchestration.Name} {instanceId} {Text(input)}");
        return AnswerAsync(inner.CallChildAsync(orchestration, instanceId, input));
    }

    public override async Task<TPayload?> WaitForSignalAsync<TPayload>(string name, DateTimeOffset? until)
        where TPayload : class
    {
        note(until is { } end ? $"wait {name} until {Text(end)}" : $"wait {name}");
        var heard = await inner.WaitForSignalAsync<TPayload>(name, until);
        note(heard is null ? "silence" : $"heard {Text(heard)}");
        return heard;
    }

    public override async Task WaitUntilAsync(DateTimeOffset until)
    {
        note($"wait until {Text(until)}");
        await inner.WaitUntilAsync(until);
        note($"time {Text(Now)}");
    }

    /// <summary>A value as steps show it.</summary>
    public static string Text<T>(T value) => HubJson.ToElement(value).GetRawText();

    private static string Text(DateTimeOffset at) => at.UtcDateTime.ToString("MM-dd HH:mm", CultureInfo.InvariantCulture);

    private async Task<T> AnswerAsync<T>(Task<T> answer)
    {
        try
        {
            return await answer;
        }
        catch (StepFailedException failure)
        {
            note($"failed {failure.Message}");
            throw;
        }
    }
}
