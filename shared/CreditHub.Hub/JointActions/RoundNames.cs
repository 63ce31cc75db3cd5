using CreditHub.Units;

namespace CreditHub.JointActions;

/// <summary>The instance ids of rounds, made of business keys, so that documents can signal them and a repeat starts nothing twice.</summary>
public static class RoundNames
{
    /// <summary>The signal by which a directive says that it has changed.</summary>
    public const string Changed = "changed";

    /// <summary>The round of a joint action for an entry version.</summary>
    public static string Of(JointActionId action, int entryVersion) => $"round-{action}-{entryVersion}";

    /// <summary>One unit's part of it.</summary>
    public static string Of(JointActionId action, int entryVersion, UnitId unit) => $"{Of(action, entryVersion)}.{unit}";
}
