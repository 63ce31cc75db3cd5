using System.Security.Cryptography;
using System.Text;
using CreditHub.Storage;

namespace CreditHub.Vault;

/// <summary>The vault's two keys, derived from the secret in a file that only the hub's account may read. Without that file no value can be opened.</summary>
internal sealed class VaultKeys(byte[] secret)
{
    private const int Length = 32;

    public byte[] Sealing { get; } = HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, Length, info: Encoding.ASCII.GetBytes("credithub vault sealing"));

    public byte[] Naming { get; } = HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, Length, info: Encoding.ASCII.GetBytes("credithub vault naming"));

    /// <summary>Reads the secret, or makes one where the vault is new.</summary>
    /// <exception cref="FolderDamagedException">The file is missing though values are sealed with it, or is not a secret.</exception>
    public static VaultKeys Open(string folder, bool vaultIsEmpty)
    {
        var file = Path.Combine(folder, "vault.key");
        if (!File.Exists(file))
        {
            if (!vaultIsEmpty)
            {
                throw new FolderDamagedException("vault.key is missing, and the vault holds values sealed with it", "密钥文件 vault.key 缺失，而保险库中已有用它加密的数据");
            }

            Create(file, folder);
        }

        var secret = File.ReadAllBytes(file);
        return secret.Length == Length ? new VaultKeys(secret) : throw new FolderDamagedException("vault.key is not a vault key", "vault.key 不是有效的密钥文件");
    }

    private static void Create(string file, string folder)
    {
        // Renamed into place, so that a crash leaves no half key behind.
        var draft = file + ".new";
        File.Delete(draft);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var stream = new FileStream(draft, options))
        {
            stream.Write(RandomNumberGenerator.GetBytes(Length));
            stream.Flush(flushToDisk: true);
        }

        File.Move(draft, file);
        FolderSync.Flush(folder, folder);
    }
}
