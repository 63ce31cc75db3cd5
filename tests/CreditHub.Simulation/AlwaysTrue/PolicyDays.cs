using CreditHub.Policy;

namespace CreditHub.AlwaysTrue;

/// <summary>The policy's numbers of days, as the profile's data say; all that is counted with them is the model's own.</summary>
internal sealed record PolicyDays(int Statement, int Acknowledge, int Mandatory, int Recommended, int Lift, IReadOnlyList<int> Rungs, int ReportDay)
{
    public static PolicyDays Of(PolicyBook book, DateOnly on) => new(
        book.Number(PolicyKeys.StatementWorkingDays, on),
        book.Number(PolicyKeys.AcknowledgementWorkingDays, on),
        book.Number(PolicyKeys.MandatoryFeedbackWorkingDays, on),
        book.Number(PolicyKeys.RecommendedFeedbackWorkingDays, on),
        book.Number(PolicyKeys.LiftWorkingDays, on),
        book.Numbers(PolicyKeys.EscalationWorkingDays, on),
        book.Number(PolicyKeys.MonthlyReportDay, on));
}
