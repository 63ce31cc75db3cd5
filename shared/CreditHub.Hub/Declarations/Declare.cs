using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Policy;
using CreditHub.Records;
using CreditHub.Records.Correcting;
using CreditHub.Subjects;
using CreditHub.Units;

namespace CreditHub.Declarations;

/// <summary>Use case: a subject declares something of itself and promises that it is true (R19).</summary>
public sealed class Declare(IDocuments documents, Steps steps, DeclarationRow rows, HubProfile profile, TimeProvider time)
{
    // Far more than an enterprise has certificates and honours.
    private const int Most = 200;

    /// <summary>Takes it; the same again on the same day is the one that there is.</summary>
    public async Task<Decision<Declaration>> RunAsync(Caller caller, Declared said, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var today = WorkCalendar.DateAt(now);
        var subject = caller.Subject ?? throw new InvalidOperationException("A subject's credential names no subject.");
        if (rows.RulesOn(today) is not { } rules)
        {
            return DeclarationErrors.NotTaken;
        }

        if (said.Examine(subject, rules.Kind.SubjectKinds) is Decision<Declared>.Rejected { Error: var error })
        {
            return error;
        }

        var id = DeclarationId.Of(subject, said, today);
        var made = await rows.RecordAsync(rules, id, subject, said, now, cancel);
        if (made is not Decision<CreditRecord>.Accepted { Value: var record })
        {
            return made.Then<Declaration>(_ => DeclarationErrors.Invalid);
        }

        var months = profile.Book.Number(PolicyKeys.DeclarationConfirmMonths, today);
        var next = new Declaration(
            id, subject, record.Id, now, said.ValidUntil, today, new DeclarationState.Standing(Declaration.LastDay(today, said.ValidUntil, months)), 1);
        var isFull = (await documents.QueryAsync(
            DeclarationDocuments.Declaration, DocumentQuery.In(subject.Value).And("standing", "standing") with { Limit = Most }, cancel)).Items.Count >= Most;
        return await steps.DecideAsync(
            DeclarationDocuments.Declaration, subject.Value, id.Value,
            known => known is not null ? Step<Declaration>.Same(known).Accept()
                : isFull ? DeclarationErrors.TooMany
                : new Step<Declaration>(
                    next,
                    [
                        new OutboxEntry.Tell(CreateSuccessor.HandlerName, HubJson.ToElement(record)),
                        new OutboxEntry.Tell(FollowCodes.Handler, HubJson.ToElement(new RecordChange(subject, record.Id, record.Version))),
                        DeclarationNotes.Note(next, "declared", caller, now),
                    ]).Accept(),
            cancel);
    }
}
