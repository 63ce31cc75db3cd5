namespace CreditHub.Subjects;

/// <summary>Finds where a text repeats personal values that are known, such as the name of a row's own legal representative.</summary>
public static class PersonalMarks
{
    private const int ShortestValue = 2;
    private const int ShortestName = 2;

    /// <summary>
    /// The places at which one of the values stands, a name of two letters also with a space between them; null where there is none. Within the
    /// subject's own public name nothing is marked: 榕城张三食品店 is no secret.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="values">The values; those of a single letter are not looked for.</param>
    /// <param name="publicName">The name of the organisation that the text is about; null where it has none that is public.</param>
    public static IReadOnlyList<PersonalMark>? Of(string text, IEnumerable<string> values, string? publicName)
    {
        List<PersonalMark>? found = null;
        foreach (var value in values)
        {
            if (value.Length < ShortestValue || value.Length > text.Length)
            {
                continue;
            }

            Find(text, value, publicName, ref found);
            if (value.Length == ShortestName && value.Length < text.Length && text.Contains(value[0], StringComparison.Ordinal))
            {
                Find(text, $"{value[0]} {value[1]}", publicName, ref found);
                Find(text, $"{value[0]}\u3000{value[1]}", publicName, ref found);
            }
        }

        return found;
    }

    private static void Find(string text, string value, string? publicName, ref List<PersonalMark>? found)
    {
        for (var at = text.IndexOf(value, StringComparison.Ordinal); at >= 0; at = text.IndexOf(value, at + value.Length, StringComparison.Ordinal))
        {
            if (!IsWithin(text, at, value, publicName))
            {
                (found ??= []).Add(new PersonalMark(at, value.Length));
            }
        }
    }

    private static bool IsWithin(string text, int at, string value, string? name)
    {
        var inName = name?.IndexOf(value, StringComparison.Ordinal) ?? -1;
        return inName >= 0 && at >= inName && text.AsSpan(at - inName).StartsWith(name, StringComparison.Ordinal);
    }
}
