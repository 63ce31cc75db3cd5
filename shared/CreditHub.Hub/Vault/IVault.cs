namespace CreditHub.Vault;

/// <summary>
/// The vault port: sensitive values (citizen numbers, phone numbers, names of persons) stored encrypted and addressed by opaque keys,
/// so that nothing else holds them (G29). The same value of the same class always has the same key.
/// </summary>
public interface IVault
{
    /// <summary>The opaque key of a value, without storing it: 26 lower-case letters and digits, from a keyed hash.</summary>
    string KeyOf(string valueClass, string value);

    /// <summary>Stores values encrypted; one that is there already is left alone. Durable when the task ends.</summary>
    /// <returns>Their keys, in order.</returns>
    Task<IReadOnlyList<string>> SealAsync(IReadOnlyList<SensitiveValue> values, CancellationToken cancel);

    /// <summary>
    /// Marks values as leaving, from an instant on: whoever referred to them does so no more. Who seals one again takes its mark away. A later mark
    /// takes an earlier one's place; keys that are not there are passed over.
    /// </summary>
    /// <param name="keys">The values.</param>
    /// <param name="at">The instant, UTC.</param>
    /// <param name="cancel">Stops the wait.</param>
    Task LeaveAsync(IReadOnlyList<string> keys, DateTimeOffset at, CancellationToken cancel);

    /// <summary>Deletes those values that are still marked, by a mark of an instant or an earlier one. The caller has found that nothing refers to them.</summary>
    /// <param name="keys">The values.</param>
    /// <param name="markedBy">The instant, UTC, inclusive.</param>
    /// <param name="cancel">Stops the wait.</param>
    /// <returns>How many were deleted.</returns>
    Task<int> ForgetAsync(IReadOnlyList<string> keys, DateTimeOffset markedBy, CancellationToken cancel);

    /// <summary>Opens a value; null when the key is unknown. Callers must have logged why.</summary>
    Task<string?> OpenAsync(string key, CancellationToken cancel);
}

/// <summary>A value to be sealed.</summary>
/// <param name="Class">What it is, such as <c>citizen-id</c>; part of the key.</param>
/// <param name="Value">The value, normalised.</param>
public sealed record SensitiveValue(string Class, string Value);
