using CreditHub.Documents;

namespace CreditHub.Checks;

/// <summary>The documents of the Checks capability.</summary>
public static class CheckDocuments
{
    /// <summary>One row of the usage log; the subject is its partition, so that the subject can read it.</summary>
    public static DocumentKind<Check> Check { get; } = new(
        "check",
        check => check.Subject.Value,
        check => check.Id.Value,
        new("unit", check => check.By.Unit.Value),
        new("at", check => DocumentField.Text(check.At)));
}
