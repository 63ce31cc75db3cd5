using CreditHub.Engine;
using CreditHub.Queues;

namespace CreditHub.Reports;

/// <summary>Reminds every unit that has not handed in.</summary>
public sealed class RemindUnits(ReadObligations obligations, IQueues queues, TimeProvider time) : IActivity<ReportSchedule, int>
{
    /// <summary>The activity.</summary>
    public static ActivityName<ReportSchedule, int> Name { get; } = new("RemindUnits");

    /// <inheritdoc />
    public async Task<int> RunAsync(ReportSchedule input, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var open = await obligations.AllAsync(input.Period, cancel);
        QueueMessage[] messages = [.. open
            .Where(obligation => obligation.Standing is null)
            .Select(obligation => ReportMessages.Reminder(input, obligation.Unit, now))];
        await queues.SendAsync(messages, cancel);
        return messages.Length;
    }
}
