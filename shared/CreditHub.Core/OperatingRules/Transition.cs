using CreditHub.Policy;

namespace CreditHub.OperatingRules;

/// <summary>
/// One step that a state machine allows. What is not among a machine's transitions the rule that decides refuses, or it changes nothing; a test
/// puts every state to every input and compares.
/// </summary>
/// <param name="From">The state before.</param>
/// <param name="To">The state after; never the same.</param>
/// <param name="What">What happens.</param>
/// <param name="By">Who brings it about.</param>
/// <param name="Source">The document that wants it so.</param>
public sealed record Transition(string From, string To, Wording What, Doer By, PolicySource Source)
{
    /// <summary>The policy values that say within which time, or not before which; keys of <see cref="PolicyKeys"/>. Empty without.</summary>
    public IReadOnlyList<string> Deadlines { get; init; } = [];
}
