using System.Globalization;
using System.Text;

namespace CreditHub.OperatingRules;

/// <summary>An operating rule as Markdown, each state machine with a Mermaid drawing and a table of its steps.</summary>
public static class RuleMarkdown
{
    /// <summary>The document, in Chinese as it holds.</summary>
    public static string Of(OperatingRuleView rule)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# {rule.Rule.Title}\n\n");
        text.Append(CultureInfo.InvariantCulture, $"- 编号：{rule.Rule.Id}，版本 {rule.Rule.Version}\n");
        text.Append(CultureInfo.InvariantCulture, $"- 施行：{rule.Rule.From:yyyy-MM-dd} 起{(rule.Rule.To is { } to ? $"，至 {to:yyyy-MM-dd}" : "")}\n");
        text.Append(CultureInfo.InvariantCulture, $"- 依据：{rule.Rule.Source}{(rule.Rule.Verified ? "" : "（未核对原文）")}\n");
        text.Append(CultureInfo.InvariantCulture, $"- 政策版本：{rule.PolicyVersion}，期限取 {rule.On:yyyy-MM-dd} 施行的数值\n");
        if (rule.Rule.Note.Length > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{rule.Rule.Note}\n");
        }

        foreach (var machine in rule.Machines)
        {
            Write(text, machine);
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, StateMachineView machine)
    {
        var names = machine.States.ToDictionary(state => state.Code, state => state.Name, StringComparer.Ordinal);
        text.Append(CultureInfo.InvariantCulture, $"\n## {machine.Name}\n\n```mermaid\nstateDiagram-v2\n");
        foreach (var state in machine.States)
        {
            text.Append(CultureInfo.InvariantCulture, $"    state \"{state.Name}\" as {state.Code}\n");
        }

        foreach (var state in machine.States.Where(state => state.Start))
        {
            text.Append(CultureInfo.InvariantCulture, $"    [*] --> {state.Code}\n");
        }

        foreach (var (from, to) in machine.Transitions.Select(step => (step.From, step.To)).Distinct())
        {
            text.Append(CultureInfo.InvariantCulture, $"    {from} --> {to}\n");
        }

        foreach (var state in machine.States.Where(state => state.End))
        {
            text.Append(CultureInfo.InvariantCulture, $"    {state.Code} --> [*]\n");
        }

        text.Append("```\n\n| 从 | 到 | 事项 | 由谁 | 期限 | 依据 |\n| --- | --- | --- | --- | --- | --- |\n");
        foreach (var step in machine.Transitions)
        {
            var deadlines = string.Join("；", step.Deadlines.Select(deadline => $"`{deadline.Key}` = {deadline.Value}"));
            text.Append(CultureInfo.InvariantCulture, $"| {names[step.From]} | {names[step.To]} | {step.What} | {RuleWords.Of(step.By).Zh} | {(deadlines.Length > 0 ? deadlines : "–")} | {step.Source} |\n");
        }

        if (machine.KeepsVersionIn.Count > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n所依政策版本存于：{string.Join("、", machine.KeepsVersionIn.Select(member => $"`{member}`"))}。\n");
        }
    }
}
