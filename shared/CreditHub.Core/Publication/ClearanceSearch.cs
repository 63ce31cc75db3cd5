namespace CreditHub.Publication;

/// <summary>
/// How far the search has come for list entries that could be public and about which nobody was asked: those decided before two persons were asked at
/// all, or before the policy named their type (P8).
/// </summary>
/// <param name="Rules">By which rules of the policy it goes, as text; what was searched by others is searched again.</param>
/// <param name="Done">Codes of the list types that it went through.</param>
/// <param name="Continuation">Where in the next list type it goes on; null at its beginning.</param>
public sealed record ClearanceSearch(string Rules, IReadOnlyList<string> Done, string? Continuation)
{
    /// <summary>Before the first search.</summary>
    public static ClearanceSearch None { get; } = new("", [], null);

    /// <summary>The search by the rules of a day: this one, or one from the beginning where they are others.</summary>
    /// <param name="rules">The rules, as text.</param>
    public ClearanceSearch Under(string rules) => rules == Rules ? this : new(rules, [], null);

    /// <summary>The list type to go through; null when all of them were.</summary>
    /// <param name="types">Codes of the list types whose entries may be public.</param>
    public string? Next(IReadOnlyList<string> types) => types.FirstOrDefault(type => !Done.Contains(type));

    /// <summary>The search after some of a type's entries.</summary>
    /// <param name="type">The type's code.</param>
    /// <param name="continuation">Where it goes on; null when that was the last of the type.</param>
    public ClearanceSearch After(string type, string? continuation) => continuation is null
        ? this with { Done = [.. Done, type], Continuation = null }
        : this with { Continuation = continuation };
}
