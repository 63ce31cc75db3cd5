using CreditHub.Documents;
using CreditHub.Policy;

namespace CreditHub.Publication;

/// <summary>
/// Due work: reminds of uploads that no two persons have decided about, and of published ones of which the unit has not said where its own channels
/// show them (P2).
/// </summary>
public sealed class RemindPublication(IDocuments documents, Steps steps, HubProfile profile)
    : PublicationReminders<UploadPublication>(documents, steps, profile, PublicationDocuments.Upload, "due", "")
{
    /// <inheritdoc />
    protected override UploadPublication Climb(UploadPublication known, DateTimeOffset now) => known.Climb(now);

    /// <inheritdoc />
    protected override DateTimeOffset? WakeAt(UploadPublication known) => known.WakeAt;

    /// <inheritdoc />
    protected override Reminder Of(UploadPublication next)
    {
        var view = HubJson.ToElement(PublicationViews.Of(next));
        return next.IsOpen
            ? new(next.Rung, next.Upload.Value, "", next.UploadedBy.Unit, view)
            : new(next.OwedRung, next.Upload.Value, "", next.UploadedBy.Unit, view) { Occasion = "undeclared-", TellsBoth = true };
    }
}
