using CreditHub.Documents;

namespace CreditHub.Repairs;

/// <summary>The documents of the Repairs capability.</summary>
public static class RepairDocuments
{
    /// <summary>The field <c>open</c> of a repair that is not complete.</summary>
    public const string OpenRepair = "repair";

    /// <summary>A repair; its record is its partition and its id. <c>look</c> is when it is looked at next.</summary>
    public static DocumentKind<Repair> Repair { get; } = new(
        "repair",
        repair => repair.Record.Value,
        repair => repair.Record.Value,
        new("look", repair => repair.LookAt is { } at ? DocumentField.Text(at) : null),
        new("open", repair => repair.State is RepairState.Open ? OpenRepair : null));
}
