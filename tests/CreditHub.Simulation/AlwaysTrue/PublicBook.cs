using CreditHub.Cities;
using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Lists;
using CreditHub.Publication;
using CreditHub.Publication.Entries;
using CreditHub.Publication.Site;
using CreditHub.Subjects;

namespace CreditHub.AlwaysTrue;

/// <summary>
/// Statement 10: the public sees what two persons cleared, while it stands, and nothing else: nothing that is held, ended, taken back or
/// repaired. Looks at what changed, and now and then at whole pages.
/// </summary>
internal sealed class PublicBook(SimulatedHub hub, Ledger ledger, IntakeBook intake, Findings findings, Random random)
{
    private const int StepsBetweenPages = 8;
    private readonly HashSet<string> changed = new(StringComparer.Ordinal);

    /// <summary>Something of a company's records changed that the public may see.</summary>
    public void Change(string company) => changed.Add(company);

    public void Look()
    {
        foreach (var entry in ledger.Changed.Where(entry => entry is { Id: not null, Kind: SubjectKind.Organisation, Listing: not null }))
        {
            var isShown = hub.Ask(() => hub.Get<PublicEntries>().ShownAsync(entry.Id!.Value, hub.Today, default)) is not null;
            findings.Expect(10, !isShown || MayBeShown(entry), () => $"{entry} is public");
            findings.Expect(10, isShown || !MustBeShown(entry), () => $"{entry} is not public");
        }

        if (random.Next(StepsBetweenPages) == 0)
        {
            changed.Add(HandoutBook.Company(random));
            if (ledger.Entries.Count > 0)
            {
                LookAt(ledger.Entries[random.Next(ledger.Entries.Count)].Type);
            }
        }

        foreach (var company in changed.Order(StringComparer.Ordinal))
        {
            LookAt(company);
        }

        changed.Clear();
    }

    /// <summary>Looks at every page.</summary>
    public void LookAtAll()
    {
        foreach (var company in intake.Records.Select(record => record.Company).Distinct().Order(StringComparer.Ordinal))
        {
            LookAt(company);
        }

        foreach (var type in ledger.Entries.Select(entry => entry.Type).Distinct())
        {
            LookAt(type);
        }
    }

    // Exact, once the hub has settled and the entries were looked at.
    private bool Stands(EntryFacts entry) => !entry.MustBeOver(hub.Today) && !entry.IsHeld;

    private bool MayBeShown(EntryFacts entry) => entry.Gate.MayBeOpen && Stands(entry);

    private bool MustBeShown(EntryFacts entry) => entry.Gate.MustBeOpen && Stands(entry);

    private void LookAt(ListType type)
    {
        var shown = hub.Ask(async () => await hub.Get<ReadPublicLists>().WholeAsync(type.Id, default).Select(one => one.DocumentNumber.Text).ToListAsync());
        foreach (var entry in ledger.Entries.Where(entry => entry.Type == type && entry.Listing is not null))
        {
            var isShown = shown.Remove(entry.Listing!.DocumentNumber);
            findings.Expect(10, entry.Kind is SubjectKind.Organisation ? !isShown || MayBeShown(entry) : !isShown, () => $"{entry} is on its list");
            findings.Expect(10, isShown || entry.Kind is not SubjectKind.Organisation || !MustBeShown(entry), () => $"{entry} is not on its list");
        }

        findings.Expect(10, shown.Count == 0, () => $"'{string.Join(", ", shown)}' is on {type.Id}, and nobody decided it");
    }

    private void LookAt(string company)
    {
        var shown = hub.Ask(async () => await DocumentPages.WholeAsync(async continuation =>
            await hub.Get<ReadPublic>().SearchAsync(company, continuation, default) is Decision<Page<PublicRecord>>.Accepted { Value: var page }
                ? page : new Page<PublicRecord>([], null)).Select(one => one.DocumentNumber.Text).ToListAsync());
        foreach (var record in intake.Records.Where(record => record.Company == company))
        {
            var isShown = shown.Remove(record.Document);
            findings.Expect(10, !isShown || record.MayBeShown, () => $"{record.Id} is public");
            findings.Expect(10, isShown || !record.MustBeShown(hub.Today), () => $"{record.Id} is not public");
        }

        findings.Expect(10, shown.Count == 0, () => $"'{string.Join(", ", shown)}' of {company} is public, and nobody sent it");
    }
}
