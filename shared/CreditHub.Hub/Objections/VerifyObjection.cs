using CreditHub.Documents;
using CreditHub.Engine;

namespace CreditHub.Objections;

/// <summary>
/// One verification, from notice to finding: waits for the provider's receipt, reminds it, tells the office once when its time has passed,
/// and goes on waiting: the hold ends with the finding and never by time (T5, G9).
/// </summary>
public sealed class VerifyObjection : IOrchestration<VerifyObjection.Input, VerifyObjection.Output>
{
    private const string MovedSignal = "moved";

    /// <summary>Its name.</summary>
    public static OrchestrationName<Input, Output> Orchestration { get; } = new("VerifyObjection");

    /// <summary>The instance that verifies an objection.</summary>
    public static string InstanceOf(ObjectionId objection) => "verify-" + objection.Value;

    /// <inheritdoc />
    public async Task<Output> RunAsync(OrchestrationContext context, Input input)
    {
        context.SetStatus("notified");
        var moved = await context.WaitForSignalAsync<VerificationMoved>(MovedSignal, input.ReceiptLateAt);
        if (moved is null)
        {
            await context.CallAsync(VerificationAlarm.Activity, new(input.Objection, VerificationAlarmKind.Unreceived, 0), Retry.Standard);
            moved = await context.WaitForSignalAsync<VerificationMoved>(MovedSignal, until: null);
        }

        if (moved?.Schedule is { } schedule)
        {
            context.SetStatus("verifying");
            moved = await VerifyAsync(context, input.Objection, schedule);
        }

        return new Output(moved?.State is ObjectionState.Found found ? found.Finding.Result : null);
    }

    internal static OutboxEntry Moved(Objection objection, string key, VerificationSchedule? schedule) => new OutboxEntry.Signal(
        InstanceOf(objection.Id), MovedSignal, key, HubJson.ToElement(new VerificationMoved(objection.State, schedule)));

    private static async Task<VerificationMoved?> VerifyAsync(OrchestrationContext context, ObjectionId objection, VerificationSchedule schedule)
    {
        for (var number = 1; number <= schedule.Reminders.Count; number++)
        {
            if (await context.WaitForSignalAsync<VerificationMoved>(MovedSignal, schedule.Reminders[number - 1]) is { } found)
            {
                return found;
            }

            await context.CallAsync(VerificationAlarm.Activity, new(objection, VerificationAlarmKind.Remind, number), Retry.Standard);
        }

        if (await context.WaitForSignalAsync<VerificationMoved>(MovedSignal, schedule.LateAt) is { } inTime)
        {
            return inTime;
        }

        await context.CallAsync(VerificationAlarm.Activity, new(objection, VerificationAlarmKind.Overdue, 0), Retry.Standard);
        context.SetStatus("overdue");
        return await context.WaitForSignalAsync<VerificationMoved>(MovedSignal, until: null);
    }

    /// <summary>What it starts with.</summary>
    /// <param name="Objection">The objection.</param>
    /// <param name="ReceiptLateAt">When the office is told that the provider has not taken the notice, UTC.</param>
    public sealed record Input(ObjectionId Objection, DateTimeOffset ReceiptLateAt);

    /// <summary>What it ends with.</summary>
    /// <param name="Result">The finding's result.</param>
    public sealed record Output(FindingResult? Result);
}

/// <summary>The payload of its signal.</summary>
/// <param name="State">The objection's new state.</param>
/// <param name="Schedule">The provider's schedule, upon receipt; null upon the finding.</param>
public sealed record VerificationMoved(ObjectionState State, VerificationSchedule? Schedule);
