namespace CreditHub.Catalogue;

/// <summary>What a kind of record says about its subject.</summary>
public enum RecordTone
{
    /// <summary>Neither good nor bad, as a permit.</summary>
    Neutral,

    /// <summary>守信: an honour, a donation.</summary>
    Positive,

    /// <summary>失信 or unlawful: a penalty, a judgment not obeyed.</summary>
    Negative,
}
