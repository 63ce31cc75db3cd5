using CreditHub.Documents;
using CreditHub.Units;

namespace CreditHub.Checks;

/// <summary>The documents of the Checks capability.</summary>
public static class CheckDocuments
{
    /// <summary>
    /// One row of the usage log; the subject is its partition, so that the subject can read it. Each field costs checks a second, so there
    /// is one, which grows at its end for each unit.
    /// </summary>
    public static DocumentKind<Check> Check { get; } = new(
        "check",
        check => check.Subject.Value,
        check => check.Id.Value,
        new DocumentField<Check>("asked", check => Asked(check.By.Unit, check.At)));

    /// <summary>Those of one unit lie together, in the order of time.</summary>
    public static string Asked(UnitId unit, DateTimeOffset at) => $"{unit.Value} {DocumentField.Text(at)}";
}
