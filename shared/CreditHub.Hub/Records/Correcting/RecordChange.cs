using CreditHub.Subjects;

namespace CreditHub.Records.Correcting;

/// <summary>What a follower is told. The record is read as it is then.</summary>
/// <param name="Subject">The record's subject.</param>
/// <param name="Record">The record.</param>
/// <param name="Version">The version that the correction made; 2 or more.</param>
public sealed record RecordChange(SubjectKey Subject, RecordId Record, int Version);
