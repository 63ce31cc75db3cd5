using CreditHub.Measures;
using CreditHub.Policy;

namespace CreditHub.Invitations;

/// <summary>Whom the policy invites to register voluntarily (R20, 闽信用〔2019〕7号五).</summary>
/// <param name="LowEvaluations">公共信用综合评价较低: the newest evaluation says one of these.</param>
/// <param name="KeySupervision">被列入重点监管对象名单: a list entry in force carries one of these measures.</param>
/// <param name="Changes">变化快: records that each stand for a change.</param>
/// <param name="ChangesAtLeast">So many changes, inclusive; 0 for never.</param>
/// <param name="ChangesWithinMonths">Decided within so many calendar months.</param>
/// <param name="RecordsAtMost">信息少: no more than so many records besides, inclusive.</param>
/// <param name="Registrations">Kinds of record by which an enterprise registered.</param>
/// <param name="AgainMonths">Calendar months after an invitation within which there is no other.</param>
public sealed record InvitationPolicy(
    IReadOnlyList<KindCategory> LowEvaluations,
    IReadOnlyList<MeasureId> KeySupervision,
    IReadOnlyList<KindCategory> Changes,
    int ChangesAtLeast,
    int ChangesWithinMonths,
    int RecordsAtMost,
    IReadOnlyList<string> Registrations,
    int AgainMonths)
{
    /// <summary>The policy on a day.</summary>
    /// <param name="book">The profile's values.</param>
    /// <param name="on">The day, Asia/Shanghai.</param>
    public static InvitationPolicy On(PolicyBook book, DateOnly on) => new(
        KindCategory.Of(book.Texts(PolicyKeys.InvitedEvaluations, on)),
        [.. book.Texts(PolicyKeys.InvitedMeasures, on).Select(MeasureId.From)],
        KindCategory.Of(book.Texts(PolicyKeys.InvitedChanges, on)),
        book.Number(PolicyKeys.InvitedChangesAtLeast, on),
        book.Number(PolicyKeys.InvitedChangesMonths, on),
        book.Number(PolicyKeys.InvitedRecordsAtMost, on),
        book.Texts(PolicyKeys.RegistrationKinds, on),
        book.Number(PolicyKeys.InvitedAgainMonths, on));
}
