using CreditHub.JointActions;
using CreditHub.Queues;

namespace CreditHub.Demo;

/// <summary>The simulated implementing systems. They keep nothing: what they still owe, they ask the hub.</summary>
internal sealed class DemoUnits(IReadOnlyList<DemoCaller> units)
{
    private const int Batch = 50;
    private static readonly TimeSpan Slowness = TimeSpan.FromDays(3);

    /// <summary>Lets every system work until its queue is empty and it owes nothing that it would answer today.</summary>
    /// <returns>How many messages they took and answers they gave.</returns>
    public async Task<int> WorkAsync(DateTimeOffset now)
    {
        var done = await Task.WhenAll(units
            .Where(unit => DemoCast.TemperOf(unit.Unit) != Temper.Silent)
            .Select(unit => WorkAsync(unit, now)));
        return done.Sum();
    }

    private static async Task<int> WorkAsync(DemoCaller unit, DateTimeOffset now)
    {
        var done = await TakeAsync(unit);
        foreach (var directive in await OwedAsync(unit))
        {
            var current = directive.Instructions[^1];
            if (DemoCast.TemperOf(unit.Unit) == Temper.Slow && IsImposing(current.Instruction) && now - current.OrderedAt < Slowness)
            {
                continue;
            }

            var answer = new FeedbackRequest(current.Sequence, [.. directive.Measures.Select(measure => Answer(unit, directive, measure, current.Instruction, current.OrderedAt))]);
            await unit.PostAsync($"/v1/directives/{directive.Id}/feedback", answer);
            if (directive.Id[^1] % 5 == 0)
            {
                // A system that lost the answer sends the same again.
                await unit.PostAsync($"/v1/directives/{directive.Id}/feedback", answer);
            }

            done++;
        }

        return done;
    }

    private static async Task<int> TakeAsync(DemoCaller unit)
    {
        var taken = 0;
        while (await unit.PostAsync<LeaseResponse>(
            $"/v1/units/{unit.Unit}/queue/lease", new LeaseRequest(Batch, LeaseSeconds: 300, WaitSeconds: 0)) is { Messages: { Count: > 0 } messages })
        {
            foreach (var message in messages)
            {
                await unit.PostAsync($"/v1/units/{unit.Unit}/queue/complete", new CompleteRequest(message.Id, message.LeaseToken));
                taken++;
            }
        }

        return taken;
    }

    private static async Task<IReadOnlyList<DirectiveView>> OwedAsync(DemoCaller unit)
    {
        var owed = new List<DirectiveView>();
        string? continuation = null;
        do
        {
            var page = await unit.GetAsync<DirectivesResponse>(
                $"/v1/units/{unit.Unit}/directives?state=acknowledged{(continuation is null ? "" : "&continuation=" + Uri.EscapeDataString(continuation))}");
            owed.AddRange(page.Items);
            continuation = page.Continuation;
        }
        while (continuation is not null);
        return owed;
    }

    private static MeasureResultItem Answer(
        DemoCaller unit, DirectiveView directive, DirectiveMeasure measure, string instruction, DateTimeOffset orderedAt)
    {
        var refuses = IsImposing(instruction) && directive.Colour == "black" && DemoCast.TemperOf(unit.Unit) == Temper.Refusing;
        return new MeasureResultItem(
            measure.Id,
            refuses ? "notImplemented" : "implemented",
            orderedAt,
            Reason: refuses ? "该主体在本单位无相关业务" : null,
            AmountYuan: measure.Id == "S08" ? 120_000.50m : null,
            Effect: refuses ? null : EffectOf(instruction),
            DocumentNumber: $"办〔2026〕{measure.Id}号",
            CaseId: "demo",
            Operator: "demo");
    }

    private static bool IsImposing(string instruction) => instruction is "impose" or "resume" or "correct";

    private static string EffectOf(string instruction) => instruction switch
    {
        "suspend" => "已在业务系统中暂停",
        "lift" => "已在业务系统中撤除",
        _ => "已在业务系统中设置",
    };
}
