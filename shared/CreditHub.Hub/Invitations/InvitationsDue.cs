using CreditHub.Documents;
using CreditHub.Oversight;
using CreditHub.Subjects;

namespace CreditHub.Invitations;

/// <summary>Due work: looks again at enterprises on the list, and at those that may be invited again.</summary>
public sealed class InvitationsDue(IDocuments documents, DrawInvitation draw) : IDue
{
    /// <inheritdoc />
    public Task<int> SweepAsync(DateTimeOffset now, CancellationToken cancel) => documents.MoveDueAsync(
        InvitationDocuments.Invitation, "due", now,
        read => draw.RunAsync(SubjectKey.ForOrganisation(read.Value.Code), cancel),
        cancel);
}
