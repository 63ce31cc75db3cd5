using System.CommandLine;

namespace CreditHub.Commands;

/// <summary>The verb <c>verify</c>: reads a whole data folder that no hub uses, such as a backup, and says what is wrong with it.</summary>
internal static class VerifyCommand
{
    private const int Faulty = 1;

    public static void AddTo(RootCommand root)
    {
        var verify = new Command("verify", "Reads every page, the audit chain and the uploads' files of a folder that no hub uses. Exit code 0 only if all is whole.");
        HubOptions.AddFolderTo(verify);
        verify.SetAction((parsed, cancel) => RunAsync(HubOptions.FolderOf(parsed), cancel));
        root.Subcommands.Add(verify);
    }

    private static Task<int> RunAsync(string folder, CancellationToken cancel) => Refusal.OrRunAsync(folder, async () =>
    {
        if (!File.Exists(Path.Combine(folder, "hub.db")))
        {
            await Console.Error.WriteLineAsync($"文件夹 {folder} 中没有数据。\nThere is no hub's data in {folder}.");
            return Faulty;
        }

        var found = await FolderVerification.OfAsync(folder, cancel);
        foreach (var fault in found.Faults)
        {
            await Console.Error.WriteLineAsync(fault);
        }

        if (found.Faults.Count > 0)
        {
            return Faulty;
        }

        await Console.Out.WriteLineAsync($"完好 Whole: {folder}, {found.AuditEntries} audit entries");
        return 0;
    });
}
