using CreditHub.Audit;
using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Policy;
using CreditHub.Subjects;
using CreditHub.Units;

namespace CreditHub.Invitations;

/// <summary>Use case: a person of the office says that an enterprise was invited, by which channel and on which day. Nothing follows from it.</summary>
public sealed class MarkInvited(Steps steps, DrawInvitation draw, IAuditLog audit, HubProfile profile, Ids ids, TimeProvider time)
{
    /// <summary>Says it; a repeat changes nothing. Whether the enterprise registered meanwhile is looked at first.</summary>
    public async Task<Decision<Invitation>> RunAsync(Caller caller, string code, MarkInvitedRequest request, CancellationToken cancel)
    {
        var key = CodeText.Normalise(code);
        if (await draw.RunAsync(SubjectKey.ForOrganisation(key), cancel) is null)
        {
            return InvitationErrors.Unknown;
        }

        var now = time.GetUtcNow();
        var today = WorkCalendar.DateAt(now);
        var policy = InvitationPolicy.On(profile.Book, today);
        var decision = await steps.DecideAsync(
            InvitationDocuments.Invitation, key, key,
            known => known!.MarkSent(request.Channel, request.On.GetValueOrDefault(), caller.Actor, policy, today).ThenStep(
                known, next => [Note(next, caller, now)]),
            cancel);
        if (decision is Decision<Invitation>.Accepted { Value: var sent })
        {
            await audit.AppendAsync([ReadInvitations.ReadOf(sent, ids.New(), now, caller)], cancel);
        }

        return decision;
    }

    private static OutboxEntry.Note Note(Invitation sent, Caller caller, DateTimeOffset now) => new(new AuditFact(
        $"invitation.sent:{sent.Code}@{sent.Version}", now, $"{caller.Unit}/{caller.Id}", "invitation.sent", sent.Code, ""));
}
