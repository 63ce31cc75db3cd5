using System.Text.Json;
using CreditHub.Decisions;
using CreditHub.Policy;

namespace CreditHub.OperatingRules;

/// <summary>Reads the published operating rules as documents. They are public: they name no case.</summary>
public sealed class ReadOperatingRules(HubProfile profile, TimeProvider time)
{
    /// <summary>The rules that hold on a day.</summary>
    /// <param name="on">The day, Asia/Shanghai; null for today.</param>
    public OperatingRulesView All(DateOnly? on)
    {
        var day = DayOf(on);
        return new OperatingRulesView(day, [.. profile.OperatingRules.Where(rule => rule.HoldsOn(day)).Select(HeadOf)]);
    }

    /// <summary>One rule with its state machines.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="on">The day, Asia/Shanghai; null for today.</param>
    /// <returns>The document, or <c>rule.unknown</c>.</returns>
    public Decision<OperatingRuleView> Find(string id, DateOnly? on)
    {
        var day = DayOf(on);
        return profile.OperatingRules.FirstOrDefault(rule => rule.Id == id && rule.HoldsOn(day)) is { } known
            ? new OperatingRuleView(HeadOf(known), day, profile.Book.Version, [.. known.Machines.Select(code => ViewOf(StateMachines.All[code], day))])
            : OperatingRuleErrors.Unknown;
    }

    private static OperatingRuleHeadView HeadOf(OperatingRule rule) => new(
        rule.Id, rule.Version, rule.Title, rule.TitleEn, rule.From, rule.To, TextOf(rule.Source), rule.Mark is PolicyMark.Verified, rule.Note);

    private static string TextOf(PolicySource source) => $"{source.Document} {source.Article}".TrimEnd();

    private static string TextOf(JsonElement value) => value.ValueKind is JsonValueKind.Array
        ? string.Join(", ", value.EnumerateArray().Select(item => item.ToString()))
        : value.ToString();

    private DateOnly DayOf(DateOnly? on) => on ?? WorkCalendar.DateAt(time.GetUtcNow());

    private StateMachineView ViewOf(StateMachine machine, DateOnly day) => new(
        machine.Code,
        machine.Name.Zh,
        machine.Name.En,
        [.. machine.States.Select(state => new StateView(
            state.Code, state.Name.Zh, state.Name.En, machine.Starts.Contains(state.Code), machine.IsEnd(state.Code)))],
        [.. machine.Transitions.Select(step => new TransitionView(
            step.From, step.To, step.What.Zh, step.What.En, HubJson.Word(step.By), TextOf(step.Source), [.. step.Deadlines.Select(key => ViewOf(key, day))]))],
        [.. machine.KeepsVersionIn.Select(InJson)]);

    private RuleDeadlineView ViewOf(string key, DateOnly day)
    {
        var value = profile.Book.At(key, day);
        return new RuleDeadlineView(key, TextOf(value.Value), TextOf(value.Source));
    }

    // As the members are written there.
    private static string InJson(string path) => string.Join('.', path.Split('.').Select(JsonNamingPolicy.CamelCase.ConvertName));
}
