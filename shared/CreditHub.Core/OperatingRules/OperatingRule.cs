using CreditHub.Policy;

namespace CreditHub.OperatingRules;

/// <summary>操作规范: the published operating rule of a workflow, one version of it (R22; LY22, HN六(二)).</summary>
/// <param name="Id">Its id, the same for every version, as in <c>joint-sanction</c>.</param>
/// <param name="Version">This version, as in <c>1</c>.</param>
/// <param name="Title">Its title in Chinese.</param>
/// <param name="TitleEn">Its title in English.</param>
/// <param name="Machines">Codes of the state machines that it covers; none where the workflow is a single step.</param>
/// <param name="From">First day on which it holds, inclusive, Asia/Shanghai.</param>
/// <param name="To">Last day on which it holds, inclusive; null while no end is known.</param>
/// <param name="Source">The document that wants it.</param>
/// <param name="Mark">Whether that source was read.</param>
/// <param name="Note">What else it says; empty without.</param>
public sealed record OperatingRule(
    string Id,
    string Version,
    string Title,
    string TitleEn,
    IReadOnlyList<string> Machines,
    DateOnly From,
    DateOnly? To,
    PolicySource Source,
    PolicyMark Mark,
    string Note = "")
{
    /// <summary>Whether it holds on a day, Asia/Shanghai.</summary>
    public bool HoldsOn(DateOnly on) => From <= on && !(To < on);

    /// <summary>What is wrong with a profile's rules; empty for nothing.</summary>
    public static IEnumerable<string> Problems(IReadOnlyList<OperatingRule> rules) =>
    [
        .. rules.SelectMany(rule => rule.Machines.Where(code => !StateMachines.All.ContainsKey(code))
            .Select(code => $"Operating rule {rule.Id}: there is no state machine '{code}'.")),
        .. StateMachines.All.Keys.Except(rules.SelectMany(rule => rule.Machines)).Select(code => $"Operating rules: none covers '{code}'."),
        .. rules.Where(rule => rule.To < rule.From).Select(rule => $"Operating rule {rule.Id} {rule.Version}: it ends before it begins."),
        .. rules.GroupBy(rule => rule.Id).SelectMany(versions => versions.OrderBy(rule => rule.From).Zip(versions.OrderBy(rule => rule.From).Skip(1)))
            .Where(pair => pair.First.To is not { } to || to >= pair.Second.From)
            .Select(pair => $"Operating rule {pair.First.Id}: versions {pair.First.Version} and {pair.Second.Version} overlap."),
        .. rules.GroupBy(rule => (rule.Id, rule.Version)).Where(same => same.Count() > 1)
            .Select(same => $"Operating rule {same.Key.Id}: version {same.Key.Version} is there twice."),
    ];
}
