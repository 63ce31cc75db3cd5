using System.Text.Json.Serialization;
using CreditHub.Lists;
using CreditHub.Units;

namespace CreditHub.Objections;

/// <summary>What may raise a hold (requirements E2–E4, E6).</summary>
public enum ObjectionKind
{
    /// <summary>异议, by the subject.</summary>
    Objection,

    /// <summary>投诉, by the subject.</summary>
    Complaint,

    /// <summary>An implementing unit found the information untrue while acting on it.</summary>
    Doubt,

    /// <summary>行政复议 or 行政诉讼 that stays the decision.</summary>
    Litigation,
}

/// <summary>The result of a verification (E1).</summary>
public enum FindingResult
{
    /// <summary>核实无误: the measures resume.</summary>
    Upheld,

    /// <summary>更正: the measures resume with corrected content.</summary>
    Corrected,

    /// <summary>撤销: the entry or the record was wrong and ends.</summary>
    Revoked,
}

/// <summary>What the provider found; a person answers for it (G23).</summary>
/// <param name="Result">The result.</param>
/// <param name="DocumentNumber">The document; never empty.</param>
/// <param name="Reason">Why, for the answer to the objector; never empty, no personal values.</param>
/// <param name="CorrectedConduct">The conduct as corrected; not null exactly for <see cref="FindingResult.Corrected"/> of an entry. A record is corrected itself.</param>
/// <param name="By">The person; not the one who decided the entry (G26).</param>
/// <param name="At">When, UTC.</param>
public sealed record Finding(
    FindingResult Result, string DocumentNumber, string Reason, string? CorrectedConduct, Actor By, DateTimeOffset At);

/// <summary>Where an objection stands.</summary>
[JsonDerivedType(typeof(Notified), "notified"), JsonDerivedType(typeof(Verifying), "verifying"), JsonDerivedType(typeof(Found), "found")]
public abstract record ObjectionState
{
    private ObjectionState()
    {
    }

    /// <summary>告知: the provider's queue holds the verification notice; the clock has not started (T5).</summary>
    public sealed record Notified : ObjectionState;

    /// <summary>核实中: the provider took the notice.</summary>
    /// <param name="ReceivedAt">When, UTC.</param>
    /// <param name="DueOn">Last day in time, inclusive, Asia/Shanghai. Its passing never means rejection (G9).</param>
    /// <param name="Provisional">Whether that day was counted beyond the calendar's data.</param>
    public sealed record Verifying(DateTimeOffset ReceivedAt, DateOnly DueOn, bool Provisional) : ObjectionState;

    /// <summary>The finding is made and the objector can read it.</summary>
    /// <param name="Finding">The finding.</param>
    public sealed record Found(Finding Finding) : ObjectionState;
}

/// <summary>One objection, complaint, doubt or litigation link against one list entry or record.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Target">What is disputed.</param>
/// <param name="Provider">The unit that verifies.</param>
/// <param name="By">Who raised it.</param>
/// <param name="Reason">Why; kept in the vault's care if it names a person, so never shown publicly.</param>
/// <param name="EvidenceHash">SHA-256 of the evidence in lower-case hex; null without one.</param>
/// <param name="At">When, UTC.</param>
/// <param name="State">Where it stands.</param>
/// <param name="RemindersSent">How many reminders the provider got.</param>
/// <param name="OverdueReportedAt">When the office was told that the time has passed, UTC; null before.</param>
public sealed record Objection(
    ObjectionId Id,
    ObjectionKind Kind,
    ObjectionTarget Target,
    UnitId Provider,
    Actor By,
    string Reason,
    string? EvidenceHash,
    DateTimeOffset At,
    ObjectionState State,
    int RemindersSent,
    DateTimeOffset? OverdueReportedAt)
{
    /// <summary>When the office was told that the provider has not taken the notice from its queue, UTC; null before.</summary>
    public DateTimeOffset? UnreceivedReportedAt { get; init; }

    /// <summary>Whether it still holds what it disputes.</summary>
    [JsonIgnore]
    public bool IsOpen => State is not ObjectionState.Found;
}
