using CreditHub.Lists;

namespace CreditHub.Publication;

/// <summary>What the second person decides.</summary>
/// <param name="By">Who.</param>
/// <param name="At">When, UTC.</param>
/// <param name="ByOffice">Whether they act for the office, and the policy lets it.</param>
/// <param name="Seen">The version that they looked at.</param>
/// <param name="ReleaseAt">From when on it is to be public, UTC; null for at once, and a time that has passed means the same.</param>
/// <param name="LongestMonths">Longest term of publication of anything, in months; positive.</param>
public sealed record BoardApproval(Actor By, DateTimeOffset At, bool ByOffice, int Seen, DateTimeOffset? ReleaseAt, int LongestMonths);
