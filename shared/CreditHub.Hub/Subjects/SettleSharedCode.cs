using CreditHub.Audit;
using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Units;

namespace CreditHub.Subjects;

/// <summary>Use case: a person of the office says what it is that a code came under several names. Correcting records stays with their providers.</summary>
public sealed class SettleSharedCode(Steps steps, TimeProvider time)
{
    /// <summary>Settles it; a repeat changes nothing.</summary>
    public Task<Decision<SharedCode>> RunAsync(Caller caller, string code, SettleSharedCodeRequest request, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        SharedCodeFinding? finding = request.As switch
        {
            "renamed" => SharedCodeFinding.Renamed,
            "wrongCode" => SharedCodeFinding.WrongCode,
            _ => null,
        };
        var key = CodeText.Normalise(code);
        return steps.DecideAsync(
            SubjectDocuments.Shared, key, key,
            known => known is null ? CodeErrors.NotShared : known.Settle(request.Version, finding, request.Document, request.Reason, caller.Actor, now)
                .ThenStep(known, next => [Note(next, caller, now)]),
            cancel);
    }

    private static OutboxEntry.Note Note(SharedCode shared, Caller caller, DateTimeOffset now) => new(new AuditFact(
        $"code.shared-settled:{shared.Code}@{shared.Version}", now, $"{caller.Unit}/{caller.Id}", "code.shared-settled", shared.Code,
        shared.State is SharedCodeState.Settled settled ? $"{HubJson.Word(settled.As)} {settled.Document}" : ""));
}
