using CreditHub.Documents;
using CreditHub.Policy;

namespace CreditHub.Lists;

/// <summary>The documents of the Lists capability.</summary>
public static class ListDocuments
{
    /// <summary>An entry; its own partition.</summary>
    public static DocumentKind<ListEntry> Entry { get; } = new(
        "list-entry",
        entry => entry.Id.Value,
        entry => entry.Id.Value,
        new("subject", entry => entry.Subject.Value),
        new("type", entry => entry.Type.Value),
        new("state", StateOf),
        new("root", entry => entry.Derivation?.Root.Value),
        new("proposed", entry => DocumentField.Text(entry.ProposedAt)),
        new("record", entry => entry.Grounds.Record?.Value),
        new("due", DueOf),
        new("basis", entry => entry.Holds.Any(LostBasis.Raised) ? "lost" : null));

    /// <summary>A subject's standing; the subject is its partition. Most who are asked about were never listed.</summary>
    public static DocumentKind<Standing> Standing { get; } = new(
        "standing",
        standing => standing.Subject.Value,
        standing => standing.Subject.Value)
    {
        IsSparse = true,
    };

    /// <summary>The word for an entry's state in fields and answers.</summary>
    public static string StateOf(ListEntry entry) => entry.State switch
    {
        EntryState.Proposed => "proposed",
        EntryState.Noticed => "noticed",
        EntryState.Heard => "heard",
        EntryState.Listed => entry.Holds.Count > 0 ? "onHold" : "listed",
        EntryState.Declined => "declined",
        EntryState.Ended => "ended",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    // Only an end of term comes by itself; everything before it waits for a person.
    private static string? DueOf(ListEntry entry) => entry.State is EntryState.Listed listed
        ? DocumentField.Text(WorkCalendar.StartOf(listed.Decision.Until.AddDays(1)))
        : null;
}
