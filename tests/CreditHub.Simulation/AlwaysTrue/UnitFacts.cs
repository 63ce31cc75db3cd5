using CreditHub.Queues;
using CreditHub.Units;

namespace CreditHub.AlwaysTrue;

/// <summary>What one unit was handed, and what it executed because of it.</summary>
internal sealed class UnitFacts(UnitId id)
{
    public UnitId Id => id;

    /// <summary>Messages that it has in hand.</summary>
    public List<LeasedMessage> Held { get; } = [];

    /// <summary>Messages whose completion was answered.</summary>
    public HashSet<string> Done { get; } = new(StringComparer.Ordinal);

    /// <summary>The last instruction that it was handed of each directive.</summary>
    public Dictionary<string, (int Sequence, string Kind)> Executes { get; } = new(StringComparer.Ordinal);

    /// <summary>Ids of reminders, chases and alarms, by directive, instruction and type.</summary>
    public Dictionary<(string Directive, int Sequence, string Type), HashSet<string>> Pressed { get; } = [];

    /// <summary>Report periods that it handed in, as answered.</summary>
    public HashSet<string> Reported { get; } = new(StringComparer.Ordinal);
}
