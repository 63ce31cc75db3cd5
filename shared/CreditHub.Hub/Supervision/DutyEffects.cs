using CreditHub.Audit;
using CreditHub.Documents;
using CreditHub.Lists;

namespace CreditHub.Supervision;

/// <summary>The audit facts of duties.</summary>
internal static class DutyEffects
{
    /// <summary>What somebody did with a duty.</summary>
    public static OutboxEntry Note(Duty duty, string step, Actor by, DateTimeOffset at) => new OutboxEntry.Note(new AuditFact(
        $"{duty.Id}-{step}", at, $"{by.Unit}/{by.Id}", "duty." + step, duty.Id.Value, HubJson.Word(duty.Kind)));
}
