using CreditHub.Decisions;
using CreditHub.Lists;
using CreditHub.Policy;
using Xunit;
using static CreditHub.Lists.Sample;

namespace CreditHub.Objections;

/// <summary>Every state of an objection × every input; who may raise what.</summary>
public sealed class ObjectionRulesTests
{
    private static readonly DueDate Due = Calendar.Due(Today, 20);
    private static readonly Finding Upheld = new(FindingResult.Upheld, "核1号", "true", null, Verifier, Now);
    private static readonly Objection Notified = Ok(Raise(Objector.Subject, ObjectionKind.Objection, Listed));
    private static readonly Objection Verifying = Ok(Notified.Receive(Provider, Now, Due));
    private static readonly Objection Found = Ok(Verifying.Find(Upheld, Listed));

    private static readonly Dictionary<string, Objection> States = new() { ["Notified"] = Notified, ["Verifying"] = Verifying, ["Found"] = Found };

    private static readonly Dictionary<string, Func<Objection, Decision<Objection>>> Inputs = new()
    {
        ["receive"] = objection => objection.Receive(Provider, Now.AddDays(1), Due),
        ["receive elsewhere"] = objection => objection.Receive(Market, Now, Due),
        ["find"] = objection => objection.Find(Upheld with { At = Now.AddDays(40) }, Listed),
        ["find otherwise"] = objection => objection.Find(Upheld with { Reason = "other" }, Listed),
        ["remind"] = objection => objection.Remind(1),
        ["overdue"] = objection => objection.ReportOverdue(Now),
        ["unreceived"] = objection => objection.ReportUnreceived(Now),
    };

    [Theory]
    [InlineData("receive", "Notified", "Verifying")]
    [InlineData("receive", "Verifying", "same")]
    [InlineData("receive", "Found", "same")]
    [InlineData("receive elsewhere", "Notified", "objection.verifier-not-provider")]
    [InlineData("receive elsewhere", "Verifying", "objection.verifier-not-provider")]
    [InlineData("receive elsewhere", "Found", "objection.verifier-not-provider")]
    [InlineData("find", "Notified", "Found")]
    [InlineData("find", "Verifying", "Found")]
    [InlineData("find", "Found", "same")]
    [InlineData("find otherwise", "Notified", "Found")]
    [InlineData("find otherwise", "Verifying", "Found")]
    [InlineData("find otherwise", "Found", "objection.already-found")]
    [InlineData("remind", "Notified", "same")]
    [InlineData("remind", "Verifying", "Verifying")]
    [InlineData("remind", "Found", "same")]
    [InlineData("overdue", "Notified", "same")]
    [InlineData("overdue", "Verifying", "Verifying")]
    [InlineData("overdue", "Found", "same")]
    [InlineData("unreceived", "Notified", "Notified")]
    [InlineData("unreceived", "Verifying", "same")]
    [InlineData("unreceived", "Found", "same")]
    public void Every_input_is_decided_in_every_state(string input, string state, string outcome)
    {
        var objection = States[state];
        var decision = Inputs[input](objection);
        Assert.Equal(outcome, decision switch
        {
            Decision<Objection>.Accepted { Value: var next } when ReferenceEquals(next, objection) => "same",
            Decision<Objection>.Accepted { Value: var next } => next.State.GetType().Name,
            Decision<Objection>.Rejected { Error: var error } => error.Code,
            _ => throw new System.Diagnostics.UnreachableException(),
        });

        // What was done once is not done twice.
        if (decision is Decision<Objection>.Accepted { Value: var after })
        {
            Assert.Same(after, Ok(Inputs[input](after)));
        }
    }

    [Fact]
    public void The_states_are_all_there() => Assert.Equal(typeof(ObjectionState).GetNestedTypes().Length, States.Count);

    [Theory]
    [InlineData(null, "")]
    [InlineData(Objector.Subject, "Objection Complaint")]
    [InlineData(Objector.ImplementingUnit, "Doubt")]
    [InlineData(Objector.CaseUnit, "Objection Complaint Litigation")]
    public void Each_objector_raises_its_own_kinds(Objector? objector, string kinds)
    {
        var allowed = Enum.GetValues<ObjectionKind>().Where(kind => Raise(objector, kind, Listed) is Decision<Objection>.Accepted);
        Assert.Equal(kinds, string.Join(' ', allowed));
    }

    [Fact]
    public void An_entry_that_is_over_cannot_be_disputed_and_any_other_can()
    {
        Assert.All([Declined, Ended], entry => Assert.Equal(ObjectionErrors.EntryOver, Refused(Raise(Objector.Subject, ObjectionKind.Objection, entry))));
        Assert.All([Proposed, Noticed, Heard, Listed], entry => Ok(Raise(Objector.Subject, ObjectionKind.Objection, entry)));
    }

    [Fact]
    public void Only_a_person_of_the_provider_who_did_not_decide_finds()
    {
        Assert.Equal(ObjectionErrors.VerifierNotAPerson, Refused(Verifying.Find(Upheld with { By = Verifier with { IsPerson = false } }, Listed)));
        Assert.Equal(ObjectionErrors.VerifierNotProvider, Refused(Verifying.Find(Upheld with { By = Colleague }, Listed)));
        var own = Verifying with { Provider = Market };
        Assert.Equal(ObjectionErrors.VerifierDecidedEntry, Refused(own.Find(Upheld with { By = Decider }, Listed)));
        Ok(own.Find(Upheld with { By = Colleague }, Listed));
    }

    [Theory]
    [InlineData(FindingResult.Upheld, "核1号", "", null)]
    [InlineData(FindingResult.Upheld, "", "true", null)]
    [InlineData(FindingResult.Upheld, "核1号", "true", "better")]
    [InlineData(FindingResult.Corrected, "核1号", "true", null)]
    [InlineData(FindingResult.Revoked, "核1号", "true", "better")]
    public void An_incomplete_finding_is_refused(FindingResult result, string number, string reason, string? corrected) => Assert.Equal(
        ObjectionErrors.FindingIncomplete, Refused(Verifying.Find(new Finding(result, number, reason, corrected, Verifier, Now), Listed)));

    [Fact]
    public void Reminders_come_on_the_10th_15th_and_18th_and_the_alarm_after_the_20th_working_day()
    {
        var schedule = VerificationSchedule.From(Now, Book, Calendar);
        Assert.Equal(
            [new(2026, 3, 16), new(2026, 3, 23), new(2026, 3, 26)],
            schedule.Reminders.Select(WorkCalendar.DateAt));
        Assert.Equal(new DateOnly(2026, 3, 30), schedule.Due.On);
        Assert.Equal(WorkCalendar.StartOf(new(2026, 3, 31)), schedule.LateAt);
    }

    private static Decision<Objection> Raise(Objector? objector, ObjectionKind kind, ListEntry entry) =>
        ObjectionRaising.Raise(new("ob-1"), kind, entry, objector, new(new("subject"), "x", true), "untrue", null, Now);
}
