using System.Text.Json.Serialization;
using CreditHub.Decisions;
using CreditHub.Lists;
using CreditHub.Measures;
using CreditHub.Readers;
using CreditHub.Records;
using CreditHub.Subjects;

namespace CreditHub.Checks;

/// <summary>Why someone asks.</summary>
/// <param name="Matter">The business matter's code; empty for a reader outside government, which has none.</param>
/// <param name="CaseId">The business case at the unit; 1 to 64 characters.</param>
/// <param name="Purpose">What the answer is for; 1 to 200 characters, no personal values. The subject reads it (G25).</param>
public sealed record CheckReason(string Matter, string CaseId, string Purpose)
{
    private const int LongestCaseId = 64;
    private const int LongestPurpose = 200;

    /// <summary>Whether a query may be made for this reason; refused with <see cref="CheckErrors.ReasonMissing"/> or <see cref="CheckErrors.PersonalValue"/>.</summary>
    public Decision<CheckReason> Examine() =>
        string.IsNullOrWhiteSpace(CaseId) || string.IsNullOrWhiteSpace(Purpose) ? CheckErrors.ReasonMissing
        : CaseId.Length > LongestCaseId || Purpose.Length > LongestPurpose ? new Decision<CheckReason>.Rejected(
            CheckErrors.ReasonMissing, $"caseId ≤ {LongestCaseId}, purpose ≤ {LongestPurpose}")
        : PersonalValues.In(CaseId) || PersonalValues.In(Purpose) ? CheckErrors.PersonalValue
        : this;
}

/// <summary>One row of the usage log (G16, G25): written before the answer leaves, whether or not anything applied, and never changed.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Subject">About whom.</param>
/// <param name="By">Who asked, as the credential says.</param>
/// <param name="Reason">Why.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Measures">The measures returned.</param>
/// <param name="Holds">The entries returned as hold marks.</param>
/// <param name="GreenChannel">Whether the green channel was opened.</param>
/// <param name="PolicyVersion">The policy version under which it was answered (G30).</param>
public sealed record Check(
    CheckId Id,
    SubjectKey Subject,
    Actor By,
    CheckReason Reason,
    DateTimeOffset At,
    IReadOnlyList<MeasureId> Measures,
    IReadOnlyList<ListEntryId> Holds,
    bool GreenChannel,
    string PolicyVersion)
{
    /// <summary>What was given where an organisation outside government read records (R17); null for a check.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public CheckReading? Reading { get; init; }
}

/// <summary>What a reader was given (Q9).</summary>
/// <param name="Authorisation">Under which authorisation.</param>
/// <param name="Consent">The number of the subject's consent at the reader; null without.</param>
/// <param name="Records">The records.</param>
public sealed record CheckReading(AuthorisationId Authorisation, string? Consent, IReadOnlyList<RecordId> Records);
