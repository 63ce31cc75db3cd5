using CreditHub.Policy;
using Xunit;

namespace CreditHub.Publication.Channels;

public sealed class DeliveryTests
{
    private static readonly DateTimeOffset Now = TestHub.Morning;
    private static readonly DateOnly By = new(2026, 3, 5);

    private static Delivery New { get; } = Delivery.Show(Samples.Published(Samples.Penalty()), "creditfuzhou", Samples.Showing, Now);

    [Fact]
    public void Receipt_of_an_older_version_confirms_nothing()
    {
        var withdrawn = New.Ask(isShow: false, recordVersion: 1, isPushed: true, By, Now);
        Assert.Equal((2, false, By), (withdrawn.Version, withdrawn.IsShow, withdrawn.ConfirmBy));
        Assert.Same(withdrawn, withdrawn.Confirm(1, "r", Now));
        Assert.Same(withdrawn, withdrawn.Ask(isShow: false, recordVersion: 1, isPushed: true, By.AddDays(9), Now));
        var confirmed = withdrawn.Confirm(2, "r", Now);
        Assert.Equal((new DeliveryState.Confirmed(Now, "r"), null, null), ((DeliveryState.Confirmed)confirmed.State, confirmed.PushAt, confirmed.AlarmAt));
    }

    [Fact]
    public void Failed_pushes_are_tried_again_after_growing_pauses_up_to_a_day()
    {
        var delivery = New;
        var pauses = new List<double>();
        for (var tries = 0; tries < 8; tries++)
        {
            delivery = delivery.Fail(1, "unreachable", Now);
            pauses.Add((delivery.PushAt!.Value - Now).TotalHours);
        }

        Assert.Equal([1, 2, 4, 8, 16, 24, 24, 24], pauses);
        Assert.Same(delivery, delivery.Fail(2, "x", Now));
    }

    [Fact]
    public void Unconfirmed_withdrawal_is_an_alarm_from_the_day_after_its_last_and_told_once()
    {
        var withdrawn = New.Ask(isShow: false, recordVersion: 1, isPushed: false, By, Now);
        Assert.IsType<DeliveryState.Declared>(withdrawn.State);
        Assert.Null(withdrawn.PushAt);
        var alarm = WorkCalendar.StartOf(By.AddDays(1));
        Assert.Equal(alarm, withdrawn.AlarmAt);
        Assert.Same(withdrawn, withdrawn.Escalate(alarm.AddMilliseconds(-1)));
        var escalated = withdrawn.Escalate(alarm);
        Assert.True(escalated.IsEscalated);
        Assert.Same(escalated, escalated.Escalate(alarm));
        Assert.Null(New.AlarmAt);
    }

    [Fact]
    public void First_receipt_decides_whether_it_was_in_time_and_rungs_end_with_it()
    {
        var due = Samples.Showing.DueOn;
        Assert.Equal((ShowingState.Waiting, WorkCalendar.StartOf(new DateOnly(2026, 4, 9))), (New.Shows, New.WakeAt));
        var inTime = New.Confirm(1, "r", WorkCalendar.StartOf(due.AddDays(1)).AddMilliseconds(-1));
        Assert.Equal((ShowingState.InTime, null), (inTime.Shows, inTime.WakeAt));
        var late = New.Confirm(1, "r", WorkCalendar.StartOf(due.AddDays(1)));
        Assert.Equal(ShowingState.Late, late.Shows);
        Assert.Equal(ShowingState.InTime, inTime.Again(0, Now.AddDays(90)).Confirm(2, "r", Now.AddDays(99)).Shows);
        Assert.Equal(ShowingState.Refused, New.Fail(1, "no-room", Now, isRefused: true).Shows);
        Assert.Null(New.Ask(isShow: false, recordVersion: 1, isPushed: true, By, Now).Shows);

        Assert.Same(New, New.Climb(New.WakeAt!.Value.AddMilliseconds(-1)));
        var reminded = New.Climb(New.WakeAt!.Value);
        Assert.Equal((PublicationRung.Reminded, WorkCalendar.StartOf(new DateOnly(2026, 4, 14))), (reminded.Showing!.Rung, reminded.WakeAt));
        var told = reminded.Climb(reminded.WakeAt!.Value);
        Assert.Equal((PublicationRung.Escalated, null), (told.Showing!.Rung, told.WakeAt));
        Assert.Same(told, told.Climb(Now.AddYears(1)));
    }

    [Fact]
    public void Fields_say_channel_and_time()
    {
        var kind = PublicationDocuments.Delivery;
        var at = "2026-03-02T01:00:00.000Z";
        Assert.Equal(
            [$"creditfuzhou/{at}", null, null, "creditfuzhou/waiting/2026-04-13", "2026-04-08T16:00:00.000Z", null], kind.FieldsOf(HubJson.ToElement(New)));
        Assert.Equal([null, "creditfuzhou", null, "creditfuzhou/inTime/2026-04-13", null, null], kind.FieldsOf(HubJson.ToElement(New.Confirm(1, "", Now))));
        var withdrawn = New.Ask(isShow: false, recordVersion: 1, isPushed: true, By, Now);
        Assert.Equal([$"creditfuzhou/{at}", null, "open/2026-03-05T16:00:00.000Z", null, null, null], kind.FieldsOf(HubJson.ToElement(withdrawn)));
        Assert.Equal("late/2026-03-05T16:00:00.000Z", kind.FieldsOf(HubJson.ToElement(withdrawn.Escalate(Now.AddDays(9))))[2]);
        Assert.Equal(withdrawn, HubJson.From<Delivery>(HubJson.ToElement(withdrawn)));
    }
}
