namespace CreditHub.Policy;

/// <summary>
/// What the documents that bind a profile leave open, such as “要尽快核实并反馈” (T7: 临政发〔2018〕3号 20, 闽信用〔2019〕7号 十四). A profile then takes the
/// number of a layer above it, or gives one of its own that is no laxer than the strictest that any document known names. Fewer days are stricter.
/// </summary>
internal static class OpenValues
{
    /// <summary>What a profile leaves out and no layer gives, and where its own number is laxer than a known one.</summary>
    public static IEnumerable<string> In(ProfileData profile) =>
    [
        .. LayerValues.Keys.Where(key => !IsSaid(profile.Values, key) && !IsSaid(profile.ValuesAbove, key))
            .SelectMany(key => Strictest(profile.ValuesKnown.Where(value => value.Key == key))
                .Select(known => $"Value {key}: it is left open and no layer above says it; the strictest known is {Said(known)} (T7).")),
        .. profile.Values.Where(value => LayerValues.Keys.Contains(value.Key) && IsOurs(value) && LayerValues.IsDays(value))
            .SelectMany(value => Strictest(profile.ValuesKnown.Where(known => known.Key == value.Key && Overlaps(known, value)))
                .Where(known => known.Value.GetInt32() < value.Value.GetInt32())
                .Select(known => $"Value {value.Key} from {value.From:yyyy-MM-dd}: no document that binds the profile names a number, and it is laxer than the strictest known, {Said(known)} (T7).")),
    ];

    /// <summary>Whether a layer above says a value that the profile leaves out.</summary>
    public static bool IsSaid(IReadOnlyList<PolicyValue> values, string key) => values.Any(value => value.Key == key);

    private static IEnumerable<PolicyValue> Strictest(IEnumerable<PolicyValue> known) =>
        known.Where(value => !IsOurs(value) && LayerValues.IsDays(value)).OrderBy(value => value.Value.GetInt32()).Take(1);

    // A number of our own names no document; whoever names one answers for it.
    private static bool IsOurs(PolicyValue value) => value.Source.Document == PolicySource.Own;

    private static bool Overlaps(PolicyValue one, PolicyValue other) =>
        (one.To is not { } end || other.From <= end) && (other.To is not { } until || one.From <= until);

    private static string Said(PolicyValue known) => $"{known.Value.GetInt32()} ({$"{known.Source.Document} {known.Source.Article}".Trim()})";
}
