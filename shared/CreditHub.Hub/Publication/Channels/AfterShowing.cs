using CreditHub.Policy;

namespace CreditHub.Publication.Channels;

/// <summary>
/// What who had a record is to do with it once it is taken back: <c>archive</c> or <c>delete</c>. The same for public channels and for authorities,
/// so that none keeps what another must delete.
/// </summary>
public sealed class AfterShowing(HubProfile profile)
{
    /// <summary>It.</summary>
    /// <param name="why">Why it is taken back.</param>
    /// <param name="today">The day whose policy counts, Asia/Shanghai.</param>
    public string Of(PassingEnd why, DateOnly today) => why switch
    {
        PassingEnd.Secret or PassingEnd.NotPublic => Delivery.Delete,
        PassingEnd.Term or PassingEnd.Waiting or PassingEnd.Repaired => profile.Book.Word(PolicyKeys.AfterPublicationTerm, today),
        PassingEnd.Annulled or PassingEnd.Withdrawn or PassingEnd.Replaced or PassingEnd.Removed => profile.Book.Word(PolicyKeys.AnnulledRecords, today),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
