namespace CreditHub.OperatingRules;

/// <summary>What a rule's document says in both languages.</summary>
/// <param name="Zh">In Chinese; what holds.</param>
/// <param name="En">In English.</param>
public readonly record struct Wording(string Zh, string En);
