using System.Collections.Concurrent;

namespace CreditHub.Engine;

/// <summary>What activities did, in order.</summary>
public sealed class Ledger
{
    private readonly ConcurrentQueue<string> lines = new();

    public IReadOnlyList<string> Lines => [.. lines];

    public void Write(string line) => lines.Enqueue(line);
}

/// <summary>Text, for inputs, results and signals.</summary>
public sealed record Slip(string Text, Figure? Figure = null);

/// <summary>A union inside a durable value.</summary>
[System.Text.Json.Serialization.JsonDerivedType(typeof(Round), "round")]
[System.Text.Json.Serialization.JsonDerivedType(typeof(Square), "square")]
public abstract record Figure
{
    private Figure()
    {
    }

    public sealed record Round(int Radius) : Figure;

    public sealed record Square(int Side) : Figure;
}

/// <summary>Writes a line.</summary>
public sealed class WriteLine(Ledger ledger) : IActivity<Slip, Slip>
{
    public static ActivityName<Slip, Slip> Name { get; } = new("WriteLine");

    public Task<Slip> RunAsync(Slip input, CancellationToken cancel)
    {
        ledger.Write(input.Text);
        return Task.FromResult(input);
    }
}

/// <summary>Fails as often as its text says, then writes a line.</summary>
public sealed class FailAtFirst(Ledger ledger) : IActivity<Slip, Slip>
{
    public static ActivityName<Slip, Slip> Name { get; } = new("FailAtFirst");

    public Task<Slip> RunAsync(Slip input, CancellationToken cancel)
    {
        ledger.Write("try");
        var failures = int.Parse(input.Text, System.Globalization.CultureInfo.InvariantCulture);
        return ledger.Lines.Count(line => line == "try") <= failures ? throw new IOException("not now") : Task.FromResult(input);
    }
}

/// <summary>An activity, a child, a signal, a silence, a rest, an activity.</summary>
public sealed class Travel : IOrchestration<Slip, Slip>
{
    public static OrchestrationName<Slip, Slip> Name { get; } = new("Travel");

    public async Task<Slip> RunAsync(OrchestrationContext context, Slip input)
    {
        context.SetStatus("setting out");
        await context.CallAsync(WriteLine.Name, new Slip($"{input.Text} starts"));
        var leg = await context.CallChildAsync(Leg.Name, $"{context.InstanceId}.leg", input);
        context.SetStatus("waiting");
        var word = await context.WaitForSignalAsync<Slip>("word", null);
        var silence = await context.WaitForSignalAsync<Slip>("silence", context.Now.AddDays(3));
        await context.WaitUntilAsync(context.Now.AddDays(10));
        await context.CallAsync(WriteLine.Name, new Slip($"{leg.Text}, {word!.Text} {word.Figure}, {silence?.Text ?? "nothing"}"));
        context.SetStatus("home");
        return input;
    }
}

/// <summary>A child.</summary>
public sealed class Leg : IOrchestration<Slip, Slip>
{
    public static OrchestrationName<Slip, Slip> Name { get; } = new("Leg");

    public async Task<Slip> RunAsync(OrchestrationContext context, Slip input)
    {
        await context.CallAsync(WriteLine.Name, new Slip($"{input.Text} leg"));
        return new Slip($"{input.Text} walked");
    }
}

/// <summary>Writes signals as they come, each within a day, until three days were silent.</summary>
public sealed class Listen : IOrchestration<Slip, Slip>
{
    public static OrchestrationName<Slip, Slip> Name { get; } = new("Listen");

    public async Task<Slip> RunAsync(OrchestrationContext context, Slip input)
    {
        for (var silent = 0; silent < 3;)
        {
            var heard = await context.WaitForSignalAsync<Slip>("word", context.Now.AddDays(1));
            silent = heard is null ? silent + 1 : 0;
            await context.CallAsync(WriteLine.Name, heard ?? new Slip("silence"));
        }

        return input;
    }
}

/// <summary>Calls what may fail, and writes what became of it.</summary>
public sealed class Risk : IOrchestration<Slip, Slip>
{
    public static OrchestrationName<Slip, Slip> Name { get; } = new("Risk");

    public async Task<Slip> RunAsync(OrchestrationContext context, Slip input)
    {
        try
        {
            await context.CallAsync(FailAtFirst.Name, input, new Retry(3, TimeSpan.FromSeconds(1), 2));
            await context.CallAsync(WriteLine.Name, new Slip("done"));
        }
        catch (StepFailedException failure)
        {
            await context.CallAsync(WriteLine.Name, new Slip($"{failure.Step}: {failure.Reason}"));
        }

        return input;
    }
}

/// <summary>Children at the same time, one of which breaks.</summary>
public sealed class Party : IOrchestration<Slip, Slip>
{
    public static OrchestrationName<Slip, Slip> Name { get; } = new("Party");

    public async Task<Slip> RunAsync(OrchestrationContext context, Slip input)
    {
        var outcomes = await Task.WhenAll(
            OneAsync(context, Leg.Name, "a"), OneAsync(context, Broken.Name, "b"), OneAsync(context, Leg.Name, "c"));
        return await context.CallAsync(WriteLine.Name, new Slip(string.Join(", ", outcomes)));
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

/// <summary>A defect.</summary>
public sealed class Broken : IOrchestration<Slip, Slip>
{
    public static OrchestrationName<Slip, Slip> Name { get; } = new("Broken");

    public Task<Slip> RunAsync(OrchestrationContext context, Slip input) => throw new InvalidOperationException("defect");
}
