using CreditHub.Documents;
using CreditHub.JointActions;
using CreditHub.Lists;
using CreditHub.Policy;

namespace CreditHub.Oversight;

/// <summary>A folder with many documents, half of them entries in force, half directives; some directives are due, whatever the size.</summary>
internal static class StoredDirectives
{
    /// <summary>Before now for those that are due.</summary>
    private static readonly DateTimeOffset Past = new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero);

    public static async Task<string> FolderAsync(int documents, int due, Scratch scratch, CancellationToken cancel)
    {
        var folder = scratch.Folder("directives");
        await using var hub = await OpenHub.StartAsync(folder);

        // Nobody is to be asked about these entries: the search for those of which nobody was goes once through each type, while there are none.
        await hub.Get<Sweep>().RunAsync(cancel);
        var profile = hub.Get<HubProfile>();
        var on = WorkCalendar.DateAt(TimeProvider.System.GetUtcNow()).AddMonths(-3);
        var port = hub.Get<IDocuments>();
        var entries = Enumerable.Range(0, documents / 2).Select(index => MadeUpEntries.Listed(index, "black-serious-violation", profile, on));
        await port.StoreAsync(ListDocuments.Entry, entries, cancel);

        var catalogue = profile.CatalogueOn(on);
        var every = due == 0 ? int.MaxValue : documents / 2 / due;
        await port.StoreAsync(
            JointActionDocuments.Directive,
            entries.Select((entry, index) => DirectiveOf(entry, due > 0 && index % every == 0 && index / every < due)),
            cancel);
        return folder;

        // Settled, so that the sweep finds it, reads it and decides that nothing is to be done: finding is what is measured, not the work.
        Directive DirectiveOf(ListEntry entry, bool isDue) =>
            MadeUpEntries.Told(entry, catalogue, new InstructionState.Settled(Past), isDue ? Past : DateTimeOffset.MaxValue);
    }
}
