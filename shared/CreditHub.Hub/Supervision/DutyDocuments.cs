using CreditHub.Documents;

namespace CreditHub.Supervision;

/// <summary>The documents of the Supervision capability.</summary>
public static class DutyDocuments
{
    /// <summary>
    /// A dated duty; its own partition. <c>wake</c> is when somebody is told next, <c>alarm</c> its kind while nobody found in time, <c>due</c> its
    /// day, <c>rectified</c> the record whose conduct was put right in time.
    /// </summary>
    public static DocumentKind<Duty> Duty { get; } = new(
        "duty",
        duty => duty.Id.Value,
        duty => duty.Id.Value,
        new("wake", duty => duty.WakeAt is { } wake ? DocumentField.Text(wake) : null),
        new("alarm", duty => duty.IsOverdue ? HubJson.Word(duty.Kind) : null),
        new("unit", duty => duty.Unit.Value),
        new("subject", duty => duty.Subject.Value),
        new("due", duty => DocumentField.Text(duty.DueOn)),
        new("rectified", duty => duty is { Kind: DutyKind.Rectification, IsFulfilledInTime: true, Record: { } record } ? record.Value : null));

    /// <summary>The word for where a duty stands.</summary>
    public static string StateOf(Duty duty) => duty.State switch
    {
        DutyState.Open => "open",
        DutyState.Found => "found",
        DutyState.Dropped => "dropped",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
