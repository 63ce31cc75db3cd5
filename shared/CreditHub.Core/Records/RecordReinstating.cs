using CreditHub.Catalogue;
using CreditHub.Decisions;
using CreditHub.Lists;
using CreditHub.Objections;
using CreditHub.Policy;
using CreditHub.Publication;

namespace CreditHub.Records;

/// <summary>
/// The way back of a record that was annulled, withdrawn or removed by mistake: one person of its provider asks, another agrees (docs/adr/0025). Its
/// term runs on as it was. A record that is the very same object means that nothing changed.
/// </summary>
public static class RecordReinstating
{
    /// <summary>The correction by which a record ended that may stand again; null where there is none.</summary>
    public static RecordCorrection? MistakenEnd(this CreditRecord record) => record.State switch
    {
        RecordState.Annulled or RecordState.Withdrawn or RecordState.Removed => record.LastEnd(),
        RecordState.InForce or RecordState.Disputed or RecordState.Replaced or RecordState.Expired or RecordState.Repaired => null,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Whether anybody may ask that a record stand again: it ended by a correction, what it said is kept, and its subject did not declare it itself.</summary>
    public static bool MayStandAgain(this CreditRecord record, RecordKind kind) =>
        kind.SourceClass is not SourceClass.SelfDeclared && record.MistakenEnd() is { Former: not null };

    /// <summary>Whether somebody may be the second person to what is asked.</summary>
    public static bool MayDecideBack(this CreditRecord record, Actor by) =>
        record.Reinstatement is { } asked && record.RefusalOfSecond(asked.Order.Id, by) is null;

    /// <summary>The objections that were open when a record ended: where one of them found it wrong, it ended in law.</summary>
    public static IEnumerable<ObjectionId> OpenAtEnd(this CreditRecord record)
    {
        if (record.MistakenEnd() is not { } end)
        {
            return [];
        }

        var before = record.Corrections!.TakeWhile(made => !ReferenceEquals(made, end)).ToList();
        var settled = before.SelectMany(made => made.Settled ?? []).ToHashSet();
        return before.Select(made => made.Dispute).OfType<ObjectionId>().Where(dispute => !settled.Contains(dispute) && !RecordDisputes.IsOfSource(dispute));
    }

    /// <summary>The first person asks. A later word replaces an earlier one until the second person has agreed.</summary>
    /// <param name="record">The record.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="asked">What they ask.</param>
    /// <param name="wasFoundWrong">Whether one of <see cref="OpenAtEnd"/> found it wrong.</param>
    /// <returns>
    /// The record with what is asked. Refused with <c>record.unknown</c> (not the provider), <c>record.corrector-not-a-person</c>,
    /// <c>record.document-missing</c>, <c>record.reason-invalid</c>, <c>record.key-reused</c>, <c>reinstatement.not-possible</c>,
    /// <c>reinstatement.content-gone</c>, <c>reinstatement.ended-in-law</c>, <c>reinstatement.document-invalid</c>, <c>reinstatement.subject-not-told</c>.
    /// </returns>
    public static Decision<CreditRecord> AskBack(this CreditRecord record, RecordKind kind, Reinstatement asked, bool wasFoundWrong) =>
        record.RefusalOf(asked.Order) is { } error ? error
        : record.Made(asked.Order) is { } made ? made.Kind is CorrectionKind.Reinstated && made.Order.Repeats(asked.Order) ? record : RecordErrors.KeyReused
        : record.Reinstatement is { } known && known.Order.Id == asked.Order.Id ? known.Repeats(asked) ? record : RecordErrors.KeyReused
        : record.MistakenEnd() is not { } end || kind.SourceClass is SourceClass.SelfDeclared ? ReinstatementErrors.NotPossible
        : end.Former is null ? ReinstatementErrors.ContentGone
        : asked.IsBarred(wasFoundWrong) ? ReinstatementErrors.EndedInLaw
        : asked.Order.Document == end.Order.Document || (asked.Ground is ReinstatementGround.SetAside && !IsPast(asked.Order.DocumentOn, asked.Order.At))
            ? ReinstatementErrors.DocumentInvalid
        : asked.SubjectToldOn < WorkCalendar.DateAt(end.Order.At) || !IsPast(asked.SubjectToldOn, asked.Order.At) ? ReinstatementErrors.SubjectNotTold
        : record.Reinstatement is { IsOpen: true } same && same.Repeats(asked) ? record
        : record with { Reinstatement = asked };

    /// <summary>
    /// The second person agrees: the record says again what it said, as disputed as it was. It is not shown by that: its publication waits for two
    /// persons like one that was put right.
    /// </summary>
    /// <param name="record">The record.</param>
    /// <param name="request">The request that they looked at.</param>
    /// <param name="agreed">Who and when.</param>
    /// <param name="content">What it said when it ended; null where the vault has it no more.</param>
    /// <param name="wasFoundWrong">Whether one of <see cref="OpenAtEnd"/> found it wrong.</param>
    /// <returns>
    /// The record. Refused with <c>record.unknown</c>, <c>record.corrector-not-a-person</c>, <c>reinstatement.unknown</c>,
    /// <c>record.changed-meanwhile</c> (another request), <c>reinstatement.second-person</c>, <c>reinstatement.ended-in-law</c>,
    /// <c>reinstatement.content-gone</c>.
    /// </returns>
    public static Decision<CreditRecord> Reinstate(
        this CreditRecord record, string request, Approval agreed, CreditRecord? content, bool wasFoundWrong) =>
        record.Corrections?.Any(made => made.Kind is CorrectionKind.Reinstated && made.Order.Id == request && made.Second == agreed.By) is true ? record
        : record.RefusalOfSecond(request, agreed.By) is { } error ? error
        : record.Reinstatement!.IsBarred(wasFoundWrong) ? ReinstatementErrors.EndedInLaw
        : content is null ? ReinstatementErrors.ContentGone
        : record.StandAgain(record.Reinstatement!, agreed, content);

    /// <summary>The second person sends it back; the record stays as it ended.</summary>
    /// <param name="record">The record.</param>
    /// <param name="request">The request that they looked at.</param>
    /// <param name="by">Who.</param>
    /// <param name="why">Why; 1 to 500 characters, no personal values.</param>
    /// <returns>The record, or refused as <see cref="Reinstate"/>, or with <c>record.reason-invalid</c>.</returns>
    public static Decision<CreditRecord> SendReinstatementBack(this CreditRecord record, string request, Actor by, string why) =>
        record.RefusalOfSecond(request, by) is { } error ? error
        : RecordCorrecting.IsReason(why) ? record with { Reinstatement = record.Reinstatement! with { SentBack = why } }
        : RecordErrors.ReasonInvalid;

    private static HubError? RefusalOfSecond(this CreditRecord record, string request, Actor by) =>
        by.Unit != record.Provider ? RecordErrors.Unknown
        : !by.IsPerson ? RecordErrors.CorrectorNotAPerson
        : record.Reinstatement is not { IsOpen: true } asked || record.MistakenEnd() is not { } end ? ReinstatementErrors.Unknown
        : asked.Order.Id != request ? RecordErrors.ChangedMeanwhile
        : SecondPerson.IsSame(by, asked.Order.By) || SecondPerson.IsSame(by, end.Order.By) ? ReinstatementErrors.SecondPerson
        : null;

    private static CreditRecord StandAgain(this CreditRecord record, Reinstatement asked, Approval agreed, CreditRecord content)
    {
        var bySource = content.State is RecordState.Disputed { BySource: true };
        var next = record with
        {
            Text = content.Text,
            Amounts = content.Amounts,
            Sealed = content.Sealed,
            Marks = content.Marks,
            Bases = content.Bases,
            Reinstatement = null,
            Corrections = record.With(new(CorrectionKind.Reinstated, asked.Order with { At = agreed.At }, Former: null)
            {
                Second = agreed.By,
                Dispute = bySource ? record.NextOfSource() : null,
            }),
        };
        return next with
        {
            State = next.OpenDisputes().Count > 0
                ? new RecordState.Disputed(WorkCalendar.DateAt(agreed.At)) { BySource = bySource }
                : RecordState.InForce.Instance,
        };
    }

    // What was found wrong was no slip; the finding may come between request and agreement.
    private static bool IsBarred(this Reinstatement asked, bool wasFoundWrong) => wasFoundWrong && asked.Ground is ReinstatementGround.Mistake;

    private static bool IsPast(DateOnly? day, DateTimeOffset at) => day is { } given && given <= WorkCalendar.DateAt(at);
}
