namespace CreditHub.Publication;

/// <summary>What may stand in nothing that the public reads, such as a reward for a report (G22): told by its words.</summary>
public static class NeverPublic
{
    /// <summary>Whether one of some texts says so; spaces, also full-width ones, between the letters of a word hide nothing.</summary>
    /// <param name="words">The words (<c>publication.neverWords</c>).</param>
    /// <param name="texts">Everything of it that would be shown.</param>
    public static bool Says(IReadOnlyList<string> words, params IEnumerable<string> texts) =>
        words.Count > 0 && texts.Any(text => Says(words, text) || (text.Any(char.IsWhiteSpace) && Says(words, string.Concat(text.Where(letter => !char.IsWhiteSpace(letter))))));

    private static bool Says(IReadOnlyList<string> words, string text) => words.Any(word => text.Contains(word, StringComparison.Ordinal));
}
