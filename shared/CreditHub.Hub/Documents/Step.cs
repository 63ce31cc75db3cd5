using CreditHub.Decisions;

namespace CreditHub.Documents;

/// <summary>The outcome of deciding about one document: the next state and what is to be handed on because of it.</summary>
/// <typeparam name="T">The state.</typeparam>
/// <param name="Next">The state that holds from now on.</param>
/// <param name="Effects">What to hand on, in order.</param>
/// <param name="Unchanged">True where the request repeats what is so already; nothing is then written.</param>
public sealed record Step<T>(T Next, IReadOnlyList<OutboxEntry> Effects, bool Unchanged = false)
{
    /// <summary>Nothing changes.</summary>
    public static Step<T> Same(T current) => new(current, [], Unchanged: true);

    /// <summary>Accepts this step.</summary>
    public Decision<Step<T>> Accept() => new Decision<Step<T>>.Accepted(this);
}

/// <summary>Makes steps of what a rule says holds next.</summary>
public static class Step
{
    /// <summary>The step from one state to the next; none where that is the very same object, and then its effects are not asked for.</summary>
    /// <param name="known">The state as it is stored; null where there is none.</param>
    /// <param name="next">What the rule says.</param>
    /// <param name="effects">What is to be handed on because of it, in order; null for nothing.</param>
    public static Step<T> To<T>(T? known, T next, Func<T, IReadOnlyList<OutboxEntry>>? effects = null)
        where T : class => ReferenceEquals(next, known) ? Step<T>.Same(next) : new Step<T>(next, effects?.Invoke(next) ?? []);

    /// <summary>Takes that step where the rule allowed it, or carries its refusal on.</summary>
    /// <param name="decision">What the rule says.</param>
    /// <param name="known">As in <see cref="To"/>.</param>
    /// <param name="effects">As in <see cref="To"/>.</param>
    public static Decision<Step<T>> ThenStep<T>(this Decision<T> decision, T? known, Func<T, IReadOnlyList<OutboxEntry>>? effects = null)
        where T : class => decision.Then(next => To(known, next, effects).Accept());
}
