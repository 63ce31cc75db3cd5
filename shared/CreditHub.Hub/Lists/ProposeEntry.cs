using CreditHub.Catalogue;
using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Measures;
using CreditHub.Policy;
using CreditHub.Records;
using CreditHub.Subjects;
using CreditHub.Supervision;
using CreditHub.Units;

namespace CreditHub.Lists;

/// <summary>Use case: a determining unit, or a system of it, proposes an entry.</summary>
public sealed class ProposeEntry(
    Steps steps, IDocuments documents, SubjectReading subjects, ReadDuties duties, HubProfile profile, Ids ids, TimeProvider time)
{
    private const int MostRecords = 50;

    /// <summary>Proposes; a repeat under the same key answers with the same entry.</summary>
    public async Task<Decision<ListEntry>> RunAsync(Caller caller, ProposeEntryRequest request, string? key, CancellationToken cancel)
    {
        if (!MayPropose(caller, request))
        {
            return ListErrors.ProposerNotDetermining;
        }

        return await subjects.ReadAsync(request.Subject, cancel) switch
        {
            Decision<NamedSubject>.Accepted { Value: var subject } => await ProposeAsync(caller, request, subject, key, cancel),
            Decision<NamedSubject>.Rejected { Error: var error } => error,
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    // Asked before the citizen number is touched, so that nobody else can fill the vault.
    private bool MayPropose(Caller caller, ProposeEntryRequest request) =>
        !profile.ListTypes.TryGetValue(new(request.ListType), out var type) || type.DeterminingUnits.Contains(caller.Unit);

    private async Task<Decision<ListEntry>> ProposeAsync(
        Caller caller, ProposeEntryRequest request, NamedSubject subject, string? key, CancellationToken cancel)
    {
        if (DocumentMark.RefusalOf(request.Grounds?.DocumentClass) is { } secret)
        {
            return secret;
        }

        var grounds = GroundsOf(caller, request.Grounds ?? new EntryGroundsRequest());
        if (grounds.Category is { } category && !IsCategory(category))
        {
            return ListErrors.CategoryUnknown;
        }

        if (!profile.Units.ContainsKey(grounds.Provider))
        {
            return ListErrors.ProviderUnknown;
        }

        var derivation = request.Derivation is { } asked ? new Derivation(new(asked.Root), asked.Role, asked.DocumentNumber) : null;
        var root = derivation is null
            ? null
            : (await documents.FindAsync(ListDocuments.Entry, derivation.Root.Value, derivation.Root.Value, cancel))?.Value;
        var proposal = new Proposal(new(ids.For("le-", caller.Unit.Value, key)), subject.Key, subject.Kind, grounds, derivation);
        var type = profile.ListTypes.GetValueOrDefault(new(request.ListType));
        SubjectKey[] subjects = [subject.Key, .. root is null ? [] : (SubjectKey[])[root.Subject]];
        var bases = new SortedSet<string>(StringComparer.Ordinal);
        if (await RecordsRefusedAsync(subjects, grounds.AllRecords(), type?.Colour ?? ListColour.Black, bases, cancel) is { } refused)
        {
            return refused;
        }

        proposal = proposal with { Grounds = grounds with { RecordBases = bases.Count == 0 ? null : [.. bases.Select(id => new LegalBasisId(id))] } };
        var basis = profile.Bases.GetValueOrDefault(grounds.Basis);
        var now = time.GetUtcNow();
        return await steps.DecideAsync(
            ListDocuments.Entry,
            proposal.Id.Value,
            proposal.Id.Value,
            existing => existing is null
                ? proposal.Propose(type, basis, root, caller.Actor, now).Then(entry =>
                    new Step<ListEntry>(entry, [.. EntryEffects.Of(entry, caller.Actor, "list.proposed", now), .. CheckBasis.Ask(entry)]).Accept())
                : existing.Type == type?.Id && proposal.Made(existing) ? Step<ListEntry>.Same(existing).Accept() : ListErrors.KeyReused,
            cancel);
    }

    private bool IsCategory(string code) => profile.Book.Texts(PolicyKeys.ConductCategories, WorkCalendar.DateAt(time.GetUtcNow()))
        .Any(text => text.Split('=', 2)[0] == code);

    // A record lies with its subject, so that of somebody else is not found; whether there is one is not told.
    private async Task<HubError?> RecordsRefusedAsync(
        SubjectKey[] subjects, IReadOnlyList<RecordId> records, ListColour colour, SortedSet<string> bases, CancellationToken cancel)
    {
        var today = WorkCalendar.DateAt(time.GetUtcNow());
        RecordTerms? terms = null;
        foreach (var id in records)
        {
            if (await FindAsync(subjects, id, cancel) is not { } record)
            {
                return ListErrors.RecordInvalid;
            }

            if (RecordGrounds.Refusal(record, profile.Records.Find(record.Kind)?.Kind, colour, terms ??= RecordTerms.On(profile.Book, today), today) is { } refused)
            {
                return refused;
            }

            if (colour is ListColour.Black && await duties.IsRectifiedAsync(id, cancel))
            {
                return ListErrors.RecordRectified;
            }

            bases.UnionWith((record.Bases ?? []).Select(basis => basis.Value));
        }

        return records.Count > MostRecords ? ListErrors.RecordInvalid : null;
    }

    private async Task<CreditRecord?> FindAsync(SubjectKey[] subjects, RecordId record, CancellationToken cancel)
    {
        foreach (var subject in subjects)
        {
            if (await documents.FindAsync(RecordDocuments.Record, subject.Value, record.Value, cancel) is { Value: var found })
            {
                return found;
            }
        }

        return null;
    }

    private static Grounds GroundsOf(Caller caller, EntryGroundsRequest asked) => new(
        new(asked.Basis),
        asked.DocumentNumber,
        asked.DocumentOn.GetValueOrDefault(),
        asked.Provider is null ? caller.Unit : new UnitId(asked.Provider),
        asked.Record is null ? null : new RecordId(asked.Record),
        asked.Conduct,
        asked.Records is { Count: > 0 } records ? [.. records.Take(MostRecords + 1).Select(id => new RecordId(id))] : null)
    {
        Category = asked.Category,
        Class = DocumentMark.ClassOf(asked.DocumentClass),
    };
}
