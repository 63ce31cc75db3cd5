using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Lists;
using CreditHub.Policy;
using CreditHub.Records;

namespace CreditHub.Publication;

/// <summary>
/// What the public may read of red and black lists: entries in force of the types that the policy names, of organisations and households.
/// An entry on hold, ended, or past its term is not shown, from that moment on (T6, G7).
/// </summary>
public sealed class ReadPublicLists(IDocuments documents, HubProfile profile, TimeProvider time)
{
    /// <summary>The list types of which entries are public.</summary>
    public IReadOnlyList<ListType> Types()
    {
        var named = profile.Book.Texts(PolicyKeys.PublicListTypes, WorkCalendar.DateAt(time.GetUtcNow()));
        return [.. profile.ListTypes.Values.Where(type => named.Contains(type.Id.Value)).OrderBy(type => type.Id.Value, StringComparer.Ordinal)];
    }

    /// <summary>A page of a list.</summary>
    /// <returns>It, or <c>public.section-unknown</c>.</returns>
    public async Task<Decision<Page<PublicEntry>>> PageAsync(ListTypeId id, string? continuation, CancellationToken cancel)
    {
        if (Types().FirstOrDefault(type => type.Id == id) is not { } type)
        {
            return PublicErrors.SectionUnknown;
        }

        var query = DocumentQuery.Where("type", id.Value).And("state", "listed");
        var page = await documents.QueryAsync(
            ListDocuments.Entry, query with { Limit = ReadPublic.PageSize, Continuation = continuation }, cancel);
        var (today, shown) = (WorkCalendar.DateAt(time.GetUtcNow()), new List<PublicEntry>());
        foreach (var entry in page.Items.Select(item => item.Value))
        {
            if (entry.EffectOn(today) is EntryEffect.InForce && entry.Subject.CreditCode is { } code)
            {
                var decision = entry.Listing!;
                shown.Add(new PublicEntry(
                    type.Id, type.Name, type.Colour, code, await NameAsync(entry, cancel), PublicValue.Of(decision.DocumentNumber), decision.On, decision.Until));
            }
        }

        return new Page<PublicEntry>(shown, page.Continuation);
    }

    // An entry knows its subject by code only; how it calls itself, its records say.
    private async Task<PublicValue> NameAsync(ListEntry entry, CancellationToken cancel)
    {
        var page = await documents.QueryAsync(
            RecordDocuments.Record, DocumentQuery.In(entry.Subject.Value) with { Limit = 1 }, cancel);
        return page.Items is [{ Value: var record }]
            ? PublicName.Shown(record, profile.Records[record.Kind].Kind, personName: null)
            : PublicValue.Of("");
    }
}
