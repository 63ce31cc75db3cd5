namespace CreditHub.Repairs;

/// <summary>How the subject of a record repairs its credit, as the notice of repair says it (信用修复告知书, 两书同达).</summary>
/// <param name="NoticeServedOn">The day on which that notice was served, Asia/Shanghai; null where the provider has not said so.</param>
/// <param name="Tier"><c>minor</c> (轻微), <c>general</c> (一般) or <c>serious</c> (严重).</param>
/// <param name="EarliestOn">First day on which the record may be repaired, Asia/Shanghai.</param>
/// <param name="PublicUntil">Last day on which the record is public; null where it is not.</param>
/// <param name="UseUntil">Last day on which anybody may use it.</param>
/// <param name="At">Code of the unit that decided, at which the subject applies (谁认定、谁修复).</param>
/// <param name="Path">How and with what, as the policy says.</param>
public sealed record RepairGuideView(
    DateOnly? NoticeServedOn, string Tier, DateOnly EarliestOn, DateOnly? PublicUntil, DateOnly UseUntil, string At, string Path);
