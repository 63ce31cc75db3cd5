using CreditHub.Catalogue;
using CreditHub.Policy;
using CreditHub.Subjects;

namespace CreditHub.Publication;

/// <summary>What is wrong with the adapters of a profile's channels: a list that is not whole would send one platform's code to another.</summary>
public static class AdapterProblems
{
    private static readonly string[] Types = [.. DocumentTypes.Words.Select(DocumentTypes.CodeOf).OfType<string>().Distinct()];
    private static readonly string[] Subjects = [.. Enum.GetValues<SubjectKind>().Select(kind => PlatformAdapter.NameOf(kind))];

    /// <summary>Everything that is, each in one sentence; empty for usable ones.</summary>
    /// <param name="channels">The channels.</param>
    /// <param name="kinds">The kinds of record.</param>
    public static IEnumerable<string> In(IReadOnlyList<Channel> channels, IReadOnlyList<RecordKind> kinds) => channels
        .Where(channel => channel.Authority is not null)
        .SelectMany(channel => channel.Authority!.Adapter is { } adapter
            ? In($"Channel {channel.Code}, adapter {adapter.Name}", adapter, kinds)
            : [$"Channel {channel.Code}: it says not by which adapter records go to the authority."]);

    private static IEnumerable<string> In(string by, PlatformAdapter adapter, IReadOnlyList<RecordKind> kinds) =>
    [
        .. IsName(adapter.Id) && IsName(adapter.Version) ? Array.Empty<string>() : [$"{by}: id and version are of letters, digits, '.' and '-'."],
        .. Whole($"{by}: type of document", adapter.DocumentTypes, Types),
        .. Whole($"{by}: kind of subject", adapter.SubjectKinds, Subjects),
        .. (adapter.Fields ?? []).Select(field => (field.Kind, field.From)).Twice($"{by}: column"),
        .. (adapter.Fields ?? []).Where(field => field.To.Length == 0 || kinds.All(kind => kind.Code != field.Kind || kind.Current.Fields.All(known => known.Code != field.From)))
            .Select(field => $"{by}: kind '{field.Kind}' has no column '{field.From}', or it has no name there."),
        .. kinds.SelectMany(kind => kind.Current.Fields.Select(field => adapter.NameOf(kind.Code, field.Code)).Twice($"{by}: name of a column of {kind.Code}")),
    ];

    private static IEnumerable<string> Whole(string what, IReadOnlyList<AdapterWord>? words, string[] known) => words is null ? [] :
    [
        .. words.Select(word => word.From).Twice(what),
        .. words.Where(word => word.To.Length == 0 || !known.Contains(word.From)).Select(word => $"{what} '{word.From}': the hub has none such, or it has no word there."),
        .. known.Except(words.Select(word => word.From)).Select(missing => $"{what} '{missing}': it is not named."),
    ];

    private static bool IsName(string text) => text.Length > 0 && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-');
}
