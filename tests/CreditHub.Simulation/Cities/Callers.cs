using CreditHub.Subjects;
using CreditHub.Units;

namespace CreditHub.Cities;

/// <summary>Who calls the hub, as its credentials would say.</summary>
internal static class Callers
{
    public static Caller Person(UnitId unit, Role role, string id = "person-1") => new(unit, id, true, new HashSet<Role> { role }, null);

    public static Caller System(UnitId unit, Role role) => new(unit, "system-1", false, new HashSet<Role> { role }, null);

    public static Caller Subject(SubjectKey subject) =>
        new(CredentialGrant.SubjectUnit, "citizen-1", true, new HashSet<Role> { Role.Subject }, subject);
}
