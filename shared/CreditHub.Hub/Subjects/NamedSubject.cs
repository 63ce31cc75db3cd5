namespace CreditHub.Subjects;

/// <summary>A subject as an address names it: by its credit code or the hub's own key; never by a citizen number (G29).</summary>
internal static class NamedSubject
{
    /// <summary>Its key; null where the text is neither.</summary>
    public static SubjectKey? KeyOf(string text)
    {
        var key = SubjectKey.From(text);
        if (key.IsPerson)
        {
            return key;
        }

        return CreditCode.Read(key.CreditCode ?? text) is CreditCodeReading.Valid { Code: var code }
            ? SubjectKey.ForOrganisation(code.Value)
            : null;
    }
}
