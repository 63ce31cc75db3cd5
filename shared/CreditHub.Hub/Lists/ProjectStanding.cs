using System.Text.Json;
using CreditHub.Documents;
using CreditHub.Policy;

namespace CreditHub.Lists;

/// <summary>Told by an entry that changed: projects it, as it is now, into its subject's standing.</summary>
public sealed class ProjectStanding(IDocuments documents, Steps steps, HubProfile profile) : ITold
{
    internal const string HandlerName = "standing.project";

    /// <inheritdoc />
    public string Name => HandlerName;

    /// <inheritdoc />
    public async Task HandleAsync(JsonElement payload, CancellationToken cancel)
    {
        var id = HubJson.From<Payload>(payload).Entry.Value;
        if (await documents.FindAsync(ListDocuments.Entry, id, id, cancel) is not { Value: { Listing: { } listing } entry })
        {
            return;
        }

        var catalogue = profile.Catalogue(listing.CatalogueVersion);
        await steps.DecideAsync(
            ListDocuments.Standing,
            entry.Subject.Value,
            entry.Subject.Value,
            standing => Step.To(standing, standing.With(entry, catalogue)!).Accept(),
            cancel);
    }

    internal sealed record Payload(ListEntryId Entry);
}
