using System.Text.Json;
using CreditHub.Policy;
using CreditHub.Vault;

namespace CreditHub.Records.Correcting;

/// <summary>Keeps what a record said before a correction, sealed in the vault. Its personal values stay the vault's own.</summary>
public sealed class FormerContent(IVault vault, HubProfile profile)
{
    private const string ValueClass = "former-record";

    /// <summary>Seals a record as it is; the same content has the same key, so that a repeat keeps nothing twice.</summary>
    /// <returns>Its key.</returns>
    public async Task<string> KeepAsync(CreditRecord record, CancellationToken cancel) =>
        (await vault.SealAsync([new SensitiveValue(ValueClass, JsonSerializer.Serialize(record, HubJson.Options))], cancel))[0];

    /// <summary>Seals a record whose term is over, unless the policy wants its content deleted; as <see cref="ArchiveAsync"/>.</summary>
    public async Task<string?> PutAwayAsync(CreditRecord record, DateOnly on, CancellationToken cancel) =>
        profile.Book.Word(PolicyKeys.AfterPublicationTerm, on) == "delete" ? null : await KeepAsync(record, cancel);

    /// <summary>Seals a record that is to end, unless the law wants its content deleted.</summary>
    /// <param name="record">The record.</param>
    /// <param name="on">The day, Asia/Shanghai.</param>
    /// <param name="cancel">Stops the wait.</param>
    /// <returns>Its key, or null where nothing is kept.</returns>
    public async Task<string?> ArchiveAsync(CreditRecord record, DateOnly on, CancellationToken cancel) =>
        profile.Book.Word(PolicyKeys.AnnulledRecords, on) == "delete" ? null : await KeepAsync(record, cancel);

    /// <summary>Opens it; null where the vault has none. The reading is on record before.</summary>
    public async Task<CreditRecord?> OpenAsync(string key, CancellationToken cancel) =>
        await vault.OpenAsync(key, cancel) is { } json ? JsonSerializer.Deserialize<CreditRecord>(json, HubJson.Options) : null;
}
