namespace CreditHub;

/// <summary>What is stored in the data folder is not what the hub wrote; it is to be restored from a backup (docs/runbook.md).</summary>
/// <param name="found">What is damaged, in English.</param>
/// <param name="foundChinese">The same in Chinese.</param>
/// <param name="reason">What the system said, if it was the system that found it.</param>
public sealed class FolderDamagedException(string found, string foundChinese, Exception? reason = null) : IOException(found, reason)
{
    /// <summary>What is damaged, in Chinese.</summary>
    public string Chinese { get; } = foundChinese;
}
