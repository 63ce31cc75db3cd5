using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Lists;
using CreditHub.Policy;

namespace CreditHub.Objections;

/// <summary>Use case: the provider has the verification notice, from its queue or by hand; its working days start (T5).</summary>
public sealed class ReceiveVerification(Steps steps, HubProfile profile, TimeProvider time)
{
    /// <summary>Receives; a repeat changes nothing.</summary>
    public Task<Decision<Objection>> RunAsync(Actor by, ObjectionId id, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var schedule = VerificationSchedule.From(now, profile.Book, profile.Calendar);
        return steps.DecideAsync(
            ObjectionDocuments.Objection,
            id.Value,
            id.Value,
            objection => objection is null
                ? ObjectionErrors.Unknown
                : objection.Receive(by.Unit, now, schedule.Due).ThenStep(objection, next =>
                [
                    VerifyObjection.Moved(next, "received", schedule),
                    ObjectionNotes.Of(next, by, "objection.received", now),
                ]),
            cancel);
    }
}
