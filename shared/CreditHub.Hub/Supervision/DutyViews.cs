namespace CreditHub.Supervision;

/// <summary>How duties are shown.</summary>
public static class DutyViews
{
    /// <summary>One.</summary>
    public static DutyView Of(Duty duty) => new(
        duty.Id.Value,
        HubJson.Word(duty.Kind),
        duty.Subject.Value,
        duty.Unit.Value,
        duty.Document,
        duty.On,
        duty.DueOn,
        duty.Requirement,
        duty.Record?.Value,
        duty.Entry?.Value,
        DutyDocuments.StateOf(duty),
        duty.IsOverdue,
        duty.State is DutyState.Found { Finding: var finding }
            ? new DutyFindingView(
                HubJson.Word(finding.Result), duty.IsFulfilledInTime, finding.Document, finding.On, finding.Note, finding.By.Unit.Value, finding.At)
            : null);
}
