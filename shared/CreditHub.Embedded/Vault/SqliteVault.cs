using System.Security.Cryptography;
using CreditHub.Documents;
using CreditHub.Storage;

namespace CreditHub.Vault;

/// <summary>The vault port on a table of sealed values.</summary>
internal sealed class SqliteVault : IVault
{
    private readonly Database database;
    private readonly VaultKeys keys;

    public SqliteVault(Database database, string folder)
    {
        this.database = database;
        database.Prepare("CREATE TABLE IF NOT EXISTS vault (key TEXT PRIMARY KEY, sealed BLOB NOT NULL) WITHOUT ROWID");
        database.Prepare("CREATE TABLE IF NOT EXISTS vault_leaving (key TEXT PRIMARY KEY, at TEXT NOT NULL) WITHOUT ROWID");
        var sample = database.Read(session => session.First("SELECT key, sealed FROM vault LIMIT 1", row => (Key: row.GetString(0), Sealed: row.Bytes(1)!)));
        keys = VaultKeys.Open(folder, vaultIsEmpty: sample.Key is null);
        if (sample.Key is not null)
        {
            Check(sample.Key, sample.Sealed);
        }
    }

    public string KeyOf(string valueClass, string value)
    {
        using var sealer = new Sealer(keys);
        return sealer.KeyOf(valueClass, value);
    }

    public async Task<IReadOnlyList<string>> SealAsync(IReadOnlyList<SensitiveValue> values, CancellationToken cancel)
    {
        var named = new List<string>(values.Count);
        var rows = new List<(string Key, byte[] Sealed)>(values.Count);
        using (var sealer = new Sealer(keys))
        {
            foreach (var value in values)
            {
                var key = sealer.KeyOf(value.Class, value.Value);
                named.Add(key);
                rows.Add((key, sealer.Seal(key, value.Value)));
            }
        }

        // Keys come in no order; in theirs the table is walked through once.
        rows.Sort((one, other) => string.CompareOrdinal(one.Key, other.Key));
        await database.WriteAsync(
            session =>
            {
                // Hardly ever is one leaving, and then only does each cost a second look.
                if (session.First("SELECT 1 FROM vault_leaving LIMIT 1", row => row.GetInt64(0)) == 1)
                {
                    rows.ForEach(row => session.Execute("DELETE FROM vault_leaving WHERE key = $1", row.Key));
                }

                return rows.Sum(row => session.Execute("INSERT INTO vault (key, sealed) VALUES ($1, $2) ON CONFLICT DO NOTHING", row.Key, row.Sealed));
            },
            cancel);
        return named;
    }

    public Task LeaveAsync(IReadOnlyList<string> keys, DateTimeOffset at, CancellationToken cancel) => database.WriteAsync(
        session => keys.Sum(key => session.Execute(
            "INSERT INTO vault_leaving (key, at) SELECT key, $2 FROM vault WHERE key = $1 ON CONFLICT (key) DO UPDATE SET at = max(at, excluded.at)",
            key, DocumentField.Text(at))),
        cancel);

    public Task<int> ForgetAsync(IReadOnlyList<string> keys, DateTimeOffset markedBy, CancellationToken cancel) => database.WriteAsync(
        session =>
        {
            var forgotten = 0;
            foreach (var key in keys)
            {
                if (session.Execute("DELETE FROM vault_leaving WHERE key = $1 AND at <= $2", key, DocumentField.Text(markedBy)) == 1)
                {
                    forgotten += session.Execute("DELETE FROM vault WHERE key = $1", key);
                }
            }

            return forgotten;
        },
        cancel);

    public Task<string?> OpenAsync(string key, CancellationToken cancel)
    {
        if (database.Read(session => session.First("SELECT sealed FROM vault WHERE key = $1", row => row.Bytes(0), key)) is not { } found)
        {
            return Task.FromResult<string?>(null);
        }

        using var sealer = new Sealer(keys);
        return Task.FromResult<string?>(sealer.Unseal(key, found));
    }

    // Another hub's key would open nothing, and name everything anew.
    private void Check(string key, byte[] sealedValue)
    {
        try
        {
            using var sealer = new Sealer(keys);
            sealer.Unseal(key, sealedValue);
        }
        catch (CryptographicException mismatch)
        {
            throw new FolderDamagedException("vault.key is not the key of this vault", "vault.key 不是本保险库的密钥", mismatch);
        }
    }
}
