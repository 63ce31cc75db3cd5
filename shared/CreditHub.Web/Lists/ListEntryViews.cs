using System.Text.Json;
using CreditHub.Policy;

namespace CreditHub.Lists;

/// <summary>Shows entries as the contract says.</summary>
internal sealed class ListEntryViews(HubProfile profile, TimeProvider time)
{
    public ListEntryView Of(ListEntry entry)
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
            entry.Version);
    }

    private EntryGroundsView GroundsOf(Grounds grounds) => new(
        grounds.Basis.Value,
        profile.Bases.GetValueOrDefault(grounds.Basis) is { } basis ? $"{basis.Title} {basis.Number} {basis.Article}" : "",
        grounds.DocumentNumber,
        grounds.DocumentOn,
        grounds.Provider.Value,
        grounds.Record?.Value,
        grounds.Conduct,
        [.. grounds.AllRecords().Select(record => record.Value)]);

    private static EntryNoticeView? NoticeOf(EntryState state) => state switch
    {
        EntryState.Noticed noticed => NoticeOf(noticed.Notice, statement: null),
        EntryState.Heard heard => NoticeOf(heard.Notice, heard.Statement),
        EntryState.Listed listed => NoticeOf(listed.Notice, listed.Statement),
        EntryState.Proposed or EntryState.Declined or EntryState.Ended => null,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static EntryNoticeView NoticeOf(Notice notice, Statement? statement) => new(
        notice.DocumentNumber, notice.ServedOn, notice.StatementUntil, notice.Provisional, statement is null ? null : !statement.NotMade);

    private static EntryDecisionView DecisionOf(ListingDecision decision) => new(
        decision.DocumentNumber,
        decision.By.Unit.Value,
        decision.On,
        decision.Until,
        decision.ServedOn,
        decision.Domains,
        decision.CatalogueVersion,
        decision.PolicyVersion);

    private static EntryEndView? EndOf(EntryState state) => state switch
    {
        EntryState.Ended ended => new EntryEndView(Word(ended.Reason), ended.DocumentNumber, ended.At),
        EntryState.Declined declined => new EntryEndView("declined", declined.DocumentNumber, declined.At),
        EntryState.Proposed or EntryState.Noticed or EntryState.Heard or EntryState.Listed => null,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Word<TEnum>(TEnum value)
        where TEnum : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
