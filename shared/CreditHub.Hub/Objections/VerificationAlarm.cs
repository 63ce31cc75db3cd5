using CreditHub.Documents;
using CreditHub.Engine;
using CreditHub.Lists;
using CreditHub.Policy;

namespace CreditHub.Objections;

/// <summary>What someone is told when a verification takes its time.</summary>
public enum VerificationAlarmKind
{
    /// <summary>The office: the provider has not taken the notice.</summary>
    Unreceived,

    /// <summary>The provider: its time runs (T5).</summary>
    Remind,

    /// <summary>The office: the provider's time has passed (T5, G9).</summary>
    Overdue,
}

/// <summary>Activity: notes an alarm in the objection, which sends it; each once, and none after the finding.</summary>
public sealed class VerificationAlarm(Steps steps, HubProfile profile, TimeProvider time) : IActivity<VerificationAlarm.Input, bool>
{
    private static readonly Actor Clock = new(new("hub"), "clock", IsPerson: false);

    /// <summary>Its name.</summary>
    public static ActivityName<Input, bool> Activity { get; } = new("VerificationAlarm");

    /// <inheritdoc />
    /// <returns>Always true.</returns>
    public async Task<bool> RunAsync(Input input, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        await steps.DecideAsync(
            ObjectionDocuments.Objection,
            input.Objection.Value,
            input.Objection.Value,
            objection => objection is null ? ObjectionErrors.Unknown : Step(objection, input, now).Accept(),
            cancel);
        return true;
    }

    private Step<Objection> Step(Objection objection, Input input, DateTimeOffset now)
    {
        var office = profile.Office.Id;
        var next = input.Kind switch
        {
            VerificationAlarmKind.Unreceived => objection.ReportUnreceived(now),
            VerificationAlarmKind.Remind => objection.Remind(input.Number),
            VerificationAlarmKind.Overdue => objection.ReportOverdue(now),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        if (ReferenceEquals(next, objection))
        {
            return Step<Objection>.Same(objection);
        }

        var (message, action) = input.Kind switch
        {
            VerificationAlarmKind.Unreceived => (VerificationMessages.Unreceived(next, profile.Book, office, now), "objection.unreceived"),
            VerificationAlarmKind.Remind => (VerificationMessages.Reminder(next, profile.Book, now), $"objection.reminded-{input.Number}"),
            VerificationAlarmKind.Overdue => (VerificationMessages.Overdue(next, profile.Book, office, now), "objection.overdue"),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        return new Step<Objection>(next, [new OutboxEntry.Send(message), ObjectionNotes.Of(next, Clock, action, now)]);
    }

    /// <summary>Which alarm.</summary>
    /// <param name="Objection">The objection.</param>
    /// <param name="Kind">The kind.</param>
    /// <param name="Number">1 for the first reminder; 0 for the others.</param>
    public sealed record Input(ObjectionId Objection, VerificationAlarmKind Kind, int Number);
}
