using System.Security.Cryptography;
using System.Text;
using CreditHub.Storage;

namespace CreditHub.Vault;

/// <summary>The vault port on a table: AES-256-GCM, each value bound to its key.</summary>
internal sealed class SqliteVault : IVault
{
    private const int Nonce = 12;
    private const int Tag = 16;
    private const int KeyCharacters = 26;
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz234567";
    private readonly Database database;
    private readonly VaultKeys keys;

    public SqliteVault(Database database, string folder)
    {
        this.database = database;
        database.Prepare("CREATE TABLE IF NOT EXISTS vault (key TEXT PRIMARY KEY, sealed BLOB NOT NULL) WITHOUT ROWID");
        keys = VaultKeys.Open(folder, database.Read(session => session.First("SELECT 1 FROM vault LIMIT 1", _ => true) == false));
    }

    public string KeyOf(string valueClass, string value)
    {
        // The class's length goes before it, so that no two pairs give the same text.
        var hash = HMACSHA256.HashData(keys.Naming, Encoding.UTF8.GetBytes($"{valueClass.Length}:{valueClass}{value}"));
        return string.Create(KeyCharacters, hash, (text, bytes) =>
        {
            for (var i = 0; i < text.Length; i++)
            {
                var bit = i * 5;
                text[i] = Alphabet[(((bytes[bit / 8] << 8) | bytes[(bit / 8) + 1]) >> (11 - (bit % 8))) & 31];
            }
        });
    }

    public async Task<IReadOnlyList<string>> SealAsync(IReadOnlyList<SensitiveValue> values, CancellationToken cancel)
    {
        var rows = values.Select(value => KeyOf(value.Class, value.Value)).Zip(values, (key, value) => (Key: key, Sealed: Seal(key, value.Value))).ToList();
        await database.WriteAsync(
            session => rows.Sum(row => session.Execute("INSERT INTO vault (key, sealed) VALUES ($1, $2) ON CONFLICT DO NOTHING", row.Key, row.Sealed)), cancel);
        return rows.ConvertAll(row => row.Key);
    }

    public Task<string?> OpenAsync(string key, CancellationToken cancel) => Task.FromResult(
        database.Read(session => session.First("SELECT sealed FROM vault WHERE key = $1", row => row.Bytes(0), key)) is { } sealedValue
            ? Unseal(key, sealedValue)
            : null);

    private byte[] Seal(string key, string value)
    {
        var plain = Encoding.UTF8.GetBytes(value);
        var whole = new byte[Nonce + Tag + plain.Length];
        RandomNumberGenerator.Fill(whole.AsSpan(0, Nonce));
        using var cipher = new AesGcm(keys.Sealing, Tag);
        cipher.Encrypt(whole.AsSpan(0, Nonce), plain, whole.AsSpan(Nonce + Tag), whole.AsSpan(Nonce, Tag), Encoding.ASCII.GetBytes(key));
        return whole;
    }

    private string Unseal(string key, byte[] whole)
    {
        var plain = new byte[whole.Length - Nonce - Tag];
        using var cipher = new AesGcm(keys.Sealing, Tag);
        cipher.Decrypt(whole.AsSpan(0, Nonce), whole.AsSpan(Nonce + Tag), whole.AsSpan(Nonce, Tag), plain, Encoding.ASCII.GetBytes(key));
        return Encoding.UTF8.GetString(plain);
    }
}
