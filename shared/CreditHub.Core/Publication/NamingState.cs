using System.Text.Json.Serialization;
using CreditHub.Lists;

namespace CreditHub.Publication;

/// <summary>Where two persons stand with the naming of a responsible person. They are named in one of these states only (P7, P8).</summary>
[JsonDerivedType(typeof(Proposed), "proposed"), JsonDerivedType(typeof(SentBack), "sentBack"), JsonDerivedType(typeof(Agreed), "agreed")]
[JsonDerivedType(typeof(Withdrawn), "withdrawn")]
public abstract record NamingState
{
    private NamingState()
    {
    }

    /// <summary>The first person says that they are; the second one is awaited.</summary>
    public sealed record Proposed : NamingState;

    /// <summary>The second person sent it back.</summary>
    /// <param name="Reason">Why; no personal values.</param>
    /// <param name="By">Who.</param>
    public sealed record SentBack(string Reason, Actor By) : NamingState;

    /// <summary>Both agree.</summary>
    /// <param name="Approval">The second one's agreement.</param>
    public sealed record Agreed(Approval Approval) : NamingState;

    /// <summary>One person took it back.</summary>
    /// <param name="Document">The document that decides it; no personal values.</param>
    /// <param name="By">Who.</param>
    /// <param name="At">When, UTC.</param>
    public sealed record Withdrawn(string Document, Actor By, DateTimeOffset At) : NamingState;
}
