namespace CreditHub.Repairs;

/// <summary>How repairs are shown.</summary>
public static class RepairViews
{
    /// <summary>One.</summary>
    /// <param name="repair">The repair.</param>
    /// <param name="waits">What it waits for.</param>
    /// <param name="isSubject">Whether its subject reads it, who is not told which units got something.</param>
    public static RepairView Of(Repair repair, IReadOnlyList<RepairWait> waits, bool isSubject)
    {
        var completed = repair.State is RepairState.Complete { At: var at } ? at : (DateTimeOffset?)null;
        return new RepairView(
            repair.Record.Value, repair.Kind, repair.Document, repair.At, completed is null ? "open" : "complete", completed,
            [.. waits.Select(wait => new RepairWaitView(
                HubJson.Word(wait.Kind), isSubject && wait.Kind is RepairWaitKind.Recipient or RepairWaitKind.Measure or RepairWaitKind.Authority ? "" : wait.Of))]);
    }
}
