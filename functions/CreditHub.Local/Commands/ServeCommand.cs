using System.CommandLine;

namespace CreditHub.Commands;

/// <summary>The command without a verb: starts the hub and serves it until it is told to stop.</summary>
internal static class ServeCommand
{
    public static void AddTo(RootCommand root)
    {
        HubOptions.AddTo(root);
        root.SetAction((parsed, cancel) => RunAsync(HubOptions.Of(parsed), cancel));
    }

    private static Task<int> RunAsync(HubOptions options, CancellationToken cancel) => Refusal.OrRunAsync(options.Folder, async () =>
    {
        await using var hub = LocalHub.Build(options);
        await hub.StartAsync(cancel);
        await Welcome.PrintAsync(hub, Console.Out);
        await hub.RunUntilStoppedAsync(cancel);
        return 0;
    });
}
