using CreditHub.Lists;
using CreditHub.Measures;
using CreditHub.Policy;
using CreditHub.Subjects;
using CreditHub.Units;

namespace CreditHub.AlwaysTrue;

/// <summary>The independent model: what everybody in the city was told, kept beside the hub and never computed by it.</summary>
internal sealed class Ledger(HubProfile profile)
{
    private readonly Dictionary<ListEntryId, EntryFacts> byId = [];
    private readonly Dictionary<string, EntryFacts> byDocument = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ObjectionFacts> byReason = new(StringComparer.Ordinal);

    public List<EntryFacts> Entries { get; } = [];

    public List<ObjectionFacts> Objections { get; } = [];

    /// <summary>What must be on record because it was answered: action and target.</summary>
    public List<(string Action, string Target)> Owed { get; } = [];

    /// <summary>Entries of which something may have changed since they were last looked at.</summary>
    public HashSet<EntryFacts> Changed { get; } = [];

    public EntryFacts Propose(ListType type, SubjectKind kind, string subject, EntryFacts? root)
    {
        var entry = new EntryFacts(Entries.Count + 1, type, kind, subject, root);
        root?.Derived.Add(entry);
        Entries.Add(entry);
        byDocument.Add(entry.DocumentNumber, entry);
        return entry;
    }

    public ObjectionFacts Object(EntryFacts entry)
    {
        var objection = new ObjectionFacts(Objections.Count + 1, entry);
        entry.Objections.Add(objection);
        Objections.Add(objection);
        byReason.Add(objection.Reason, objection);
        return objection;
    }

    public void Name(EntryFacts entry, ListEntryId id)
    {
        entry.Id = id;
        byId[id] = entry;
        Change(entry);
    }

    /// <summary>An entry changed, and with it perhaps those of persons who answer for it.</summary>
    public void Change(EntryFacts entry)
    {
        if (Changed.Add(entry))
        {
            entry.Derived.ForEach(Change);
        }
    }

    public void Answered(EntryFacts entry, string action)
    {
        Owed.Add((action, entry.Id!.Value.Value));
        Change(entry);
    }

    public EntryFacts? Find(ListEntryId id) => byId.GetValueOrDefault(id);

    public EntryFacts? FindDocument(string number) => byDocument.GetValueOrDefault(number);

    public ObjectionFacts? FindReason(string reason) => byReason.GetValueOrDefault(reason);

    /// <summary>Matches measures to a decided entry.</summary>
    public IReadOnlyDictionary<UnitId, IReadOnlyList<Measure>> PlanOf(EntryFacts entry)
    {
        var plan = new Dictionary<UnitId, IReadOnlyList<Measure>>();
        var catalogue = profile.Catalogues.Single(one => one.Version == entry.Listing!.CatalogueVersion).Measures;
        foreach (var unit in profile.Units.Keys)
        {
            var measures = catalogue.Where(measure =>
                measure.Units.Contains(unit) && measure.Colour == entry.Type.Colour && measure.ListTypes.Contains(entry.Type.Id)
                && measure.SubjectKinds.Contains(entry.Kind) && measure.LeastDomains <= entry.Listing!.Domains).ToList();
            if (measures.Count > 0)
            {
                plan.Add(unit, measures);
            }
        }

        return plan;
    }
}
