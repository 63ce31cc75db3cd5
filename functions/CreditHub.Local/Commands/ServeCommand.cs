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

    private static async Task<int> RunAsync(HubOptions options, CancellationToken cancel)
    {
        using var folder = FolderLock.Take(options.Folder);
        if (folder is null)
        {
            await Console.Error.WriteLineAsync(
                $"另一个进程正在使用数据文件夹 {options.Folder}，请先停止它，或用 --data 指定其他文件夹。\n"
                + $"Another process is using the data folder {options.Folder}. Stop it, or choose another folder with --data.");
            return FolderTaken;
        }

        await using var hub = LocalHub.Build(options);
        await hub.StartAsync(cancel);
        await Welcome.PrintAsync(hub, Console.Out);
        await hub.RunUntilStoppedAsync(cancel);
        return 0;
    }
}
