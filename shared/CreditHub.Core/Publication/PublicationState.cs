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

    /// <summary>Another record took its place, or what it says now may not be public.</summary>
    Changed,

    /// <summary>Its provider withdrew it, or its source took it off its list.</summary>
    Withdrawn,

    /// <summary>The subject's credit was repaired.</summary>
    Repaired,
}

/// <summary>Where the publication of a record stands. A record without one is not published.</summary>
[JsonDerivedType(typeof(Refused), "refused"), JsonDerivedType(typeof(Waiting), "waiting")]
[JsonDerivedType(typeof(Published), "published"), JsonDerivedType(typeof(Ended), "ended")]
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

    /// <summary>Its record was put right by one person, so a second one has to look at what it says now (P8); until then nothing of it is public.</summary>
    /// <param name="RecordVersion">The record's version that the second person is to look at.</param>
    /// <param name="By">Who put it right.</param>
    /// <param name="At">When, UTC.</param>
    /// <param name="Schedule">When it is reminded of; null where its kind has no deadline.</param>
    /// <param name="Rung">How far the reminders have climbed.</param>
    /// <param name="SentBack">Why the second person sent it back; empty where they did not.</param>
    public sealed record Waiting(
        int RecordVersion, Actor By, DateTimeOffset At, PublicationSchedule? Schedule, PublicationRung Rung, string SentBack) : PublicationState
    {
        /// <summary>When the next rung is due, UTC; null where none is.</summary>
        [JsonIgnore]
        public DateTimeOffset? WakeAt => Schedule?.After(Rung);
    }

    /// <summary>It is public up to a day, as long as its record is in force.</summary>
    /// <param name="By">The second person, who approved it.</param>
    /// <param name="On">Since which day, Asia/Shanghai.</param>
    /// <param name="Until">Last day, inclusive.</param>
    public sealed record Published(Actor By, DateOnly On, DateOnly Until) : PublicationState
    {
        /// <summary>The record's version that was approved; what was put right since is not public. 1 as received.</summary>
        public int RecordVersion { get; init; } = 1;
    }

    /// <summary>It was public.</summary>
    /// <param name="Reason">Why it is no longer.</param>
    /// <param name="On">Since which day, Asia/Shanghai.</param>
    /// <param name="Document">The document that says so; empty without.</param>
    public sealed record Ended(PublicationEnd Reason, DateOnly On, string Document) : PublicationState;
}
