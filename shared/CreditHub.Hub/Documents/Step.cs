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
