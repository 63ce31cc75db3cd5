namespace CreditHub.Storage;

/// <summary>
/// Something that keeps in memory what the database holds, and so goes along with every commit. All of it is called by the writer, so it
/// needs no lock and only passes word on.
/// </summary>
internal interface ICommitPart
{
    /// <summary>Every job of the commit has run: writes what came of them.</summary>
    void Finish(Session session)
    {
    }

    /// <summary>It is on the disk; before any caller goes on.</summary>
    void Kept()
    {
    }

    /// <summary>Nothing of it was written: what was kept in memory since the last commit is not so.</summary>
    void Lost();
}
