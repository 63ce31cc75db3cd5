using CreditHub.Documents;

namespace CreditHub.Objections;

/// <summary>The documents of the Objections capability.</summary>
public static class ObjectionDocuments
{
    /// <summary>An objection; its own partition.</summary>
    public static DocumentKind<Objection> Objection { get; } = new(
        "objection",
        objection => objection.Id.Value,
        objection => objection.Id.Value,
        new("entry", objection => objection.Target.EntryId?.Value),
        new("record", objection => objection.Target.RecordId?.Value),
        new("provider", objection => objection.Provider.Value),
        new("state", StateOf),
        new("raised", objection => DocumentField.Text(objection.At)));

    /// <summary>The word for an objection's state.</summary>
    public static string StateOf(Objection objection) => objection.State switch
    {
        ObjectionState.Notified => "notified",
        ObjectionState.Verifying => "verifying",
        ObjectionState.Found => "found",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
