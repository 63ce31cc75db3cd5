using CreditHub.Measures;
using CreditHub.Policy;
using Xunit;
using static CreditHub.JointActions.InstructionStateTests;
using static CreditHub.JointActions.Sample;

namespace CreditHub.JointActions;

/// <summary>The ladder walked day by day: each rung once, none early. Taking is due in 2 working days, rungs follow after 0, 3 and 5.</summary>
public sealed class LadderTests
{
    [Fact]
    public void A_silent_unit_with_a_mandatory_measure_is_reminded_chased_and_reported()
    {
        // Ordered on Monday the 2nd, due by the end of Wednesday the 4th; three and five working days on come the 9th and 11th.
        Assert.Equal(["03-05 Remind", "03-10 Chase", "03-12 ReportToOffice"], Walk(Imposed(MeasureForce.Mandatory), 60, out var end));
        Assert.Equal(UnitOutcome.Overdue, end.Progress(1).Outcome);
        Assert.Null(end.Current!.WakeAt);
    }

    [Fact]
    public void A_silent_unit_with_recommended_measures_is_reminded_once_and_never_reported()
    {
        Assert.Equal(["03-05 Remind"], Walk(Imposed(MeasureForce.Recommended), 60, out var end));
        Assert.Equal(UnitOutcome.Unanswered, end.Progress(1).Outcome);
        Assert.True(end.Current!.IsOpen());
    }

    [Fact]
    public void A_recommendation_that_was_taken_late_is_not_reminded_again()
    {
        Walk(Imposed(MeasureForce.Recommended), 5, out var reminded);

        var taken = Accepted(reminded.Acknowledge(1, Monday.AddDays(5), Deadlines));

        Assert.Empty(Walk(taken, 90, out var end));
        Assert.Equal(UnitOutcome.Unanswered, end.Progress(1).Outcome);
    }

    [Fact]
    public void A_unit_that_takes_it_and_never_answers_climbs_a_ladder_of_its_own_for_the_answer()
    {
        Walk(Imposed(MeasureForce.Mandatory), 4, out var reminded);
        var taken = Accepted(reminded.Acknowledge(1, Monday.AddDays(4), Deadlines));

        // Taken on Friday the 6th; ten working days end on Friday the 20th.
        Assert.Equal(["03-21 Remind", "03-26 Chase", "03-28 ReportToOffice"], Walk(taken, 60, out var end));
        Assert.Equal(UnitOutcome.Overdue, end.Progress(1).Outcome);
    }

    [Theory]
    [InlineData(InstructionKind.Suspend)]
    [InlineData(InstructionKind.Correct)]
    public void What_protects_the_subject_binds_recommended_and_informed_units_too(InstructionKind kind)
    {
        foreach (var force in Enum.GetValues<MeasureForce>())
        {
            var directive = Imposed(force).Order(kind, 2, 1, 2, Monday, Deadlines);
            Assert.Equal(["03-06 Remind", "03-11 Chase", "03-13 ReportToOffice"], Walk(directive, 60, out _));
        }
    }

    [Fact]
    public void Taking_a_suspension_late_gains_no_time_and_repeats_no_rung()
    {
        Walk(Directive(MeasureForce.Mandatory).Order(InstructionKind.Suspend, 2, 1, 2, Monday, Deadlines), 5, out var reminded);

        var taken = Accepted(reminded.Acknowledge(1, Monday.AddDays(5), Deadlines));

        Assert.Equal(["03-11 Chase", "03-13 ReportToOffice"], Walk(taken, 60, out _));
    }

    [Fact]
    public void An_unconfirmed_lift_is_driven_again_every_working_day_without_an_end()
    {
        var lift = Directive(MeasureForce.Recommended).Order(InstructionKind.Lift, 2, 1, 2, Monday, Deadlines);

        Assert.Equal(
            [
                "03-06 Remind", "03-09 Remind", "03-10 Remind", "03-11 Chase", "03-12 Remind", "03-13 ReportToOffice", "03-16 Remind",
                "03-17 Remind", "03-18 Remind", "03-19 Remind", "03-20 Remind", "03-23 Remind",
            ],
            Walk(lift, 21, out var end));
        Assert.Equal(UnitOutcome.Overdue, end.Progress(1).Outcome);
        Assert.NotNull(end.Current!.WakeAt);
    }

    [Fact]
    public void A_clock_that_jumps_climbs_every_rung_once()
    {
        var directive = Imposed(MeasureForce.Mandatory);
        var rungs = new List<EscalationRung?>();
        for (var tries = 0; tries < 5; tries++)
        {
            directive = directive.Wake(Monday.AddDays(40), Deadlines, out var rung);
            rungs.Add(rung);
        }

        Assert.Equal([EscalationRung.Remind, EscalationRung.Chase, EscalationRung.ReportToOffice, null, null], rungs);
    }

    // Looks every hour, as the sweep does, from the order on.
    private static List<string> Walk(Directive directive, int days, out Directive end)
    {
        var seen = new List<string>();
        for (var now = Monday.AddHours(-1); now < Monday.AddDays(days); now = now.AddHours(1))
        {
            directive = directive.Wake(now, Deadlines, out var rung);
            if (rung is { } climbed)
            {
                seen.Add($"{WorkCalendar.DateAt(now):MM-dd} {climbed}");
            }
        }

        end = directive;
        return seen;
    }
}
