using CreditHub.Lists;
using CreditHub.Records;
using CreditHub.Subjects;

namespace CreditHub.Invitations;

/// <summary>Which enterprises are encouraged to register voluntarily, and why (R20, 闽信用〔2019〕7号五). Nothing else ever follows from it.</summary>
public static class InvitationRule
{
    /// <summary>Whether a subject is an enterprise: its code begins with 91 (GB 32100-2015; formats.md B.1). Households, bodies and persons are not invited.</summary>
    public static bool IsEnterprise(SubjectKey subject) => subject.CreditCode is ['9', '1', ..];

    /// <summary>
    /// The reasons, each cause once; none for who is no enterprise or registered already. What is disputed or on hold is no reason (G7).
    /// </summary>
    /// <param name="subject">The subject.</param>
    /// <param name="records">All its records.</param>
    /// <param name="standing">What applies to it; null for nothing.</param>
    /// <param name="policy">The policy of the day.</param>
    /// <param name="categoryOf">Code of the field that holds the category in a kind of record; null where it has none.</param>
    /// <param name="today">The day, Asia/Shanghai.</param>
    public static IReadOnlyList<InvitationReason> ReasonsFor(
        SubjectKey subject, IReadOnlyList<CreditRecord> records, Standing? standing, InvitationPolicy policy, Func<string, string?> categoryOf, DateOnly today)
    {
        CreditRecord[] valid = [.. records.Where(record => !record.IsOver && !(record.ValidUntil < today))];
        if (!IsEnterprise(subject) || valid.Any(record => policy.Registrations.Contains(record.Kind)))
        {
            return [];
        }

        return
        [
            .. LowEvaluation(valid, policy, categoryOf).Select(record => new InvitationReason(InvitationCause.LowEvaluation, record.Id.Value)),
            .. KeySupervision(standing, policy, today).Select(entry => new InvitationReason(InvitationCause.KeySupervision, entry.Entry.Value)),
            .. ChangesFast(records, policy, categoryOf, today).Select(record => new InvitationReason(InvitationCause.ChangesFastLittleKnown, record.Id.Value)),
        ];
    }

    // The newest decides: an enterprise that was evaluated better since is low no more.
    private static IEnumerable<CreditRecord> LowEvaluation(CreditRecord[] valid, InvitationPolicy policy, Func<string, string?> categoryOf) => valid
        .Where(record => policy.LowEvaluations.Any(low => low.Kind == record.Kind))
        .OrderByDescending(record => record.DecidedOn).ThenBy(record => record.Id.Value, StringComparer.Ordinal)
        .Take(1)
        .Where(record => record.State is RecordState.InForce && policy.LowEvaluations.Any(low => low.Names(record, categoryOf)));

    private static IEnumerable<StandingEntry> KeySupervision(Standing? standing, InvitationPolicy policy, DateOnly today) => (standing?.Entries ?? [])
        .Where(entry => !entry.OnHold && entry.From <= today && today <= entry.Until
            && entry.Measures.Any(term => today <= term.Until && policy.KeySupervision.Contains(term.Measure)))
        .OrderBy(entry => entry.Entry.Value, StringComparer.Ordinal)
        .Take(1);

    private static IEnumerable<CreditRecord> ChangesFast(
        IReadOnlyList<CreditRecord> records, InvitationPolicy policy, Func<string, string?> categoryOf, DateOnly today)
    {
        var changes = records
            .Where(record => record.State is RecordState.InForce && record.DecidedOn > today.AddMonths(-policy.ChangesWithinMonths)
                && policy.Changes.Any(change => change.Names(record, categoryOf)))
            .OrderByDescending(record => record.DecidedOn).ThenBy(record => record.Id.Value, StringComparer.Ordinal)
            .ToList();
        var others = records.Count(record => !record.IsOver) - changes.Count;
        return policy.ChangesAtLeast > 0 && changes.Count >= policy.ChangesAtLeast && others <= policy.RecordsAtMost ? changes.Take(1) : [];
    }
}
