using System.Text.Json.Serialization;

namespace CreditHub.Publication;

/// <summary>Where the publication of an upload stands. Nothing of it is published before two persons have said so (P8).</summary>
[JsonDerivedType(typeof(Unclassified), "unclassified"), JsonDerivedType(typeof(Classified), "classified")]
[JsonDerivedType(typeof(Publishing), "publishing"), JsonDerivedType(typeof(Published), "published"), JsonDerivedType(typeof(Withheld), "withheld")]
public abstract record UploadPublicationState
{
    private UploadPublicationState()
    {
    }

    /// <summary>No one has classified it, or the second person sent the classification back.</summary>
    /// <param name="SentBack">Why it was sent back; empty where it was not.</param>
    public sealed record Unclassified(string SentBack) : UploadPublicationState;

    /// <summary>The first person has; the second one is awaited.</summary>
    /// <param name="Classification">What the first one says.</param>
    public sealed record Classified(Classification Classification) : UploadPublicationState;

    /// <summary>Approved; its records are being published.</summary>
    /// <param name="Classification">What the first one said.</param>
    /// <param name="Approval">The second one's agreement.</param>
    public sealed record Publishing(Classification Classification, Approval Approval) : UploadPublicationState;

    /// <summary>Every record that may be is published.</summary>
    /// <param name="Classification">What the first one said.</param>
    /// <param name="Approval">The second one's agreement.</param>
    /// <param name="Counts">What became of the records.</param>
    public sealed record Published(Classification Classification, Approval Approval, PublicationCounts Counts) : UploadPublicationState;

    /// <summary>Both agree that nothing of it is published.</summary>
    /// <param name="Classification">What the first one said.</param>
    /// <param name="Approval">The second one's agreement.</param>
    public sealed record Withheld(Classification Classification, Approval Approval) : UploadPublicationState;
}
