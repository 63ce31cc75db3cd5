using System.Text.Json.Serialization;

namespace CreditHub.Records;

/// <summary>Why a record that ended is to stand again.</summary>
public enum ReinstatementGround
{
    /// <summary>误办: what ended it was meant for another record, or was never ordered.</summary>
    Mistake,

    /// <summary>A court or an authority set aside what ended it.</summary>
    SetAside,
}

/// <summary>恢复申请: a person of its provider asks that a record that ended stand again. Nothing changes before a second person agrees.</summary>
/// <param name="Order">Who asks, when, by which document and why. The day of the document is known where it sets the end aside.</param>
/// <param name="Ground">Why.</param>
/// <param name="SubjectToldOn">The day on which the subject was told, Asia/Shanghai (G24).</param>
/// <param name="SentBack">Why a second person sent it back; empty while one is awaited. No personal values.</param>
public sealed record Reinstatement(CorrectionOrder Order, ReinstatementGround Ground, DateOnly SubjectToldOn, string SentBack)
{
    /// <summary>Whether a second person is awaited.</summary>
    [JsonIgnore]
    public bool IsOpen => SentBack.Length == 0;

    /// <summary>Whether it asks for the same.</summary>
    public bool Repeats(Reinstatement other) => Order.Repeats(other.Order) && (Ground, SubjectToldOn) == (other.Ground, other.SubjectToldOn);
}
