using CreditHub.Units;

namespace CreditHub.Queues;

/// <summary>The units that read Service Bus; all others lease by HTTP.</summary>
/// <param name="Units">Those that have a subscription.</param>
public sealed record BusUnits(IReadOnlyList<UnitId> Units)
{
    /// <summary>Reads the setting <c>Bus__Units</c>: ids with commas between; nothing means none.</summary>
    public static BusUnits From(string? setting) =>
        new([.. (setting ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(UnitId.From)]);
}
