using System.Text.Json.Serialization;
using CreditHub.Lists;

namespace CreditHub.Publication;

/// <summary>Why a record stopped being public for good.</summary>
public enum PublicationEnd
{
    /// <summary>Its term is over.</summary>
    Term,

    /// <summary>The decision was annulled.</summary>
    Annulled,

    /// <summary>Another record took its place.</summary>
    Changed,

    /// <summary>Its provider withdrew it, or its source took it off its list.</summary>
    Withdrawn,

    /// <summary>The subject's credit was repaired.</summary>
    Repaired,
}

/// <summary>Where the publication of a record stands. A record without one is not published.</summary>
[JsonDerivedType(typeof(Refused), "refused"), JsonDerivedType(typeof(Published), "published"), JsonDerivedType(typeof(Ended), "ended")]
public abstract record PublicationState
{
    private PublicationState()
    {
    }

    /// <summary>It is not public, because someone says so of this record alone (P10); whatever its upload's classification.</summary>
    /// <param name="Reason">Why.</param>
    /// <param name="Basis">The legal basis; no personal values.</param>
    /// <param name="By">Who.</param>
    /// <param name="At">When, UTC.</param>
    public sealed record Refused(SecrecyReason Reason, string Basis, Actor By, DateTimeOffset At) : PublicationState;

    /// <summary>It is public up to a day, as long as its record is in force.</summary>
    /// <param name="By">The second person, who approved it.</param>
    /// <param name="On">Since which day, Asia/Shanghai.</param>
    /// <param name="Until">Last day, inclusive.</param>
    public sealed record Published(Actor By, DateOnly On, DateOnly Until) : PublicationState;

    /// <summary>It was public.</summary>
    /// <param name="Reason">Why it is no longer.</param>
    /// <param name="On">Since which day, Asia/Shanghai.</param>
    /// <param name="Document">The document that says so; empty without.</param>
    public sealed record Ended(PublicationEnd Reason, DateOnly On, string Document) : PublicationState;
}
