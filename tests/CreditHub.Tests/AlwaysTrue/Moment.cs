using CreditHub.Audit;
using CreditHub.Checks;
using CreditHub.Documents;
using CreditHub.JointActions;
using CreditHub.Lists;
using CreditHub.Objections;
using CreditHub.Policy;
using CreditHub.Subjects;
using Xunit;

namespace CreditHub.AlwaysTrue;

/// <summary>All that the hub knows after a step, once nothing runs and nothing is due.</summary>
public sealed class Moment
{
    private readonly IReadOnlyDictionary<SubjectKey, Standing> standings;
    private readonly CheckBook book;

    private Moment(string name, TestHub hub, HubProfile profile, Everything all)
    {
        Name = name;
        Hub = hub;
        Profile = profile;
        Now = hub.Clock.GetUtcNow();
        book = hub.Get<CheckBook>();
        Entries = all.Entries.ToDictionary(entry => entry.Id);
        Directives = [.. all.Directives.Where(directive => directive.Instructions.Count > 0)];
        Objections = all.Objections;
        standings = all.Standings.ToDictionary(standing => standing.Subject);
        Audit = all.Audit;
    }

    /// <summary>Seed, step and what was done, so that it can be played again.</summary>
    public string Name { get; }

    public TestHub Hub { get; }

    public HubProfile Profile { get; }

    public DateTimeOffset Now { get; }

    public DateOnly Today => WorkCalendar.DateAt(Now);

    public IReadOnlyDictionary<ListEntryId, ListEntry> Entries { get; }

    /// <summary>Those of which a unit was told something.</summary>
    public IReadOnlyList<Directive> Directives { get; }

    public IReadOnlyList<Objection> Objections { get; }

    public IReadOnlyList<AuditEntry> Audit { get; }

    public static async Task<Moment> ReadAsync(string name, TestHub hub, HubProfile profile)
    {
        var documents = hub.Get<IDocuments>();
        return new Moment(name, hub, profile, new Everything(
            await AllAsync(documents, ListDocuments.Entry),
            await AllAsync(documents, JointActionDocuments.Directive),
            await AllAsync(documents, ObjectionDocuments.Objection),
            await AllAsync(documents, ListDocuments.Standing),
            await AuditAsync(hub.Get<IAuditLog>())));
    }

    public Standing? StandingOf(SubjectKey subject) => standings.GetValueOrDefault(subject);

    public StandingEntry? StandingOf(ListEntry entry) => StandingOf(entry.Subject)?.Entries.SingleOrDefault(row => row.Entry == entry.Id);

    /// <summary>Whether any check, in any matter at any unit, would give a measure of the entry.</summary>
    public bool IsChecked(ListEntry entry) => Profile.Matters.Values
        .SelectMany(matter => matter.Units.Select(unit => CheckRule.Answer(StandingOf(entry.Subject), matter.Code, unit, book, [], Today)))
        .OfType<Decisions.Decision<CheckAnswer>.Accepted>()
        .Any(answer => answer.Value.Measures.Any(measure => measure.Entry == entry.Id));

    private static async Task<IReadOnlyList<AuditEntry>> AuditAsync(IAuditLog log)
    {
        var entries = new List<AuditEntry>();
        while (await log.ReadAsync(entries.Count, 1000, TestContext.Current.CancellationToken) is { Count: > 0 } page)
        {
            entries.AddRange(page);
        }

        return entries;
    }

    private static async Task<IReadOnlyList<T>> AllAsync<T>(IDocuments documents, DocumentKind<T> kind)
    {
        var page = await documents.QueryAsync(kind, DocumentQuery.All with { Limit = 1000 }, TestContext.Current.CancellationToken);
        Assert.Null(page.Continuation);
        return [.. page.Items.Select(stored => stored.Value)];
    }

    private sealed record Everything(
        IReadOnlyList<ListEntry> Entries,
        IReadOnlyList<Directive> Directives,
        IReadOnlyList<Objection> Objections,
        IReadOnlyList<Standing> Standings,
        IReadOnlyList<AuditEntry> Audit);
}
