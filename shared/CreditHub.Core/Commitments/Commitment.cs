using CreditHub.Records;
using CreditHub.Subjects;
using CreditHub.Units;

namespace CreditHub.Commitments;

/// <summary>A commitment of a type that is to be public (应公示尽公示, P14), kept for the statistics; the record says what it is.</summary>
/// <param name="Record">The record.</param>
/// <param name="Subject">Its subject.</param>
/// <param name="Unit">The unit that provided it, and answers for its publication.</param>
/// <param name="Type">Its type, as in 审批替代型.</param>
/// <param name="ReceivedAt">When it came, UTC.</param>
public sealed record Commitment(RecordId Record, SubjectKey Subject, UnitId Unit, string Type, DateTimeOffset ReceivedAt);
