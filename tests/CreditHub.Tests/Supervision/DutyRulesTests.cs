using CreditHub.Decisions;
using CreditHub.Lists;
using CreditHub.Policy;
using CreditHub.Publication;
using CreditHub.Records;
using CreditHub.Subjects;
using CreditHub.Units;
using Xunit;

namespace CreditHub.Supervision;

public sealed class DutyRulesTests
{
    private static readonly DateOnly DueOn = new(2026, 3, 20);
    private static readonly WorkCalendar Calendar = Samples.Fuzhou.Calendar;
    private static readonly DutySchedule Schedule = DutySchedule.Of(DueOn, Calendar, 3, 5);

    private static Duty Promise { get; } = new(
        new("du-1"), DutyKind.Promise, SubjectKey.ForOrganisation("91350100M000100Y43"), Samples.Unit, "诺1号", new(2026, 3, 5), DueOn, "", new RecordId("rec-1"),
        null, null, Schedule, DutyRung.None, DutyState.Open.Instance, "test-1");

    [Fact]
    public void Reminders_climb_one_rung_at_each_of_their_instants_and_no_further()
    {
        // Friday, 20 March 2026: three working days before is Tuesday, five after is the next Friday.
        Assert.Equal(
            (WorkCalendar.StartOf(new(2026, 3, 17)), WorkCalendar.StartOf(new(2026, 3, 21)), WorkCalendar.StartOf(new(2026, 3, 28))),
            (Schedule.RemindAt, Schedule.AskAt, Schedule.EscalateAt));
        var duty = Promise;
        foreach (var (at, rung) in new[] { (Schedule.RemindAt, DutyRung.Reminded), (Schedule.AskAt, DutyRung.Asked), (Schedule.EscalateAt, DutyRung.Escalated) })
        {
            Assert.Same(duty, duty.Climb(at.AddSeconds(-1)));
            duty = duty.Climb(at);
            Assert.Equal(rung, duty.Rung);
        }

        Assert.True(duty.IsOverdue);
        Assert.Same(duty, duty.Climb(Schedule.EscalateAt.AddYears(1)));
    }

    [Theory]
    [InlineData(DutyResult.Fulfilled, "2026-03-18", "2026-03-18", null)]
    [InlineData(DutyResult.Unfulfilled, "2026-03-20", "2026-03-20", "duty.not-due")]
    [InlineData(DutyResult.Partly, "2026-03-20", "2026-03-20", "duty.not-due")]
    [InlineData(DutyResult.Unfulfilled, "2026-03-21", "2026-03-21", null)]
    [InlineData(DutyResult.Fulfilled, "2026-03-19", "2026-03-18", "duty.day-invalid")]
    [InlineData(DutyResult.Fulfilled, "2026-03-04", "2026-03-18", "duty.day-invalid")]
    public void Nobody_finds_it_unfulfilled_before_its_day_is_over(DutyResult result, string on, string today, string? code) => Assert.Equal(
        code, (Promise.Find(Finding(result, on, today)) as Decision<Duty>.Rejected)?.Error.Code);

    [Fact]
    public void Only_a_person_of_its_unit_finds_and_only_by_a_document()
    {
        var finding = Finding(DutyResult.Unfulfilled, "2026-03-23", "2026-03-23");
        Assert.Equal(DutyErrors.Unknown, Refused(Promise.Find(finding with { By = new Actor(new UnitId("stranger"), "p", IsPerson: true) })));
        Assert.Equal(DutyErrors.FinderNotAPerson, Refused(Promise.Find(finding with { By = Samples.First with { IsPerson = false } })));
        Assert.Equal(DutyErrors.DocumentMissing, Refused(Promise.Find(finding with { Document = " " })));
        Assert.Equal(DutyErrors.TextInvalid, Refused(Promise.Find(finding with { Note = "" })));
        Assert.Equal(DutyErrors.TextInvalid, Refused(Promise.Find(finding with { Note = "联系13800000000" })));
    }

    [Fact]
    public void What_was_found_stays_and_the_same_finding_again_changes_nothing()
    {
        var finding = Finding(DutyResult.Fulfilled, "2026-03-19", "2026-03-19");
        var found = Ok(Promise.Find(finding));
        Assert.True(found.IsFulfilledInTime);
        Assert.Same(found, Ok(found.Find(finding with { At = finding.At.AddDays(1) })));
        Assert.Equal(DutyErrors.AlreadyFound, Refused(found.Find(finding with { Document = "认2号" })));
        Assert.Same(found, found.Report(finding with { Result = DutyResult.Unfulfilled }));
        Assert.Same(found, found.Follow(null, finding.At));
        Assert.False(Ok(Promise.Find(Finding(DutyResult.Fulfilled, "2026-03-21", "2026-03-23"))).IsFulfilledInTime);
        Assert.Null(found.WakeAt);
    }

    [Fact]
    public void Duty_follows_its_record_to_another_day_or_out()
    {
        var now = Schedule.AskAt;
        var reminded = Promise.Climb(Schedule.RemindAt);
        Assert.Same(reminded, reminded.Follow(Promise, now));
        var later = Promise with { DueOn = new(2026, 4, 20), Schedule = DutySchedule.Of(new(2026, 4, 20), Calendar, 3, 5) };
        Assert.Same(later, reminded.Follow(later, now));
        Assert.Equal(DutyErrors.Dropped, Refused(reminded.Follow(null, now).Find(Finding(DutyResult.Fulfilled, "2026-03-19", "2026-03-19"))));
    }

    private static DutyFinding Finding(DutyResult result, string on, string today) => new(
        result, "认1号", DateOnly.Parse(on, null), "未补交", Samples.First, WorkCalendar.StartOf(DateOnly.Parse(today, null)).AddHours(9));

    private static T Ok<T>(Decision<T> decision) => Assert.IsType<Decision<T>.Accepted>(decision).Value;

    private static HubError Refused<T>(Decision<T> decision) => Assert.IsType<Decision<T>.Rejected>(decision).Error;
}
