using CreditHub.Audit;
using CreditHub.Decisions;
using CreditHub.Subjects;
using CreditHub.Units;

namespace CreditHub.Checks;

/// <summary>Facts about queries that were not answered; those that were are in the usage log.</summary>
internal static class CheckFacts
{
    public static AuditFact Refused(CheckId id, DateTimeOffset at, Caller caller, SubjectKey subject, HubError error) =>
        new($"check-refused-{id}", at, $"{caller.Unit}/{caller.Id}", "check.refused", subject.Value, error.Code);
}
