using CreditHub.Audit;
using CreditHub.Backups;
using CreditHub.Policy;
using CreditHub.Records.Uploads;
using CreditHub.Vault;

namespace CreditHub.Commands;

/// <summary>Reads a whole data folder that no hub uses, and says what is wrong with it.</summary>
/// <param name="AuditEntries">How many entries of the audit log follow from one another.</param>
/// <param name="Uploads">What a look at the uploads found; null where the database is too damaged for it.</param>
/// <param name="Faults">What is wrong; empty where nothing is.</param>
internal sealed record FolderVerification(long AuditEntries, UploadVerification? Uploads, IReadOnlyList<string> Faults)
{
    /// <exception cref="FolderDamagedException">It cannot even be opened.</exception>
    /// <exception cref="FolderTakenException">A hub uses it.</exception>
    public static async Task<FolderVerification> OfAsync(string folder, CancellationToken cancel)
    {
        var services = new ServiceCollection();
        services.AddHub(Profiles.Load(LocalHub.Profile));
        services.AddEmbedded(folder);
        await using var hub = services.BuildServiceProvider();
        var pages = DatabaseIntegrity.FaultsOf(hub);
        if (pages.Count > 0)
        {
            return new FolderVerification(0, null, pages);
        }

        // Opening the vault shows that vault.key is this vault's.
        hub.GetRequiredService<IVault>();
        var audit = await hub.GetRequiredService<VerifyAudit>().RunAsync(cancel);
        var uploads = await hub.GetRequiredService<VerifyUploads>().RunAsync(cancel);
        string[] chain = audit.FirstBroken is { } broken ? [$"the audit chain is broken at entry {broken}"] : [];
        return new FolderVerification(audit.Entries, uploads, [.. chain, .. uploads.Faults]);
    }
}
