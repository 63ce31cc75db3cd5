using System.Security.Cryptography;
using CreditHub.Machines;
using CreditHub.Storage;

namespace CreditHub.Damage;

/// <summary>A data folder with a database that has been lived in: long and short rows, an index, deep trees, free pages; closed or as a kill leaves it.</summary>
internal sealed class StoredFolder : IDisposable
{
    private const int Rows = 3000;

    private readonly string file;

    private StoredFolder(string file) =>
        (this.file, Path) = (file, Directory.CreateTempSubdirectory("credithub-stored-").FullName);

    public string Path { get; }

    public string Database => System.IO.Path.Combine(Path, file);

    public string Log => Database + "-wal";

    public static async Task<StoredFolder> CreateAsync(bool killed = false, string file = DataFolder.MainFile)
    {
        var folder = new StoredFolder(file);
        using var data = new DataFolder(folder.Path, new ThreadMachine());
        var database = folder.In(data);
        await File.WriteAllBytesAsync(System.IO.Path.Combine(folder.Path, "vault.key"), RandomNumberGenerator.GetBytes(32));
        database.Prepare("CREATE TABLE item (id INTEGER PRIMARY KEY, name TEXT UNIQUE, body BLOB)", "CREATE INDEX by_body ON item (body)");
        for (var batch = 0; batch < 10; batch++)
        {
            var first = batch * (Rows / 10);
            await database.WriteAsync(session => Fill(session, first, Rows / 10), CancellationToken.None);
        }

        await database.WriteAsync(session => session.Execute("DELETE FROM item WHERE id % 7 = 3"), CancellationToken.None);
        if (!killed)
        {
            return folder;
        }

        // What a kill leaves is what is in the files now.
        var left = new StoredFolder(file);
        foreach (var name in Directory.GetFiles(folder.Path).Select(System.IO.Path.GetFileName).Where(name => name is not ("hub.lock" or "hub.db-shm" or "usage.db-shm")))
        {
            File.Copy(System.IO.Path.Combine(folder.Path, name!), System.IO.Path.Combine(left.Path, name!));
        }

        data.Dispose();
        folder.Dispose();
        return left;
    }

    /// <summary>Opens it as a hub does, and counts what is there.</summary>
    public long Open()
    {
        using var data = new DataFolder(Path, new ThreadMachine());
        return In(data).Read(session => session.First("SELECT count(*) FROM item", row => row.GetInt64(0)));
    }

    /// <summary>Writes over a part of a file.</summary>
    public static void Spoil(string file, long from, int length, Func<int, byte> with)
    {
        using var stream = new FileStream(file, FileMode.Open);
        stream.Position = from;
        stream.Write([.. Enumerable.Range(0, length).Select(with)]);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);

    private Database In(DataFolder data) => file == DataFolder.MainFile ? data.Main : data.Usage;

    private static int Fill(Session session, int first, int count)
    {
        for (var id = first; id < first + count; id++)
        {
            var body = new byte[id % 40 == 0 ? 9000 : 50 + (id % 700)];
            Array.Fill(body, (byte)(1 + (id % 200)));
            session.Execute("INSERT INTO item VALUES ($1, $2, $3)", (long)id, $"item {id * 7919 % 100_003}", body);
        }

        return count;
    }
}
