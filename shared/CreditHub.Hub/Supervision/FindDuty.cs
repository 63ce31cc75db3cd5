using CreditHub.Commitments;
using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Units;

namespace CreditHub.Supervision;

/// <summary>
/// Use case: a person of the duty's unit finds what became of it. A promise's finding becomes a performance record by the way of every record; who put its
/// conduct right in time leaves the list, and nothing new is proposed on that record (T14).
/// </summary>
public sealed class FindDuty(IDocuments documents, Steps steps, RecordPerformance performance, ForeignAccess foreign, TimeProvider time)
{
    /// <summary>Finds; the same finding again changes nothing.</summary>
    public async Task<Decision<Duty>> RunAsync(Caller caller, DutyId id, FindDutyRequest request, CancellationToken cancel)
    {
        if (await documents.FindAsync(DutyDocuments.Duty, id.Value, id.Value, cancel) is not { Value: var read })
        {
            return DutyErrors.Unknown;
        }

        if (read.Unit != caller.Unit)
        {
            return await foreign.RefuseAsync(DutyErrors.Unknown, "duty.find", id.Value, caller, cancel);
        }

        if (!Enum.TryParse<DutyResult>(request.Result, ignoreCase: true, out var result) || HubJson.Word(result) != request.Result)
        {
            return DutyErrors.ResultInvalid;
        }

        var now = time.GetUtcNow();
        var finding = new DutyFinding(result, request.Document, request.On ?? default, request.Note, caller.Actor, now);
        if (read.Kind is DutyKind.Promise && read.Find(finding) is Decision<Duty>.Accepted { Value: var found }
            && await performance.ProblemsAsync(found, cancel) is { Length: > 0 } problems)
        {
            return new Decision<Duty>.Rejected(DutyErrors.PerformanceInvalid, problems);
        }

        return await steps.DecideAsync(
            DutyDocuments.Duty, id.Value, id.Value,
            known => known!.Find(finding).ThenStep(known, next => [.. Effects(next), DutyEffects.Note(next, "found", caller.Actor, now)]),
            cancel);
    }

    private static IEnumerable<OutboxEntry> Effects(Duty duty) => duty switch
    {
        { Kind: DutyKind.Promise } => [RecordPerformance.Tell(duty)],
        { Kind: DutyKind.Rectification, Entry: not null, IsFulfilledInTime: true } => [ExitRectified.Tell(duty)],
        _ => [],
    };
}
