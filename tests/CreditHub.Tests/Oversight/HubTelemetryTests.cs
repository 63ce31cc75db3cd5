using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text;
using CreditHub.Checks;
using CreditHub.Gathering;
using CreditHub.JointActions;
using CreditHub.Measures;
using CreditHub.Records.Rows;
using CreditHub.Records.Uploads;
using CreditHub.Units;
using Xunit;

namespace CreditHub.Oversight;

/// <summary>What listeners are told of the hub's work. Instruments are the process's own, so nothing may run beside these tests.</summary>
[Collection(nameof(HubTelemetryTests))]
public sealed class HubTelemetryTests : IDisposable
{
    private readonly ConcurrentDictionary<string, double> told = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<string> spans = [];
    private readonly MeterListener numbers = new();
    private readonly ActivityListener activities;

    public HubTelemetryTests()
    {
        numbers.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == HubTelemetry.Name)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        numbers.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Tell(instrument, value, tags));
        numbers.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Tell(instrument, 1, tags));
        numbers.Start();
        activities = new ActivityListener
        {
            ShouldListenTo = source => source.Name == HubTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = span =>
            {
                Assert.Empty(span.TagObjects);
                spans.Add(span.OperationName);
            },
        };
        ActivitySource.AddActivityListener(activities);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        numbers.Dispose();
        activities.Dispose();
    }

    [Fact]
    public async Task Rows_checks_and_timers_are_counted_by_words_and_never_by_values()
    {
        await using var hub = await TestHub.StartAsync(IntakeBench.Profile(), IntakeBench.Start);
        var spoilt = PenaltyRows.Company(2);
        spoilt["CF_XDR_SHXYM"] = "";
        var file = Encoding.UTF8.GetBytes(PenaltyRows.Csv(PenaltyRows.Company(), PenaltyRows.Company(), spoilt));
        await hub.Get<TakeDropped>().HandleAsync(
            new DroppedFile("market-supervision/penalties/march.csv", "v1", file.Length), new MemoryStream(file), Cancel);
        await hub.IdleAsync();
        var checker = IntakeBench.Caller(PenaltyRows.Stranger, Role.Checker);
        await hub.Get<AskCheck>().RunAsync(PenaltyRows.UploaderCode, new CheckReason("government-procurement", "CASE-1", "供应商资格审查"), checker, Cancel);
        await hub.Get<AskCheck>().RunAsync("no code", new CheckReason("government-procurement", "CASE-1", "供应商资格审查"), checker, Cancel);
        await hub.Get<HubTimers>().RunAsync(HubTimers.Sweep, Cancel);

        Assert.Equal(
            [
                "credithub.check.duration{outcome=refused} 2",
                "credithub.intake.rows{outcome=accepted} 1",
                "credithub.intake.rows{outcome=duplicate} 1",
                "credithub.intake.rows{outcome=rejected} 1",
                "credithub.timer.duration{timer=Sweep} 1",
            ],
            Told());
        Assert.Equal(["ClearUpload", "MoveUpload", "MoveUpload", "NoticePiece", "SplitUpload", "StorePiece", "timer Sweep"], spans.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Directives_answers_and_what_is_overdue_are_counted_by_type()
    {
        var city = new City(("silent", MeasureForce.Mandatory), ("diligent", MeasureForce.Mandatory));
        await city.ChangeAsync(city.Entry);
        await city.AnswerAsync("diligent", 1);
        await city.AnswerAsync("diligent", 1);
        await city.PassAsync(60);

        Assert.Equal("credithub.directive.answers{result=implemented} 1", Assert.Single(Told(), line => line.Contains("answers", StringComparison.Ordinal)));
        Assert.Contains("credithub.messages.sent{type=cn.credithub.directive.impose.v1} 2", Told());
        Assert.Contains("credithub.messages.sent{type=cn.credithub.directive.overdue.v1} 1", Told());
    }

    private IEnumerable<string> Told() => told.Select(pair => $"{pair.Key} {pair.Value}").Order(StringComparer.Ordinal);

    private void Tell(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var tag = Assert.Single(tags.ToArray());
        told.AddOrUpdate($"{instrument.Name}{{{tag.Key}={tag.Value}}}", value, (_, sum) => sum + value);
    }
}

/// <summary>Keeps every other test out while these run.</summary>
[CollectionDefinition(nameof(HubTelemetryTests), DisableParallelization = true)]
public sealed class AloneDefinition;
