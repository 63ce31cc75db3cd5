using CreditHub.Catalogue;
using CreditHub.Decisions;
using CreditHub.Policy;

namespace CreditHub.Lists;

/// <summary>A notice as the unit reports it; the hub counts its period.</summary>
/// <param name="DocumentNumber">Its number; never empty.</param>
/// <param name="On">The day of service, or the first day of publicity, Asia/Shanghai.</param>
/// <param name="Proof">How service is proven; never empty.</param>
public sealed record ServedNotice(string DocumentNumber, DateOnly On, string Proof)
{
    /// <summary>The class that the notice states; null where it states none.</summary>
    public DocumentClass? Class { get; init; }
}

/// <summary>The steps between proposal and decision (L1, G4–G6). An accepted entry that is the very same object means that nothing changed.</summary>
public static class EntryProcedure
{
    /// <summary>告知 (black) or the start of 公示 (red).</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="type">Its list type.</param>
    /// <param name="served">What was served.</param>
    /// <param name="policy">Fixes the period: <see cref="PolicyKeys.StatementWorkingDays"/> or <see cref="PolicyKeys.PublicityWorkingDays"/>.</param>
    /// <param name="calendar">The working-day calendar.</param>
    /// <param name="by">Who records it, of a determining unit.</param>
    /// <param name="today">The day, Asia/Shanghai.</param>
    /// <returns>
    /// The noticed entry; the same notice again changes nothing. Refused with <c>list.decider-not-determining</c>, <c>list.document-missing</c>,
    /// <c>list.text-missing</c> without proof, <c>list.date-out-of-order</c> when served before the proposal or in the future,
    /// <c>list.notice-already-served</c>, <c>list.already-decided</c>.
    /// </returns>
    public static Decision<ListEntry> ServeNotice(
        this ListEntry entry, ListType type, ServedNotice served, PolicyBook policy, WorkCalendar calendar, Actor by, DateOnly today) =>
        !type.DeterminingUnits.Contains(by.Unit) ? ListErrors.DeciderNotDetermining
        : string.IsNullOrWhiteSpace(served.DocumentNumber) ? ListErrors.DocumentMissing
        : string.IsNullOrWhiteSpace(served.Proof) ? ListErrors.TextMissing
        : served.On < WorkCalendar.DateAt(entry.ProposedAt) || served.On > today ? ListErrors.DateOutOfOrder
        : entry.State switch
        {
            EntryState.Proposed => entry.To(new EntryState.Noticed(NoticeOf(entry.Colour, served, policy, calendar))),
            EntryState.Noticed noticed => noticed.Notice.Repeats(served) ? entry : ListErrors.NoticeAlreadyServed,
            EntryState.Heard heard => heard.Notice.Repeats(served) ? entry : ListErrors.NoticeAlreadyServed,
            EntryState.Listed or EntryState.Declined or EntryState.Ended => ListErrors.AlreadyDecided,
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>Puts 陈述申辩 on record, or that none was made. A late statement is heard as long as nothing is decided.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="type">Its list type.</param>
    /// <param name="statement">The statement.</param>
    /// <param name="by">Who records it, of a determining unit.</param>
    /// <returns>
    /// The heard entry; the same statement again changes nothing. Refused with <c>list.decider-not-determining</c>,
    /// <c>list.statement-not-for-red</c>, <c>list.text-missing</c> when a statement or its answer is empty, <c>list.notice-missing</c>,
    /// <c>list.statement-period-open</c> when none was made but may still be, <c>list.statement-already-recorded</c>,
    /// <c>list.already-decided</c>.
    /// </returns>
    public static Decision<ListEntry> RecordStatement(this ListEntry entry, ListType type, Statement statement, Actor by) =>
        !type.DeterminingUnits.Contains(by.Unit) ? ListErrors.DeciderNotDetermining
        : entry.Colour == ListColour.Red ? ListErrors.StatementNotForRed
        : !statement.NotMade && (string.IsNullOrWhiteSpace(statement.Summary) || string.IsNullOrWhiteSpace(statement.Answer)) ? ListErrors.TextMissing
        : entry.State switch
        {
            EntryState.Proposed => ListErrors.NoticeMissing,
            EntryState.Noticed noticed when statement.NotMade && statement.On <= noticed.Notice.StatementUntil => ListErrors.StatementPeriodOpen,
            EntryState.Noticed noticed => entry.To(new EntryState.Heard(noticed.Notice, statement)),
            EntryState.Heard heard when heard.Statement.NotMade && !statement.NotMade => entry.To(heard with { Statement = statement }),
            EntryState.Heard heard => heard.Statement with { On = statement.On } == statement ? entry : ListErrors.StatementAlreadyRecorded,
            EntryState.Listed or EntryState.Declined or EntryState.Ended => ListErrors.AlreadyDecided,
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>The entry in another state, one version on.</summary>
    internal static ListEntry To(this ListEntry entry, EntryState state) => entry with { State = state, Version = entry.Version + 1 };

    private static Notice NoticeOf(ListColour colour, ServedNotice served, PolicyBook policy, WorkCalendar calendar)
    {
        var period = colour == ListColour.Black ? PolicyKeys.StatementWorkingDays : PolicyKeys.PublicityWorkingDays;
        var due = calendar.Due(served.On, policy.Number(period, served.On));
        return new Notice(served.DocumentNumber, served.On, served.Proof, due.On, due.Provisional) { Class = served.Class };
    }

    // The period is ours to count, so a repeat is known by what the unit said.
    private static bool Repeats(this Notice notice, ServedNotice served) =>
        notice.DocumentNumber == served.DocumentNumber && notice.ServedOn == served.On && notice.Proof == served.Proof && notice.Class == served.Class;
}
