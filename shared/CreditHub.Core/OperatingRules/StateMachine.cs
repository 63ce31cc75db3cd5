using System.Reflection;
using System.Text.Json.Serialization;

namespace CreditHub.OperatingRules;

/// <summary>A state.</summary>
/// <param name="Code">Its word in stored documents and answers.</param>
/// <param name="Name">What people call it.</param>
public sealed record MachineState(string Code, Wording Name);

/// <summary>
/// The states of a kind of document and the steps between them, declared for the published operating rules (R22). The states are those of
/// the code's own union, and tests hold the transitions against the rules that decide, so that the document cannot say anything else.
/// </summary>
/// <param name="Code">Its code, as in <c>objection</c>.</param>
/// <param name="Name">What it is of.</param>
/// <param name="Union">The union whose cases are the states.</param>
/// <param name="States">The states, in the order in which they are drawn.</param>
/// <param name="Starts">Codes of those in which one may begin.</param>
/// <param name="Transitions">The steps.</param>
public sealed record StateMachine(
    string Code, Wording Name, Type Union, IReadOnlyList<MachineState> States, IReadOnlyList<string> Starts, IReadOnlyList<Transition> Transitions)
{
    /// <summary>Members of the stored document that keep the policy version by which it was decided (G30); empty where it keeps none of its own.</summary>
    public IReadOnlyList<string> KeepsVersionIn { get; init; } = [];

    /// <summary>The words of a union's cases, as they are stored.</summary>
    /// <param name="union">The union.</param>
    public static IReadOnlyList<string> WordsOf(Type union) =>
        [.. union.GetCustomAttributes<JsonDerivedTypeAttribute>().Select(known => (string)known.TypeDiscriminator!)];

    /// <summary>The word of a union's case.</summary>
    /// <param name="state">A case of a union.</param>
    public static string WordOf(object state) => (string)state.GetType().BaseType!.GetCustomAttributes<JsonDerivedTypeAttribute>()
        .Single(known => known.DerivedType == state.GetType()).TypeDiscriminator!;

    /// <summary>Whether nothing follows on a state.</summary>
    /// <param name="state">A state's code.</param>
    public bool IsEnd(string state) => Transitions.All(step => step.From != state);
}
