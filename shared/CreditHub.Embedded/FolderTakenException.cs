namespace CreditHub;

/// <summary>Another process is using the data folder; nothing was read or written.</summary>
/// <param name="folder">The folder.</param>
/// <param name="reason">What the system said.</param>
public sealed class FolderTakenException(string folder, Exception reason) : IOException($"Another process is using '{folder}'.", reason)
{
    /// <summary>The folder.</summary>
    public string Folder { get; } = folder;
}
