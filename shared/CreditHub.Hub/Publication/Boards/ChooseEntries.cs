using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Lists;
using CreditHub.Policy;
using CreditHub.Publication.Entries;

namespace CreditHub.Publication.Boards;

/// <summary>What is chosen for an issue of a board.</summary>
/// <param name="Types">List types: every entry of them that was decided in the period. All of the board's colour, public, and the unit's, or any for the office.</param>
/// <param name="From">First day of decision, inclusive; null for no such bound.</param>
/// <param name="To">Last day, inclusive; null likewise.</param>
/// <param name="Entries">Entries picked one by one, whenever they were decided.</param>
public sealed record BoardChoice(IReadOnlyList<ListTypeId> Types, DateOnly? From, DateOnly? To, IReadOnlyList<ListEntryId> Entries);

/// <summary>Finds the entries that are chosen for an issue, each once, and says of each whether it may be on it.</summary>
public sealed class ChooseEntries(IDocuments documents, PublicEntries entries, HubProfile profile)
{
    /// <summary>Finds them. More than <see cref="Board.MostChosen"/> are not read to the end; the rule refuses them.</summary>
    /// <returns>They, or <c>board.choice-invalid</c>.</returns>
    public async Task<Decision<IReadOnlyList<ChosenEntry>>> RunAsync(BoardIssue issue, BoardChoice choice, DateOnly today, CancellationToken cancel)
    {
        if ((choice.Types.Count == 0 && choice.Entries.Count == 0) || choice.From > choice.To || !choice.Types.All(type => MayChoose(type, issue, today)))
        {
            return BoardErrors.ChoiceInvalid;
        }

        var chosen = new Dictionary<ListEntryId, BoardOmission?>();
        foreach (var id in choice.Entries.Take(Board.MostChosen + 1))
        {
            chosen[id] = await entries.OmissionAsync(await FindAsync(id, cancel), issue, today, cancel);
        }

        foreach (var type in choice.Types.Distinct())
        {
            await AddAsync(type, issue, choice, today, chosen, cancel);
        }

        return chosen.Select(one => new ChosenEntry(one.Key, one.Value)).ToList();
    }

    /// <summary>The list types from which an issue may be drawn up.</summary>
    public IReadOnlyList<ListType> TypesOf(BoardIssue issue, DateOnly today) =>
        [.. profile.ListTypes.Values.Where(type => MayChoose(type.Id, issue, today)).OrderBy(type => type.Id.Value, StringComparer.Ordinal)];

    /// <summary>Why entries may not be on an issue now; none for those that may.</summary>
    public async Task<IReadOnlyDictionary<ListEntryId, BoardOmission>> OmissionsAsync(Board board, DateOnly today, CancellationToken cancel)
    {
        var omissions = new Dictionary<ListEntryId, BoardOmission>();
        foreach (var id in board.Entries)
        {
            if (await entries.OmissionAsync(await FindAsync(id, cancel), board.Issue, today, cancel) is { } why)
            {
                omissions.Add(id, why);
            }
        }

        return omissions;
    }

    private bool MayChoose(ListTypeId id, BoardIssue issue, DateOnly today) =>
        profile.ListTypes.TryGetValue(id, out var type) && type.Colour == issue.Colour && entries.PublicTypes(today).Contains(id.Value)
        && (issue.Unit == profile.Office.Id || type.DeterminingUnits.Contains(issue.Unit));

    // What was never decided is in no period; what was, and ended since, is, and is left out by name.
    private async Task AddAsync(
        ListTypeId type, BoardIssue issue, BoardChoice choice, DateOnly today, Dictionary<ListEntryId, BoardOmission?> chosen, CancellationToken cancel)
    {
        await foreach (var stored in documents.AllAsync(ListDocuments.Entry, DocumentQuery.Where("type", type.Value), cancel))
        {
            var entry = stored.Value;
            if (entry.Listing is { On: var on } && !(on < choice.From) && !(on > choice.To))
            {
                chosen[entry.Id] = await entries.OmissionAsync(entry, issue, today, cancel);
            }

            if (chosen.Count > Board.MostChosen)
            {
                return;
            }
        }
    }

    private async Task<ListEntry?> FindAsync(ListEntryId id, CancellationToken cancel) =>
        (await documents.FindAsync(ListDocuments.Entry, id.Value, id.Value, cancel))?.Value;
}
