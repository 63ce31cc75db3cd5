namespace CreditHub.OperatingRules;

/// <summary>Who brings a step about, in people's words.</summary>
public static class RuleWords
{
    private static readonly Dictionary<string, Wording> Doers = new(StringComparer.Ordinal)
    {
        [HubJson.Word(Doer.Provider)] = new("信息提供单位", "The providing unit"),
        [HubJson.Word(Doer.ProviderPerson)] = new("信息提供单位工作人员", "A person of the providing unit"),
        [HubJson.Word(Doer.SecondPerson)] = new("第二人", "A second person"),
        [HubJson.Word(Doer.Determiner)] = new("认定单位", "The determining unit"),
        [HubJson.Word(Doer.DeterminerPerson)] = new("认定单位工作人员", "A person of the determining unit"),
        [HubJson.Word(Doer.Implementer)] = new("实施单位", "The implementing unit"),
        [HubJson.Word(Doer.Channel)] = new("公开渠道或上级平台", "The channel or the platform above"),
        [HubJson.Word(Doer.Hub)] = new("平台", "The hub"),
    };

    /// <summary>The words of a doer's code.</summary>
    public static Wording Of(string by) => Doers[by];
}
