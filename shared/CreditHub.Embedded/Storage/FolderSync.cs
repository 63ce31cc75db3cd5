using System.Runtime.InteropServices;

namespace CreditHub.Storage;

/// <summary>Puts a folder's own entries on the disk: on Unix a new or renamed file is only sure to be found again after that.</summary>
internal static class FolderSync
{
    /// <summary>Flushes a folder and those above it, up to and with <paramref name="root"/>.</summary>
    public static void Flush(string folder, string root)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        for (var current = folder; ; current = Path.GetDirectoryName(current)!)
        {
            Flush(current);
            if (current.Length <= root.Length)
            {
                return;
            }
        }
    }

    /// <summary>Flushes one folder.</summary>
    public static void FlushOne(string folder)
    {
        if (!OperatingSystem.IsWindows())
        {
            Flush(folder);
        }
    }

    /// <summary>Puts everything in a folder on the disk: files, folders, itself.</summary>
    public static void FlushTree(string folder)
    {
        foreach (var name in Directory.EnumerateFiles(folder))
        {
            using var file = new FileStream(name, FileMode.Open, FileAccess.ReadWrite);
            file.Flush(flushToDisk: true);
        }

        foreach (var name in Directory.EnumerateDirectories(folder))
        {
            FlushTree(name);
        }

        FlushOne(folder);
    }

    private static void Flush(string folder)
    {
        var handle = Open(folder, 0);
        if (handle < 0)
        {
            throw new IOException($"'{folder}' cannot be opened to be flushed.");
        }

        var failed = Sync(handle) != 0;
        _ = Close(handle);
        if (failed)
        {
            throw new IOException($"'{folder}' cannot be flushed.");
        }
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Sync(int handle);

    [DllImport("libc", EntryPoint = "close", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int handle);
}
