using CreditHub.Documents;
using CreditHub.Lists;
using CreditHub.Policy;
using CreditHub.Records;
using CreditHub.Reports;
using CreditHub.Subjects;

namespace CreditHub.Publication.Cases;

/// <summary>The words of a typical case as they are released: the names of persons that the records say on which it rests are blotted out (P9).</summary>
public sealed class CaseTexts(IDocuments documents, EntryRecords entries, PersonValues persons, HubProfile profile)
{
    /// <summary>The case with such words.</summary>
    public async Task<TypicalCase> ForPublicAsync(TypicalCase reported, CancellationToken cancel)
    {
        var names = new List<string>();
        foreach (var record in await RecordsAsync(reported, cancel))
        {
            names.AddRange(await persons.NamesAsync(record, profile.Records[record.Kind].Kind, cancel));
        }

        string Without(string text) => PersonalValues.Scrub(text, PersonalMarks.Of(text, names, reported.SubjectLabel));
        return reported with { Fact = Without(reported.Fact), Measure = Without(reported.Measure), Effect = Without(reported.Effect) };
    }

    private async Task<IReadOnlyList<CreditRecord>> RecordsAsync(TypicalCase reported, CancellationToken cancel) => reported switch
    {
        { Record: { } id } => await documents.FindAsync(id, cancel) is { Value: var record } ? [record] : [],
        { Entry: { } id } => await documents.FindAsync(ListDocuments.Entry, id.Value, id.Value, cancel) is { Value: var entry }
            ? await entries.OfEntryAsync(entry, cancel)
            : [],
        _ => [],
    };
}
