namespace CreditHub.Publication;

/// <summary>Why a record is not published although its upload was approved.</summary>
public enum Unpublished
{
    /// <summary>Its kind is shared, restricted or secret.</summary>
    Class,

    /// <summary>The file that brought it states that it is not public (P20).</summary>
    DocumentClass,

    /// <summary>It says what is never published, such as a reward for a report (G22).</summary>
    Never,

    /// <summary>It is about a natural person, of whom its kind is not published (G19).</summary>
    Person,

    /// <summary>It is about a minor, or about a person whose age is not known (G19).</summary>
    Child,

    /// <summary>It is annulled, changed, withdrawn, disputed, or its source removed it.</summary>
    NotInForce,

    /// <summary>一警告不公示: nothing but a warning.</summary>
    WarningOnly,

    /// <summary>轻微.</summary>
    Minor,

    /// <summary>Its term is over.</summary>
    Expired,

    /// <summary>Someone exempted it (P10).</summary>
    Exempted,

    /// <summary>It was put right by the person who approved, or after they did: it waits for a second person of its own (P8).</summary>
    Changed,
}

/// <summary>What an approved upload's record becomes.</summary>
public abstract record PublicationVerdict
{
    private PublicationVerdict()
    {
    }

    /// <summary>It is published.</summary>
    /// <param name="Tier">Its tier.</param>
    /// <param name="Until">Last day on which it is shown, inclusive (G13).</param>
    public sealed record Publish(PublicationTier Tier, DateOnly Until) : PublicationVerdict;

    /// <summary>It is not.</summary>
    /// <param name="Why">Why.</param>
    public sealed record Keep(Unpublished Why) : PublicationVerdict;
}
