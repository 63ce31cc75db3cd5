namespace CreditHub.Commitments;

/// <summary>承诺统计: what units did about commitments in a month.</summary>
/// <param name="Month">The month, as in <c>2026-03</c>.</param>
/// <param name="Items">A row a unit with commitments that came, or promises that fell due, in the month.</param>
public sealed record CommitmentStatisticsView(string Month, IReadOnlyList<CommitmentRowView> Items);

/// <summary>One unit.</summary>
/// <param name="Unit">Its code.</param>
/// <param name="Mandatory">Commitments of the types that are to be public (审批替代型, 信用修复型) that came from it in the month.</param>
/// <param name="Public">Of them, those that are public now.</param>
/// <param name="PublicRate">公示率, 0 to 1; null without any.</param>
/// <param name="Promises">Promises of what was missing (容缺) that fell due in the month.</param>
/// <param name="Kept">Of them, those found to be kept in time.</param>
/// <param name="Broken">Of them, those found late, kept in part, or not kept.</param>
/// <param name="Open">Of them, those about which nobody has found.</param>
public sealed record CommitmentRowView(string Unit, int Mandatory, int Public, decimal? PublicRate, int Promises, int Kept, int Broken, int Open);
