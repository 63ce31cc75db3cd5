namespace CreditHub.Engine;

/// <summary>Does one thing in the world.</summary>
public sealed class Touch(World world) : IActivity<Slip, Slip>
{
    public static ActivityName<Slip, Slip> Name { get; } = new("touch");

    public Task<Slip> RunAsync(Slip input, CancellationToken cancel)
    {
        world.Do(input.Text);
        return Task.FromResult(input);
    }
}

/// <summary>Fails as often as the world says.</summary>
public sealed class Flaky(World world) : IActivity<Slip, Slip>
{
    public static ActivityName<Slip, Slip> Name { get; } = new("flaky");

    public Task<Slip> RunAsync(Slip input, CancellationToken cancel)
    {
        world.Do("tried");
        return world.FailuresLeft-- > 0 ? throw new IOException("not now") : Task.FromResult(input);
    }
}

/// <summary>Touches, calls a child, waits for a signal, waits for a time, touches again.</summary>
public sealed class Journey : IOrchestration<Slip, Slip>
{
    public static OrchestrationName<Slip, Slip> Name { get; } = new("journey");

    public static TimeSpan Rest { get; } = TimeSpan.FromDays(3);

    public async Task<Slip> RunAsync(OrchestrationContext context, Slip input)
    {
        context.SetStatus("setting out");
        var first = await context.CallAsync(Touch.Name, new Slip($"{input.Text}-first"));
        var child = await context.CallChildAsync(Leg.Name, $"{context.InstanceId}-leg", new Slip($"{input.Text}-leg"));
        context.SetStatus("waiting for word");
        var word = await context.WaitForSignalAsync<Slip>("word", null);
        var silence = await context.WaitForSignalAsync<Slip>("never", context.Now + Rest);
        await context.WaitUntilAsync(context.Now + Rest);
        var last = await context.CallAsync(Touch.Name, new Slip($"{input.Text}-last"));
        context.SetStatus($"home: {child.Text}, {word!.Text}{word.Figure}, {silence?.Text ?? "silence"}");
        return new Slip($"{first.Text} {last.Text} {context.NewId() != Guid.Empty}");
    }
}

/// <summary>A child of <see cref="Journey"/>.</summary>
public sealed class Leg : IOrchestration<Slip, Slip>
{
    public static OrchestrationName<Slip, Slip> Name { get; } = new("leg");

    public async Task<Slip> RunAsync(OrchestrationContext context, Slip input) => await context.CallAsync(Touch.Name, input);
}
