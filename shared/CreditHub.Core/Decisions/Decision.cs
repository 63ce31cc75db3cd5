namespace CreditHub.Decisions;

/// <summary>What a rule decided: the accepted value, or the refusal. Repeats and late arrivals are decided cases, not exceptions.</summary>
/// <typeparam name="T">The next state, or what the caller asked for.</typeparam>
public abstract record Decision<T>
{
    private Decision()
    {
    }

    /// <summary>The rule allowed it.</summary>
    /// <param name="Value">The value that holds from now on; equal to the old one where nothing changed.</param>
    public sealed record Accepted(T Value) : Decision<T>;

    /// <summary>The rule refused it; nothing may be stored.</summary>
    /// <param name="Error">The catalogue entry.</param>
    /// <param name="Detail">What exactly was wrong, in words for the caller, without personal values; null where the title says it all.</param>
    public sealed record Rejected(HubError Error, string? Detail = null) : Decision<T>;

    /// <summary>Accepts a value.</summary>
    public static implicit operator Decision<T>(T value) => new Accepted(value);

    /// <summary>Refuses with a catalogue entry.</summary>
    public static implicit operator Decision<T>(HubError error) => new Rejected(error);

    /// <summary>Continues with the accepted value, or carries the refusal on.</summary>
    public Decision<TNext> Then<TNext>(Func<T, Decision<TNext>> next) => this switch
    {
        Accepted accepted => next(accepted.Value),
        Rejected rejected => new Decision<TNext>.Rejected(rejected.Error, rejected.Detail),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
