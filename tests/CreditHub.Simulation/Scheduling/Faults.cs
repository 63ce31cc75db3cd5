using Microsoft.Data.Sqlite;

namespace CreditHub.Scheduling;

/// <summary>What goes wrong with the machine, and how often; nothing while the city settles.</summary>
internal sealed class Faults(Random random)
{
    private const int AwaitsAKill = 12_000;
    private const int CommitsAKill = 2_500;
    private const int CommitsAnError = 400;
    private const int FilesAnError = 60;
    private int failing;

    /// <summary>Whether anything may go wrong now.</summary>
    public bool AreOn { get; set; }

    public int Kills { get; private set; }

    public int DiskErrors { get; private set; }

    public int GivenUp { get; set; }

    public int LostDeliveries { get; set; }

    public int Jumps { get; set; }

    public int All => Kills + DiskErrors + GivenUp + LostDeliveries + Jumps;

    /// <summary>Whether the process is killed between two steps of its code.</summary>
    public bool KillsNow() => AreOn && Happens(AwaitsAKill) && Kill();

    /// <summary>Whether it is killed at a commit, before or after that was on the disk.</summary>
    public bool KillsAtCommit() => AreOn && Happens(CommitsAKill) && Kill();

    /// <summary>Why a commit fails; null where it does not. A failing disk fails a few times in a row.</summary>
    public SqliteException? AtCommit()
    {
        failing = failing == 0 && AreOn && Happens(CommitsAnError) ? random.Next(1, 4) : failing;
        if (failing == 0 || !AreOn)
        {
            return null;
        }

        failing--;
        DiskErrors++;
        return random.Next(2) == 0 ? new SqliteException("disk I/O error", 10) : new SqliteException("database or disk is full", 13);
    }

    /// <summary>Whether a file cannot be written.</summary>
    public bool FailsFile()
    {
        var fails = AreOn && Happens(FilesAnError);
        DiskErrors += fails ? 1 : 0;
        return fails;
    }

    private bool Happens(int oneIn) => random.Next(oneIn) == 0;

    private bool Kill()
    {
        Kills++;
        return true;
    }
}
