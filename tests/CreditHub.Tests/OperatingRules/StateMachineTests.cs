using CreditHub.Policy;
using CreditHub.Publication;
using Xunit;

namespace CreditHub.OperatingRules;

/// <summary>
/// The declared machines against the rules that decide: every state is put to every input of its rules, and the steps that were seen must be
/// the declared ones, no more and no fewer.
/// </summary>
public sealed class StateMachineTests
{
    public static TheoryData<string> Codes => [.. StateMachines.All.Keys];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Steps_are_those_that_the_rules_take(string code)
    {
        var machine = StateMachines.All[code];
        var seen = Probes.Of(code).Select(step => $"{step.From} -> {step.To}").Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(machine.Transitions.Select(step => $"{step.From} -> {step.To}").Distinct().Order(StringComparer.Ordinal), seen);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void States_are_those_of_the_code_and_each_can_be_reached(string code)
    {
        var machine = StateMachines.All[code];
        var words = StateMachine.WordsOf(machine.Union).ToHashSet();
        // A red list hears no statement.
        Assert.Equal(words.Except(code == "entry-red" ? ["heard"] : []).Order(StringComparer.Ordinal), machine.States.Select(state => state.Code).Order(StringComparer.Ordinal));
        Assert.All(machine.States, state => Assert.True(
            machine.Starts.Contains(state.Code) || machine.Transitions.Any(step => step.To == state.Code), state.Code));
        Assert.All(machine.Transitions, step => Assert.NotEqual(step.From, step.To));
    }

    [Fact]
    public void Every_deadline_is_a_value_of_the_policy_and_every_rule_of_the_profile_is_sound()
    {
        var profile = Profiles.Load("fuzhou");
        var keys = profile.Book.Values.Select(value => value.Key).ToHashSet();
        Assert.All(StateMachines.All.Values.SelectMany(machine => machine.Transitions).SelectMany(step => step.Deadlines), key => Assert.Contains(key, keys));
        Assert.Empty(OperatingRule.Problems(profile.OperatingRules));
    }

    [Fact]
    public void Members_that_keep_the_policy_version_are_there()
    {
        Assert.Contains("\"policyVersion\"", HubJson.ToElement(Samples.Penalty().Origin).GetRawText(), StringComparison.Ordinal);
        Assert.Contains("\"policyVersion\"", HubJson.ToElement(Samples.Published(Samples.Penalty())).GetRawText(), StringComparison.Ordinal);
        Assert.Equal(["Origin.PolicyVersion"], StateMachines.All["record"].KeepsVersionIn);
    }

    [Fact]
    public void Rules_that_overlap_or_name_no_machine_or_leave_one_out_are_problems()
    {
        var rules = Profiles.Load("fuzhou").OperatingRules;
        Assert.Contains(OperatingRule.Problems([.. rules, rules[0] with { Version = "2" }]), problem => problem.Contains("overlap", StringComparison.Ordinal));
        Assert.Contains(OperatingRule.Problems([.. rules, rules[0] with { Id = "x", Machines = ["none"] }]), problem => problem.Contains("'none'", StringComparison.Ordinal));
        Assert.Contains(OperatingRule.Problems([.. rules.Skip(1)]), problem => problem.Contains("'upload'", StringComparison.Ordinal));
    }
}
