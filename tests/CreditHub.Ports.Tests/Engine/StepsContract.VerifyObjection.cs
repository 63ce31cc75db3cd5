using CreditHub.Objections;
using Xunit;

namespace CreditHub.Engine;

/// <summary>One verification, from notice to finding.</summary>
public abstract partial class StepsContract
{
    private static readonly VerificationSchedule Schedule = new([Day(4), Day(6)], Day(7), new(new(2026, 3, 9), false, "2026"));

    private static readonly VerificationMoved Received = new(new ObjectionState.Verifying(Start, new(2026, 3, 9), false), Schedule);

    private static readonly VerificationMoved Found = new(
        new ObjectionState.Found(new Finding(FindingResult.Revoked, "no. 7", "wrong person", null, new(new("court"), "clerk", true), Day(5))), null);

    private static string[] Notified { get; } = ["status notified", "wait moved until 03-05 01:00"];

    private static string[] Ended { get; } = [$"heard {Json(Found)}", """ends {"result":"revoked"}"""];

    [Fact]
    public async Task Objection_that_is_found_in_time_alarms_nobody()
    {
        await VerifyAsync();
        await TellAsync("verify-o1", "moved", "received", Received);
        await TellAsync("verify-o1", "moved", "found", Found);
        await MoveToAsync(Day(30));
        await DidAsync("verify-o1", [.. Notified, $"heard {Json(Received)}", "status verifying", "wait moved until 03-06 01:00", .. Ended]);
    }

    [Fact]
    public async Task Provider_is_reminded_the_office_told_once_and_the_finding_awaited_without_end()
    {
        await VerifyAsync();
        await MoveToAsync(Day(3));
        await TellAsync("verify-o1", "moved", "received", Received);
        foreach (var day in new[] { 4, 6, 7, 90 })
        {
            await MoveToAsync(Day(day));
        }

        await TellAsync("verify-o1", "moved", "found", Found);
        await DidAsync(
            "verify-o1",
            [
                .. Notified,
                "silence",
                Alarm(VerificationAlarmKind.Unreceived, 0),
                "wait moved",
                $"heard {Json(Received)}",
                "status verifying",
                "wait moved until 03-06 01:00",
                "silence",
                Alarm(VerificationAlarmKind.Remind, 1),
                "wait moved until 03-08 01:00",
                "silence",
                Alarm(VerificationAlarmKind.Remind, 2),
                "wait moved until 03-09 01:00",
                "silence",
                Alarm(VerificationAlarmKind.Overdue, 0),
                "status overdue",
                "wait moved",
                .. Ended,
            ]);
    }

    [Fact]
    public async Task Finding_between_two_reminders_stops_them()
    {
        await VerifyAsync();
        await TellAsync("verify-o1", "moved", "received", Received);
        await MoveToAsync(Day(4));
        await TellAsync("verify-o1", "moved", "found", Found);
        await MoveToAsync(Day(30));
        await DidAsync(
            "verify-o1",
            [
                .. Notified,
                $"heard {Json(Received)}",
                "status verifying",
                "wait moved until 03-06 01:00",
                "silence",
                Alarm(VerificationAlarmKind.Remind, 1),
                "wait moved until 03-08 01:00",
                .. Ended,
            ]);
    }

    [Fact]
    public async Task Finding_without_a_receipt_ends_the_verification()
    {
        await VerifyAsync();
        await TellAsync("verify-o1", "moved", "found", Found);
        await DidAsync("verify-o1", [.. Notified, .. Ended]);
    }

    [Fact]
    public async Task Receipt_told_twice_counts_once()
    {
        await VerifyAsync();
        await TellAsync("verify-o1", "moved", "received", Received);
        await TellAsync("verify-o1", "moved", "received", Received);
        await DidAsync("verify-o1", [.. Notified, $"heard {Json(Received)}", "status verifying", "wait moved until 03-06 01:00"]);
    }

    [Fact]
    public async Task Receipt_in_the_moment_in_which_its_time_passes_is_heard_after_the_alarm()
    {
        await VerifyAsync();
        await MoveToAsync(Day(3));
        await TellAsync("verify-o1", "moved", "received", Received);
        await TellAsync("verify-o1", "moved", "found", Found);
        await DidAsync(
            "verify-o1",
            [
                .. Notified,
                "silence",
                Alarm(VerificationAlarmKind.Unreceived, 0),
                "wait moved",
                $"heard {Json(Received)}",
                "status verifying",
                "wait moved until 03-06 01:00",
                .. Ended,
            ]);
    }

    [Fact]
    public async Task Alarm_that_cannot_be_raised_fails_the_verification_after_every_try()
    {
        script.Fails(VerificationAlarm.Activity);
        await BeginAsync(VerifyObjection.Orchestration, "verify-o1", new VerifyObjection.Input(new("o1"), Day(3)));
        await MoveToAsync(Day(3));
        await GiveUpAsync();
        await DidAsync(
            "verify-o1",
            [
                .. Notified,
                "silence",
                Alarm(VerificationAlarmKind.Unreceived, 0),
                "failed VerificationAlarm: down",
                "fails VerificationAlarm: down",
            ]);
    }

    private static string Alarm(VerificationAlarmKind kind, int number) =>
        $"activity VerificationAlarm {Json(new VerificationAlarm.Input(new("o1"), kind, number))}";

    private Task VerifyAsync()
    {
        script.On(VerificationAlarm.Activity, _ => true);
        return BeginAsync(VerifyObjection.Orchestration, "verify-o1", new VerifyObjection.Input(new("o1"), Day(3)));
    }
}
