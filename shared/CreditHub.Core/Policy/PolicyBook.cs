using System.Collections.Concurrent;

namespace CreditHub.Policy;

/// <summary>The dated values of the profile that a hub runs. Nothing that a document fixes is a constant in code.</summary>
/// <param name="profile">The profile's name, as in <c>fuzhou</c>.</param>
/// <param name="version">The version that decisions store (safeguard G30), as in <c>fuzhou-2026.1</c>.</param>
/// <param name="values">Every value; those of one key may not overlap in time.</param>
public sealed class PolicyBook(string profile, string version, IReadOnlyList<PolicyValue> values)
{
    private readonly ILookup<string, PolicyValue> byKey = values.ToLookup(value => value.Key, StringComparer.Ordinal);

    // Every check asks for the same texts, so they are read out of the JSON once.
    private readonly ConcurrentDictionary<PolicyValue, IReadOnlyList<string>> texts = new(ReferenceEqualityComparer.Instance);

    /// <summary>The profile's name.</summary>
    public string Profile { get; } = profile;

    /// <summary>The version that every decision made under it stores.</summary>
    public string Version { get; } = version;

    /// <summary>Every value, in the order of the file.</summary>
    public IReadOnlyList<PolicyValue> Values { get; } = values;

    /// <summary>The value in force.</summary>
    /// <param name="key">One of <see cref="PolicyKeys"/>.</param>
    /// <param name="on">The day that counts, Asia/Shanghai.</param>
    /// <exception cref="KeyNotFoundException">No value of that key holds on that day: the profile is incomplete, a defect, not a request's fault.</exception>
    public PolicyValue At(string key, DateOnly on) =>
        byKey[key].FirstOrDefault(value => value.From <= on && (value.To is not { } to || on <= to))
        ?? throw new KeyNotFoundException($"Policy {Version} has no value of '{key}' for {on:yyyy-MM-dd}.");

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
}
