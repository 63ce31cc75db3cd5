using CreditHub.Units;

namespace CreditHub.Measures;

/// <summary>A business matter (事项) in which departments must check (Q1): one of the nine scenes of FZ三(一) at one or more units.</summary>
/// <param name="Code">Its code, as in <c>government-procurement</c>.</param>
/// <param name="Name">Its Chinese name.</param>
/// <param name="NameEn">Its English name.</param>
/// <param name="Units">Units that have the matter in their list of powers (权责清单).</param>
public sealed record Matter(string Code, string Name, string NameEn, IReadOnlyList<UnitId> Units);
