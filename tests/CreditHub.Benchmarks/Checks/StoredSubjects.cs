using CreditHub.Documents;
using CreditHub.Lists;
using CreditHub.Objections;
using CreditHub.Policy;
using CreditHub.Subjects;

namespace CreditHub.Checks;

/// <summary>A city's subjects as checks meet them: of a hundred, ninety-five with nothing in force, two red, two black, one on hold.</summary>
internal static class StoredSubjects
{
    /// <summary>The unit that asks, and the matter of its in which it does.</summary>
    public const string Unit = "market-supervision";

    /// <inheritdoc cref="Unit"/>
    public const string Matter = "administrative-permit";

    public static async Task StoreAsync(string folder, int subjects, CancellationToken cancel)
    {
        await using var hub = await OpenHub.StartAsync(folder);
        var profile = hub.Get<HubProfile>();
        var on = WorkCalendar.DateAt(TimeProvider.System.GetUtcNow()).AddMonths(-3);
        await hub.Get<IDocuments>().StoreAsync(
            ListDocuments.Standing, Enumerable.Range(0, subjects).Select(index => StandingOf(index, profile, on)), cancel);
    }

    private static Standing StandingOf(int index, HubProfile profile, DateOnly on)
    {
        var nothing = new Standing(MadeUpEntries.Subject(index), SubjectKind.Organisation, [], new Dictionary<string, int>());
        return (index % 100) switch
        {
            0 or 1 => With("red-a-grade-taxpayer", held: false),
            2 or 3 => With("black-serious-violation", held: false),
            4 => With("black-serious-violation", held: true),
            _ => nothing,
        };

        Standing With(string type, bool held)
        {
            var entry = MadeUpEntries.Listed(index, type, profile, on);
            IReadOnlyList<Hold> holds = held ? [new Hold(new ObjectionId($"objection-{index}"), WorkCalendar.StartOf(on.AddDays(5)))] : [];
            return nothing.With(entry with { Holds = holds }, profile.Catalogue(entry.Listing!.CatalogueVersion))!;
        }
    }
}
