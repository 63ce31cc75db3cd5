namespace CreditHub.Commands;

/// <summary>What a person at the terminal is told when a command cannot begin, and its exit code.</summary>
internal static class Refusal
{
    private const int FolderTaken = 2;
    private const int FolderDamaged = 3;

    /// <summary>Runs a command on a folder, unless another process has it or its data is damaged.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="run">Answers the exit code.</param>
    public static async Task<int> OrRunAsync(string folder, Func<Task<int>> run)
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
        catch (FolderDamagedException damaged)
        {
            await Console.Error.WriteLineAsync(
                $"数据文件夹 {folder} 已损坏：{damaged.Chinese}。本系统没有启动，也没有改动任何数据。"
                + "请将该文件夹整体移走保存，把最近一次备份复制到原位置，再重新启动；步骤见 docs/runbook.md。\n"
                + $"The data folder {folder} is damaged: {damaged.Message}. The hub did not start and changed nothing. "
                + "Move the folder away whole, copy the latest backup to its place and start again; docs/runbook.md (\"Damage\") says how.");
            return FolderDamaged;
        }
    }
}
