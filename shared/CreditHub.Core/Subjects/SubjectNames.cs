namespace CreditHub.Subjects;

/// <summary>Names of one subject as a cell lists them.</summary>
public static class SubjectNames
{
    private static readonly char[] Separators = ['、', ';', '；', '\n'];

    /// <summary>The names of a cell, in its order, without spaces around them.</summary>
    /// <param name="cell">The cell; empty for none.</param>
    public static IReadOnlyList<string> Split(string cell) =>
        cell.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>A name without regard to width, case, spaces and the form of brackets: names that are the same so are one.</summary>
    /// <param name="name">The name.</param>
    public static string Fold(string name) => CodeText.Fold(name, '(', ')');
}
