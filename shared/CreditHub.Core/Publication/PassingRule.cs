using System.Diagnostics;
using CreditHub.Catalogue;
using CreditHub.Records;

namespace CreditHub.Publication;

/// <summary>Why an authority or the public has a record no more, or an authority never gets it.</summary>
public enum PassingEnd
{
    /// <summary>涉密: its kind is, or a person said so of it or of its whole upload (P8).</summary>
    Secret,

    /// <summary>撤销.</summary>
    Annulled,

    /// <summary>撤回.</summary>
    Withdrawn,

    /// <summary>变更: another record took its place.</summary>
    Replaced,

    /// <summary>Its source took it off its list.</summary>
    Removed,

    /// <summary>修复: the subject's credit was repaired.</summary>
    Repaired,

    /// <summary>The term of its publication is over, and with it that of sharing it (G13).</summary>
    Term,

    /// <summary>It may not be public: somebody exempted it, or the rules let it be public no more (P10, G22). Authorities keep it.</summary>
    NotPublic,

    /// <summary>It is disputed, or waits for a second person; it may come back. Authorities keep it.</summary>
    Waiting,
}

/// <summary>Which records an authority should have (R7).</summary>
public static class PassingRule
{
    /// <summary>
    /// Why it should not; null where it should. What is disputed stays there and says so. That something is not for the public is no reason; that it
    /// is a state secret is one from the moment when the first person says so.
    /// </summary>
    /// <param name="record">The record as it is now.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="publication">Its publication; null without.</param>
    /// <param name="upload">The publication of the upload that brought it; null without.</param>
    public static PassingEnd? WhyNot(CreditRecord record, RecordKind kind, RecordPublication? publication, UploadPublication? upload) =>
        kind.Class is RecordClass.Secret || IsSecret(publication) || IsSecret(upload) ? PassingEnd.Secret
        : record.State switch
        {
            RecordState.Annulled => PassingEnd.Annulled,
            RecordState.Withdrawn => PassingEnd.Withdrawn,
            RecordState.Replaced => PassingEnd.Replaced,
            RecordState.Removed => PassingEnd.Removed,
            RecordState.Expired => PassingEnd.Term,
            RecordState.Repaired => PassingEnd.Repaired,
            RecordState.InForce or RecordState.Disputed =>
                publication is { State: PublicationState.Ended { Reason: PublicationEnd.Term } } ? PassingEnd.Term : null,
            _ => throw new UnreachableException(),
        };

    /// <summary>Why public channels are asked to show a record no more, where they are.</summary>
    /// <param name="record">The record as it is now.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="publication">Its publication.</param>
    /// <param name="upload">The publication of the upload that brought it; null without.</param>
    /// <param name="policy">The policy of the day.</param>
    public static PassingEnd WhyHidden(
        CreditRecord record, RecordKind kind, RecordPublication publication, UploadPublication? upload, PublicationPolicy policy) =>
        WhyNot(record, kind, publication, upload)
        ?? (publication.State is PublicationState.Refused || PublicationRule.WhyNever(record, kind, policy) is not null ? PassingEnd.NotPublic
            : publication.State is PublicationState.Ended { Reason: PublicationEnd.Changed } ? PassingEnd.Replaced
            : PassingEnd.Waiting);

    private static bool IsSecret(RecordPublication? publication) =>
        publication is { State: PublicationState.Refused { Reason: SecrecyReason.StateSecret } };

    private static bool IsSecret(UploadPublication? upload) => upload?.State switch
    {
        UploadPublicationState.Classified(var said) => said.Reasons.Contains(SecrecyReason.StateSecret),
        UploadPublicationState.Withheld(var said, _) => said.Reasons.Contains(SecrecyReason.StateSecret),
        UploadPublicationState.Unclassified or UploadPublicationState.Publishing or UploadPublicationState.Published or null => false,
        _ => throw new UnreachableException(),
    };
}
