using System.Collections.Concurrent;
using System.Globalization;

namespace CreditHub.Policy;

/// <summary>The dated values of the profile that a hub runs. Nothing that a document fixes is a constant in code.</summary>
/// <param name="profile">The profile's name, as in <c>fuzhou</c>.</param>
/// <param name="version">The version that decisions store (safeguard G30), as in <c>fuzhou-2026.1</c>.</param>
/// <param name="values">Every value of the profile; those of one key may not overlap in time.</param>
/// <param name="above">Those of the layers above it (<see cref="LayerValues"/>); null for none.</param>
public sealed class PolicyBook(string profile, string version, IReadOnlyList<PolicyValue> values, IReadOnlyList<PolicyValue>? above = null)
{
    private readonly ILookup<string, PolicyValue> byKey = values.ToLookup(value => value.Key, StringComparer.Ordinal);
    private readonly ILookup<string, PolicyValue> byKeyAbove = (above ?? []).ToLookup(value => value.Key, StringComparer.Ordinal);

    // Every check asks for the same texts, so they are read out of the JSON once.
    private readonly ConcurrentDictionary<PolicyValue, IReadOnlyList<string>> texts = new(ReferenceEqualityComparer.Instance);

    /// <summary>The profile's name.</summary>
    public string Profile { get; } = profile;

    /// <summary>The version that every decision made under it stores.</summary>
    public string Version { get; } = version;

    /// <summary>Every value, in the order of the file, those of the layers above last.</summary>
    public IReadOnlyList<PolicyValue> Values { get; } = [.. values, .. above ?? []];

    /// <summary>The value in force; of a profile and its layers the stricter one.</summary>
    /// <param name="key">One of <see cref="PolicyKeys"/>.</param>
    /// <param name="on">The day that counts, Asia/Shanghai.</param>
    /// <exception cref="KeyNotFoundException">No value of that key holds on that day: the profile is incomplete, a defect, not a request's fault.</exception>
    public PolicyValue At(string key, DateOnly on)
    {
        var own = byKey[key].FirstOrDefault(value => Holds(value, on));
        var strictest = byKeyAbove.Contains(key)
            ? byKeyAbove[key].Where(value => Holds(value, on)).Concat(own is null ? [] : [own]).MinBy(value => value.Value.GetInt32())
            : own;
        return strictest ?? throw new KeyNotFoundException($"Policy {Version} has no value of '{key}' for {on:yyyy-MM-dd}.");
    }

    /// <summary>A whole number, such as a count of working days. See <see cref="At"/>.</summary>
    public int Number(string key, DateOnly on) => At(key, on).Value.GetInt32();

    /// <summary>A word. See <see cref="At"/>.</summary>
    public string Word(string key, DateOnly on) => At(key, on).Value.GetString()!;

    /// <summary>A flag. See <see cref="At"/>.</summary>
    public bool Flag(string key, DateOnly on) => At(key, on).Value.GetBoolean();

    /// <summary>Whole numbers, in the order of the file. See <see cref="At"/>.</summary>
    public IReadOnlyList<int> Numbers(string key, DateOnly on) => [.. At(key, on).Value.EnumerateArray().Select(item => item.GetInt32())];

    /// <summary>Texts, in the order of the file. See <see cref="At"/>.</summary>
    public IReadOnlyList<string> Texts(string key, DateOnly on) => texts.GetOrAdd(
        At(key, on), static value => [.. value.Value.EnumerateArray().Select(item => item.GetString()!)]);

    /// <summary>Numbers by name, of texts of the form <c>name=number</c>. See <see cref="At"/>.</summary>
    public IReadOnlyDictionary<string, int> NumbersByName(string key, DateOnly on) => Texts(key, on).Select(text => text.Split('='))
        .ToDictionary(pair => pair[0], pair => int.Parse(pair[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    private static bool Holds(PolicyValue value, DateOnly on) => value.From <= on && (value.To is not { } to || on <= to);
}
