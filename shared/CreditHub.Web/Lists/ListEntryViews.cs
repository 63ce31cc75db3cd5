using System.Text.Json;
using CreditHub.Catalogue;
using CreditHub.Checks;
using CreditHub.Decisions;
using CreditHub.Http;
using CreditHub.Policy;
using CreditHub.Subjects;
using Microsoft.AspNetCore.Http;

namespace CreditHub.Lists;

/// <summary>Shows entries as the contract says.</summary>
internal sealed class ListEntryViews(HubProfile profile, TimeProvider time)
{
    private readonly Lazy<CheckBook> book = new(() => new CheckBook(profile.Catalogues, profile.Bases, profile.Matters.Values));

    /// <summary>The answer to a step: the entry, with the status that a caller gives it.</summary>
    public static async Task<IResult> AnswerAsync(
        Decision<ListEntry> decision, ReadSharedCodes codes, Func<ListEntry, bool, IResult> answer, CancellationToken cancel)
    {
        var isShared = decision is Decision<ListEntry>.Accepted { Value: var entry } && await IsSharedAsync(entry, codes, cancel);
        return decision.ToHttp(shown => answer(shown, isShared));
    }

    /// <summary>The same, with 200.</summary>
    public Task<IResult> AnswerAsync(Decision<ListEntry> decision, ReadSharedCodes codes, CancellationToken cancel) =>
        AnswerAsync(decision, codes, (entry, isShared) => TypedResults.Ok(Of(entry, isShared)), cancel);

    public async Task<IReadOnlyList<ListEntryView>> OfAsync(IReadOnlyList<ListEntry> entries, ReadSharedCodes codes, CancellationToken cancel)
    {
        var views = new List<ListEntryView>(entries.Count);
        foreach (var entry in entries)
        {
            views.Add(Of(entry, await IsSharedAsync(entry, codes, cancel)));
        }

        return views;
    }

    // Whoever decides should know; once it is decided, the decision stands with its own grounds.
    private static async Task<bool> IsSharedAsync(ListEntry entry, ReadSharedCodes codes, CancellationToken cancel) => entry.State switch
    {
        EntryState.Proposed or EntryState.Noticed or EntryState.Heard => await codes.IsOpenAsync(entry.Subject, cancel),
        EntryState.Listed or EntryState.Declined or EntryState.Ended => false,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    public ListEntryView Of(ListEntry entry, bool isCodeShared)
    {
        var today = WorkCalendar.DateAt(time.GetUtcNow());
        return new ListEntryView(
            entry.Id.Value,
            entry.Type.Value,
            profile.ListTypes[entry.Type].Name,
            Word(entry.Colour),
            entry.Domain,
            entry.Subject.Value,
            Word(entry.SubjectKind),
            ListDocuments.StateOf(entry),
            Word(entry.EffectOn(today)),
            GroundsOf(entry.Grounds),
            entry.Derivation is { } derivation ? new EntryDerivationView(derivation.Root.Value, derivation.Role, derivation.DocumentNumber) : null,
            entry.ProposedAt,
            NoticeOf(entry.State),
            entry.Listing is { } decision ? DecisionOf(decision) : null,
            EndOf(entry.State),
            [.. entry.Holds.Select(hold => new EntryHoldView(hold.Objection.Value, hold.At))],
            [.. entry.RemediesOn(today).Select(Word)],
            entry.Version,
            isCodeShared);
    }

    /// <summary>The measures upon a subject, for itself (G24): those of entries in their term, the earliest end first.</summary>
    /// <param name="standing">Its standing; null where it has none.</param>
    public IReadOnlyList<MyMeasureView> MeasuresOf(Standing? standing)
    {
        var today = WorkCalendar.DateAt(time.GetUtcNow());
        return
        [
            .. (standing?.Entries ?? [])
                .Where(entry => today <= entry.Until && !standing!.Ended.ContainsKey(entry.Entry.Value))
                .SelectMany(entry => entry.Measures.Where(term => today <= term.Until).Select(term => MeasureOf(entry, term, today)))
                .OrderBy(view => view.Until).ThenBy(view => view.Measure, StringComparer.Ordinal).ThenBy(view => view.Entry, StringComparer.Ordinal),
        ];
    }

    private MyMeasureView MeasureOf(StandingEntry entry, MeasureTerm term, DateOnly today)
    {
        var (measure, basis) = book.Value.Measure(entry.CatalogueVersion, term.Measure);
        return new MyMeasureView(
            entry.Entry.Value, measure.Id.Value, measure.Name, measure.NameEn, Word(measure.Force), $"{basis.Title} {basis.Number} {basis.Article}",
            [.. measure.Units.Select(unit => profile.Units.TryGetValue(unit, out var known) ? known.Name : unit.Value)], entry.From,
            term.Until < entry.Until ? term.Until : entry.Until, !entry.OnHold && entry.From <= today);
    }

    private EntryGroundsView GroundsOf(Grounds grounds) => new(
        grounds.Basis.Value,
        profile.Bases.GetValueOrDefault(grounds.Basis) is { } basis ? $"{basis.Title} {basis.Number} {basis.Article}" : "",
        grounds.DocumentNumber,
        grounds.DocumentOn,
        grounds.Provider.Value,
        grounds.Record?.Value,
        grounds.Conduct,
        [.. grounds.AllRecords().Select(record => record.Value)],
        grounds.Category,
        [.. (grounds.RecordBases ?? []).Select(basis => basis.Value)],
        Word(grounds.Class));

    private static EntryNoticeView? NoticeOf(EntryState state) => state switch
    {
        EntryState.Noticed noticed => NoticeOf(noticed.Notice, statement: null),
        EntryState.Heard heard => NoticeOf(heard.Notice, heard.Statement),
        EntryState.Listed listed => NoticeOf(listed.Notice, listed.Statement),
        EntryState.Proposed or EntryState.Declined or EntryState.Ended => null,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static EntryNoticeView NoticeOf(Notice notice, Statement? statement) => new(
        notice.DocumentNumber, notice.ServedOn, notice.StatementUntil, notice.Provisional, statement is null ? null : !statement.NotMade,
        Word(notice.Class));

    private static EntryDecisionView DecisionOf(ListingDecision decision) => new(
        decision.DocumentNumber,
        decision.By.Unit.Value,
        decision.On,
        decision.Until,
        decision.ServedOn,
        decision.Domains,
        decision.CatalogueVersion,
        decision.PolicyVersion,
        Word(decision.Class));

    private static EntryEndView? EndOf(EntryState state) => state switch
    {
        EntryState.Ended ended => new EntryEndView(Word(ended.Reason), ended.DocumentNumber, ended.At, Word(ended.Class)),
        EntryState.Declined declined => new EntryEndView("declined", declined.DocumentNumber, declined.At, Word(declined.Class)),
        EntryState.Proposed or EntryState.Noticed or EntryState.Heard or EntryState.Listed => null,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string? Word(DocumentClass? stated) => stated is { } said ? Word<DocumentClass>(said) : null;

    private static string Word<TEnum>(TEnum value)
        where TEnum : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
