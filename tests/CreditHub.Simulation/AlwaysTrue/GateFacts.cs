namespace CreditHub.AlwaysTrue;

/// <summary>What two persons were asked and answered before something may be public.</summary>
internal sealed class GateFacts
{
    /// <summary>Who was asked to classify it, once; null while nobody was.</summary>
    public string? First { get; private set; }

    /// <summary>Whether the first person says public.</summary>
    public bool IsPublic { get; private set; }

    /// <summary>Whether the first person's word was answered.</summary>
    public bool IsClassified { get; set; }

    /// <summary>Whether a second person, who may be it, was asked to agree.</summary>
    public bool IsAgreementAsked { get; set; }

    /// <summary>Whether that was answered.</summary>
    public bool IsAgreed { get; set; }

    /// <summary>Whether one person was asked to take it from the public.</summary>
    public bool IsExemptionAsked { get; set; }

    /// <summary>Whether that was answered.</summary>
    public bool IsExempted { get; set; }

    /// <summary>Whether by all that was answered two persons cleared it, and nobody took it back.</summary>
    public bool MustBeOpen => IsPublic && IsAgreed && !IsExemptionAsked;

    /// <summary>Whether by all that was asked they may have.</summary>
    public bool MayBeOpen => IsPublic && IsAgreementAsked && !IsExempted;

    /// <summary>Asks a person to classify it.</summary>
    public void Ask(string first, bool isPublic) => (First, IsPublic) = (first, isPublic);
}
