using CreditHub.Subjects;
using CreditHub.Vault;

namespace CreditHub.Checks;

/// <summary>The subject that a check names, by its code alone (G10).</summary>
internal static class AskedSubject
{
    /// <summary>Its key; null where the text is neither a credit code nor a citizen number.</summary>
    /// <param name="text">A credit code or citizen number as people write it.</param>
    /// <param name="vault">Gives persons' keys.</param>
    /// <param name="today">The day, Asia/Shanghai.</param>
    // Some citizen numbers also pass both checks of a credit code, so a number is read as a person's first; codes of registered
    // businesses begin with 9, with which no citizen number does.
    public static SubjectKey? KeyOf(string text, IVault vault, DateOnly today) => (CitizenId.Read(text, today), CreditCode.Read(text)) switch
    {
        (CitizenIdReading.Valid { Number: var number }, _) when number.Value[0] != '9' =>
            SubjectKey.ForPerson(vault.KeyOf(SensitiveClass.CitizenId.VaultName(), number.Value)),
        (_, CreditCodeReading.Valid { Code: var code }) => SubjectKey.ForOrganisation(code.Value),
        _ => null,
    };
}
