using CreditHub.Documents;
using CreditHub.JointActions;
using CreditHub.Lists;
using CreditHub.Measures;
using CreditHub.Oversight;
using CreditHub.Policy;
using CreditHub.Subjects;
using CreditHub.Units;
using Xunit;

namespace CreditHub.Web;

/// <summary>What the overview counts as overdue, in which order, and for whom.</summary>
public sealed class OverviewTests
{
    private static readonly HubProfile Profile = Profiles.Load("fuzhou");
    private static readonly UnitId Own = Profile.Units.Values.First(unit => !unit.IsOffice).Id;
    private static readonly UnitId Other = Profile.Units.Values.Last(unit => !unit.IsOffice).Id;
    private static readonly Caller Office = new(Profile.Office.Id, "office-1", true, new HashSet<Role> { Role.Office }, null);

    private readonly MemoryBackEnd backEnd = new();
    private readonly DateTimeOffset now = DateTimeOffset.UtcNow;

    [Fact]
    public async Task Unconfirmed_lifts_come_first_and_then_the_longest_overdue()
    {
        await AddAsync("late", Other, InstructionKind.Impose, now.AddDays(-2));
        await AddAsync("later", Own, InstructionKind.Suspend, now.AddDays(-9));
        await AddAsync("lift", Other, InstructionKind.Lift, now.AddHours(-1));
        await AddAsync("in-time", Own, InstructionKind.Lift, now.AddDays(1));

        var overview = await ReadAsync(Office);

        Assert.Equal(["lift", "later", "late"], overview.Overdue.Select(row => row.Directive.Action.Value));
        Assert.Equal(3, overview.OverdueCount);
        Assert.Equal([null, EscalationRung.Remind, null], overview.Overdue.Select(row => row.Rung));
    }

    [Fact]
    public async Task Unit_sees_its_own_only()
    {
        await AddAsync("theirs", Other, InstructionKind.Impose, now.AddDays(-2));
        await AddAsync("ours", Own, InstructionKind.Impose, now.AddDays(-1));

        var overview = await ReadAsync(new Caller(Own, "clerk-1", true, new HashSet<Role> { Role.Determiner }, null));

        Assert.Equal(["ours"], overview.Overdue.Select(row => row.Directive.Action.Value));
        Assert.Null(overview.Rounds);
    }

    private Task<Overview> ReadAsync(Caller caller) =>
        new OverviewQuery(
            backEnd, backEnd, backEnd, new Gathering.ReadCollectionTasks(backEnd, TimeProvider.System), Profile, TimeProvider.System).ReadAsync(caller, TestContext.Current.CancellationToken);

    private async Task AddAsync(string action, UnitId unit, InstructionKind kind, DateTimeOffset due)
    {
        var measure = Profile.Catalogues[^1].Measures[0];
        IReadOnlyList<Escalation> escalations = kind == InstructionKind.Suspend ? [new Escalation(EscalationRung.Remind, now)] : [];
        var directive = new Directive(
            DirectiveId.For(new JointActionId(action), unit), new JointActionId(action), new ListEntryId("entry"),
            SubjectKey.ForOrganisation("91000000MA00000157"), ListColour.Black, unit,
            [new PlannedMeasure(measure.Id, MeasureForce.Mandatory, Profile.Bases.Keys.First(), DateOnly.MaxValue)],
            [new Instruction(1, kind, 1, 1, now.AddDays(-20), new InstructionState.Delivered(due), escalations, [], 1, due, "")],
            1);
        await backEnd.WriteAsync(
            JointActionDocuments.Directive, new Document<Directive>(directive, []), null, TestContext.Current.CancellationToken);
    }
}
