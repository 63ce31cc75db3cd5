using CreditHub.Documents;

namespace CreditHub.Queues;

/// <summary>Lease tokens name the session's item, so that completing needs no search. Whether one holds, only the item says.</summary>
internal static class LeaseToken
{
    public static string For(QueueSession session, Ids ids) => $"{ids.New():N}.{session.Id}";

    /// <summary>The item that a token names; null for what cannot be one of ours.</summary>
    public static string? SessionOf(string token) =>
        token.IndexOf('.', StringComparison.Ordinal) is var dot and > 0 && token[(dot + 1)..] is { Length: > 0 and < 1024 } id && id.All(IsPlain) ? id : null;

    private static bool IsPlain(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.' or ':' or '~' or '|';
}
