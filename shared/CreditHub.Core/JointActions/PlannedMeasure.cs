using CreditHub.Measures;

namespace CreditHub.JointActions;

/// <summary>A measure as planned for one directive.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Force">How far it binds.</param>
/// <param name="Basis">Its legal basis; never empty (G1).</param>
/// <param name="Until">Its last day, inclusive, Asia/Shanghai.</param>
public sealed record PlannedMeasure(MeasureId Measure, MeasureForce Force, LegalBasisId Basis, DateOnly Until);
