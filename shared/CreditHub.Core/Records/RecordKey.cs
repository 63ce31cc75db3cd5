using CreditHub.Subjects;

namespace CreditHub.Records;

/// <summary>Where a record lies.</summary>
/// <param name="Subject">Its subject.</param>
/// <param name="Record">Its id.</param>
public sealed record RecordKey(SubjectKey Subject, RecordId Record);
