using System.Text.Json.Serialization;
using CreditHub.Lists;

namespace CreditHub.Publication;

/// <summary>Where an issue of a board stands (P18, P8).</summary>
[JsonDerivedType(typeof(Drafted), "drafted"), JsonDerivedType(typeof(Submitted), "submitted")]
[JsonDerivedType(typeof(Approved), "approved"), JsonDerivedType(typeof(Withdrawn), "withdrawn")]
public abstract record BoardState
{
    private BoardState()
    {
    }

    /// <summary>Drawn up; nobody has submitted it, or it was sent back.</summary>
    /// <param name="SentBack">Why the second person sent it back; empty where none has.</param>
    public sealed record Drafted(string SentBack) : BoardState;

    /// <summary>The first person submitted it; it waits for the second one.</summary>
    /// <param name="By">Who.</param>
    /// <param name="At">When, UTC.</param>
    public sealed record Submitted(Actor By, DateTimeOffset At) : BoardState;

    /// <summary>The second person approved the whole of it.</summary>
    /// <param name="By">Who submitted it.</param>
    /// <param name="Approval">Who approved it, and when.</param>
    /// <param name="ReleaseAt">From when on it is public, UTC, inclusive.</param>
    /// <param name="Until">Last day on which it is, inclusive, Asia/Shanghai.</param>
    public sealed record Approved(Actor By, Approval Approval, DateTimeOffset ReleaseAt, DateOnly Until) : BoardState;

    /// <summary>Withdrawn for good, whatever it was before.</summary>
    /// <param name="By">Who.</param>
    /// <param name="At">When, UTC.</param>
    /// <param name="Document">The document that decided it.</param>
    public sealed record Withdrawn(Actor By, DateTimeOffset At, string Document) : BoardState;
}
