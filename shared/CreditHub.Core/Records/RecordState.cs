using System.Text.Json.Serialization;
using CreditHub.Objections;
using CreditHub.Units;

namespace CreditHub.Records;

/// <summary>Where a record stands. Only <see cref="InForce"/> and <see cref="Disputed"/> records are kept in use (G7, G12).</summary>
[JsonDerivedType(typeof(InForce), "inForce"), JsonDerivedType(typeof(Disputed), "disputed"), JsonDerivedType(typeof(Annulled), "annulled")]
[JsonDerivedType(typeof(Withdrawn), "withdrawn"), JsonDerivedType(typeof(Replaced), "replaced"), JsonDerivedType(typeof(Removed), "removed")]
[JsonDerivedType(typeof(Expired), "expired"), JsonDerivedType(typeof(Repaired), "repaired")]
public abstract record RecordState
{
    private RecordState()
    {
    }

    /// <summary>Whether nothing may use the record any more.</summary>
    public bool IsOver() => this switch
    {
        InForce or Disputed => false,
        Annulled or Withdrawn or Replaced or Removed or Expired or Repaired => true,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>It stands.</summary>
    public sealed record InForce : RecordState
    {
        /// <summary>The one value.</summary>
        public static InForce Instance { get; } = new();
    }

    /// <summary>异议: it is disputed, by its source or by objections. Nothing may rest on it meanwhile (G7). The corrections say by which.</summary>
    /// <param name="On">Since when the hub knows, Asia/Shanghai.</param>
    public sealed record Disputed(DateOnly On) : RecordState
    {
        /// <summary>Whether its source says so; otherwise only objections do.</summary>
        public bool BySource { get; init; } = true;

        /// <summary>Those objections that were found to be right, so that its provider is to correct it; null for none.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public IReadOnlyList<ObjectionId>? FoundWrong { get; init; }
    }

    /// <summary>撤销: the decision was annulled.</summary>
    /// <param name="Document">The document that annulled it; empty where the source names none.</param>
    /// <param name="By">The unit that says so.</param>
    /// <param name="On">The day, Asia/Shanghai.</param>
    public sealed record Annulled(string Document, UnitId By, DateOnly On) : RecordState;

    /// <summary>撤回: its provider should not have sent it.</summary>
    /// <param name="Reason">Why; no personal values.</param>
    /// <param name="By">The unit that says so.</param>
    /// <param name="On">The day, Asia/Shanghai.</param>
    public sealed record Withdrawn(string Reason, UnitId By, DateOnly On) : RecordState;

    /// <summary>变更: another record took its place.</summary>
    /// <param name="Record">That record.</param>
    /// <param name="By">The unit that says so.</param>
    /// <param name="On">The day, Asia/Shanghai.</param>
    public sealed record Replaced(RecordId Record, UnitId By, DateOnly On) : RecordState;

    /// <summary>屏蔽 or 删除: its source took it off its list, as a court does after full performance (formats.md B.6).</summary>
    /// <param name="Reason">Why, as in 全部履行.</param>
    /// <param name="By">The unit that says so.</param>
    /// <param name="On">The day, Asia/Shanghai.</param>
    public sealed record Removed(string Reason, UnitId By, DateOnly On) : RecordState;

    /// <summary>到期: its term of use is over (G13); its content is archived or deleted as the policy says. No correction: what it said was right.</summary>
    /// <param name="On">The day on which the hub put it away, Asia/Shanghai.</param>
    public sealed record Expired(DateOnly On) : RecordState;

    /// <summary>修复: the subject's credit was repaired. What it said was right; nothing shows, shares or uses it any more.</summary>
    /// <param name="Document">The repair decision; empty where the source names none.</param>
    /// <param name="By">The unit that says so.</param>
    /// <param name="On">The day on which the hub was told, Asia/Shanghai.</param>
    public sealed record Repaired(string Document, UnitId By, DateOnly On) : RecordState;
}
