using System.CommandLine;
using CreditHub.Backups;

namespace CreditHub.Commands;

/// <summary>The verb <c>backup</c>: copies a data folder while the hub runs, and verifies the copy before it gets its name.</summary>
internal static class BackupCommand
{
    private const int NotMade = 1;

    private static readonly Argument<string> Target = new("target") { Description = "The folder to make; must not exist." };

    public static void AddTo(RootCommand root)
    {
        var backup = new Command("backup", "Copies the data folder while the hub runs; whole, verified and on the disk, or not at all.");
        backup.Arguments.Add(Target);
        HubOptions.AddFolderTo(backup);
        backup.SetAction((parsed, cancel) => RunAsync(HubOptions.FolderOf(parsed), Path.GetFullPath(parsed.GetValue(Target)!), cancel));
        root.Subcommands.Add(backup);
    }

    private static Task<int> RunAsync(string folder, string target, CancellationToken cancel) => Refusal.OrRunAsync(folder, async () =>
    {
        long entries = 0;
        try
        {
            await FolderBackup.WriteAsync(folder, target.TrimEnd(Path.DirectorySeparatorChar), async draft => entries = await VerifyAsync(draft, cancel), cancel);
        }
        catch (Exception reason) when (reason is IOException and not (FolderTakenException or FolderDamagedException) or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"未能完成备份。\nThere is no backup: {reason.Message}");
            return NotMade;
        }

        await Console.Out.WriteLineAsync($"备份完成 Backup made and verified: {target}, {entries} audit entries");
        return 0;
    });

    private static async Task<long> VerifyAsync(string draft, CancellationToken cancel)
    {
        var found = await FolderVerification.OfAsync(draft, cancel);
        if (found.Faults.Count > 0)
        {
            throw new FolderDamagedException(string.Join("; ", found.Faults), "备份校验未通过：" + string.Join("；", found.Faults));
        }

        LateFiles.Delete(Path.Combine(draft, "files"), found.Uploads!);
        return found.AuditEntries;
    }
}
