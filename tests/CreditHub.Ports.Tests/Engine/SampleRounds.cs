namespace CreditHub.Engine;

/// <summary>The orchestrations that tests of the engine port run.</summary>
public static class SampleRounds
{
    public static OrchestrationName<Slip, Slip> Collect { get; } = new("collect");

    public static OrchestrationName<Slip, Slip> Patient { get; } = new("patient");

    public static OrchestrationName<Slip, Slip> Careful { get; } = new("careful");

    public static OrchestrationName<Slip, Slip> Reckless { get; } = new("reckless");

    public static OrchestrationName<Slip, Slip> Parent { get; } = new("parent");

    public static OrchestrationName<Slip, Slip> Fan { get; } = new("fan");

    public static OrchestrationName<Slip, Slip> Listen { get; } = new("listen");

    public static OrchestrationName<Slip, Slip> Party { get; } = new("party");

    public static OrchestrationName<Slip, Slip> Twin { get; } = new("twin");

    public static Rounds All() => new Rounds()
        .Add<Slip, Slip, Touch>(Touch.Name)
        .Add<Slip, Slip, Flaky>(Flaky.Name)
        .Add<Slip, Slip, Journey>(Journey.Name)
        .Add<Slip, Slip, Leg>(Leg.Name)
        .Add<Slip, Slip, CollectRound>(Collect)
        .Add<Slip, Slip, PatientRound>(Patient)
        .Add<Slip, Slip, CarefulRound>(Careful)
        .Add<Slip, Slip, RecklessRound>(Reckless)
        .Add<Slip, Slip, ParentRound>(Parent)
        .Add<Slip, Slip, FanRound>(Fan)
        .Add<Slip, Slip, ListenRound>(Listen)
        .Add<Slip, Slip, PartyRound>(Party)
        .Add<Slip, Slip, TwinRound>(Twin);
}

/// <summary>Waits for as many signals as its input says.</summary>
public sealed class CollectRound : IOrchestration<Slip, Slip>
{
    public async Task<Slip> RunAsync(OrchestrationContext context, Slip input)
    {
        for (var i = 0; i < input.Number; i++)
        {
            var word = await context.WaitForSignalAsync<Slip>("word", null);
            input = input with { Text = $"{input.Text}{word!.Text}{word.Figure}" };
            context.SetStatus(input.Text);
        }

        return input;
    }
}

/// <summary>Waits for a signal for a day.</summary>
public sealed class PatientRound : IOrchestration<Slip, Slip>
{
    public async Task<Slip> RunAsync(OrchestrationContext context, Slip input)
    {
        var word = await context.WaitForSignalAsync<Slip>("word", context.Now.AddDays(1));
        context.SetStatus(word?.Text ?? "nothing came");
        return input;
    }
}

/// <summary>Calls what may fail, three times at most, and goes on without it.</summary>
public sealed class CarefulRound : IOrchestration<Slip, Slip>
{
    public static Retry Retry { get; } = new(3, TimeSpan.FromSeconds(10), 2);

    public async Task<Slip> RunAsync(OrchestrationContext context, Slip input)
    {
        try
        {
            await context.CallAsync(Flaky.Name, input, Retry);
            context.SetStatus("it went");
        }
        catch (StepFailedException failed)
        {
            context.SetStatus($"{failed.Step}: {failed.Reason}");
        }

        return input;
    }
}

/// <summary>Fails.</summary>
public sealed class RecklessRound : IOrchestration<Slip, Slip>
{
    public Task<Slip> RunAsync(OrchestrationContext context, Slip input) => throw new InvalidOperationException("a defect");
}

/// <summary>Calls the child that its input names: another kind by number.</summary>
public sealed class ParentRound : IOrchestration<Slip, Slip>
{
    public async Task<Slip> RunAsync(OrchestrationContext context, Slip input)
    {
        try
        {
            var name = input.Number switch { 0 => Leg.Name, 1 => SampleRounds.Reckless, _ => SampleRounds.Collect };
            var child = await context.CallChildAsync(name, input.Text, new Slip("child-", 1));
            context.SetStatus(child.Text);
        }
        catch (StepFailedException failed)
        {
            context.SetStatus($"{failed.Step}: {failed.Reason}");
        }

        return input;
    }
}

/// <summary>Does three things at once.</summary>
public sealed class FanRound : IOrchestration<Slip, Slip>
{
    public async Task<Slip> RunAsync(OrchestrationContext context, Slip input)
    {
        var touched = await Task.WhenAll(Enumerable.Range(0, 3).Select(i => context.CallAsync(Touch.Name, new Slip($"{input.Text}-{i}"))));
        context.SetStatus(string.Join(' ', touched.Select(slip => slip.Text)));
        return input;
    }
}

/// <summary>Touches what signals say as they come, each within a day, until three days were silent.</summary>
public sealed class ListenRound : IOrchestration<Slip, Slip>
{
    public async Task<Slip> RunAsync(OrchestrationContext context, Slip input)
    {
        for (var silent = 0; silent < 3;)
        {
            var heard = await context.WaitForSignalAsync<Slip>("word", context.Now.AddDays(1));
            silent = heard is null ? silent + 1 : 0;
            await context.CallAsync(Touch.Name, heard ?? new Slip("silence"));
        }

        return input;
    }
}

/// <summary>Has children at the same time, one of which breaks.</summary>
public sealed class PartyRound : IOrchestration<Slip, Slip>
{
    public async Task<Slip> RunAsync(OrchestrationContext context, Slip input)
    {
        var outcomes = await Task.WhenAll(
            OneAsync(context, Leg.Name, "a"), OneAsync(context, SampleRounds.Reckless, "b"), OneAsync(context, Leg.Name, "c"));
        context.SetStatus(string.Join(", ", outcomes));
        return input;
    }

    private static async Task<string> OneAsync(OrchestrationContext context, OrchestrationName<Slip, Slip> child, string name)
    {
        try
        {
            return (await context.CallChildAsync(child, $"{context.InstanceId}.{name}", new Slip(name))).Text;
        }
        catch (StepFailedException)
        {
            return $"{name} broke";
        }
    }
}

/// <summary>Calls one child twice at the same time.</summary>
public sealed class TwinRound : IOrchestration<Slip, Slip>
{
    public async Task<Slip> RunAsync(OrchestrationContext context, Slip input)
    {
        var id = $"{context.InstanceId}.leg";
        var both = await Task.WhenAll(context.CallChildAsync(Leg.Name, id, input), context.CallChildAsync(Leg.Name, id, input));
        context.SetStatus(string.Join(' ', both.Select(slip => slip.Text)));
        return input;
    }
}
