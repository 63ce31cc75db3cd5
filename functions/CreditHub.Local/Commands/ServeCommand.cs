using System.CommandLine;

namespace CreditHub.Commands;

/// <summary>The command without a verb: starts the hub and serves it until it is told to stop.</summary>
internal static class ServeCommand
{
    private const int FolderTaken = 2;

    public static void AddTo(RootCommand root)
    {
        HubOptions.AddTo(root);
        root.SetAction((parsed, cancel) => RunAsync(HubOptions.Of(parsed), cancel));
    }

    /// <summary>Runs a hub, unless another process has its folder.</summary>
    public static async Task<int> UnlessTakenAsync(Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        catch (FolderTakenException taken)
        {
            await Console.Error.WriteLineAsync(
                $"另一个进程正在使用数据文件夹 {taken.Folder}，请先停止它，或用 --data 指定其他文件夹。\n"
                + $"Another process is using the data folder {taken.Folder}. Stop it, or choose another folder with --data.");
            return FolderTaken;
        }
    }

    private static Task<int> RunAsync(HubOptions options, CancellationToken cancel) => UnlessTakenAsync(async () =>
    {
        await using var hub = LocalHub.Build(options);
        await hub.StartAsync(cancel);
        await Welcome.PrintAsync(hub, Console.Out);
        await hub.RunUntilStoppedAsync(cancel);
        return 0;
    });
}
