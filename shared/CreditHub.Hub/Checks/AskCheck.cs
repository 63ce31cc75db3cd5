using System.Diagnostics;
using CreditHub.Audit;
using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Gathering;
using CreditHub.Lists;
using CreditHub.Oversight;
using CreditHub.Policy;
using CreditHub.Units;
using CreditHub.Vault;

namespace CreditHub.Checks;

/// <summary>
/// Answers an embedded query: one read of the standing, one durable write of the usage log, and only then the answer. A query that
/// could not be logged was not made: its failure is the call's.
/// </summary>
public sealed class AskCheck(
    IDocuments documents, IUsageLog usage, IAuditLog audit, IVault vault, CheckBook book, PolicyBook policy, LateLists late, Ids ids,
    TimeProvider time)
{
    /// <summary>Answers it.</summary>
    /// <param name="subject">A credit code or citizen number as people write it.</param>
    /// <param name="reason">Why it is asked.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="cancel">Stops the wait.</param>
    /// <returns>The logged query and its answer, or an error of <see cref="CheckErrors"/>.</returns>
    public Task<Decision<AnsweredCheck>> RunAsync(string subject, CheckReason reason, Caller caller, CancellationToken cancel)
    {
        var started = Stopwatch.GetTimestamp();
        var answer = AnswerAsync(subject, reason, caller, cancel);
        return HubTelemetry.CheckDuration.Enabled ? MeasureAsync(started, answer) : answer;
    }

    private static async Task<Decision<AnsweredCheck>> MeasureAsync(long started, Task<Decision<AnsweredCheck>> answer)
    {
        var decision = await answer;
        var outcome = decision is Decision<AnsweredCheck>.Accepted ? "answered" : "refused";
        HubTelemetry.CheckDuration.Record(Stopwatch.GetElapsedTime(started).TotalSeconds, new KeyValuePair<string, object?>("outcome", outcome));
        return decision;
    }

    private async Task<Decision<AnsweredCheck>> AnswerAsync(string subject, CheckReason reason, Caller caller, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var today = WorkCalendar.DateAt(now);
        if (reason.Examine() is Decision<CheckReason>.Rejected unreasoned)
        {
            return new Decision<AnsweredCheck>.Rejected(unreasoned.Error, unreasoned.Detail);
        }

        if (AskedSubject.KeyOf(subject, vault, today) is not { } key)
        {
            return CheckErrors.SubjectNotACode;
        }

        var id = CheckId.Of(ids.New());
        var standing = await documents.FindAsync(ListDocuments.Standing, key.Value, key.Value, cancel);
        switch (CheckRule.Answer(
            standing?.Value, reason.Matter, caller.Unit, book, policy.Texts(PolicyKeys.GreenChannelMeasures, today), today))
        {
            case Decision<CheckAnswer>.Rejected refused:
                await audit.AppendAsync([CheckFacts.Refused(id, now, caller, key, refused.Error)], cancel);
                return new Decision<AnsweredCheck>.Rejected(refused.Error, refused.Detail);
            case Decision<CheckAnswer>.Accepted { Value: var answer }:
                var check = new Check(
                    id, key, caller.Actor, reason, now,
                    [.. answer.Measures.Select(row => row.Measure.Id).Distinct()],
                    [.. answer.Holds.Select(hold => hold.Entry)],
                    answer.GreenChannel,
                    policy.Version);
                await usage.AppendAsync(check, cancel);
                return new AnsweredCheck(check, answer) { Late = await late.NowAsync(cancel) };
            default:
                throw new UnreachableException();
        }
    }
}

/// <summary>A query with its answer.</summary>
/// <param name="Check">The row of the usage log.</param>
/// <param name="Answer">What applies.</param>
public sealed record AnsweredCheck(Check Check, CheckAnswer Answer)
{
    /// <summary>Lists that did not come again in time: the answer, also where nothing applies, rests on what they last said (P6).</summary>
    public IReadOnlyList<Freshness> Late { get; init; } = [];
}
