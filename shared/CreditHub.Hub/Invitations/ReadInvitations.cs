using CreditHub.Audit;
using CreditHub.Documents;
using CreditHub.Records.Recalls;
using CreditHub.Subjects;
using CreditHub.Units;

namespace CreditHub.Invitations;

/// <summary>Reads whom the office is to invite. Each enterprise's records count as read, for the reasons say what they say (G15).</summary>
public sealed class ReadInvitations(IDocuments documents, IAuditLog audit, Ids ids, TimeProvider time)
{
    private const int MostLimit = 1000;

    /// <summary>A page of the enterprises to be invited, in no order.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="limit">Most enterprises a page; taken as 1 to 1,000.</param>
    /// <param name="continuation">The continuation of the page before, or null.</param>
    /// <param name="cancel">Stops the wait.</param>
    public async Task<InvitationsView> OpenAsync(Caller caller, int limit, string? continuation, CancellationToken cancel)
    {
        var query = DocumentQuery.Where("open", "open") with { Limit = Math.Clamp(limit, 1, MostLimit), Continuation = continuation };
        var page = await documents.QueryAsync(InvitationDocuments.Invitation, query, cancel);
        var now = time.GetUtcNow();
        await audit.AppendAsync([.. page.Items.Select(item => ReadOf(item.Value, ids.New(), now, caller))], cancel);
        return new InvitationsView([.. page.Items.Select(item => InvitationViews.Of(item.Value))], page.Continuation);
    }

    /// <summary>The fact that an enterprise's reasons were shown.</summary>
    internal static AuditFact ReadOf(Invitation invitation, Guid id, DateTimeOffset at, Caller caller) => ReadFacts.Read(
        id, at, caller, "subject.records-read", SubjectKey.ForOrganisation(invitation.Code).Value, invitation.Reasons.Count);
}
