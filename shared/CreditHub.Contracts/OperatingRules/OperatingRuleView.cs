namespace CreditHub.OperatingRules;

/// <summary>Answer of <c>GET /v1/operating-rules</c>: the operating rules (操作规范) that hold on a day.</summary>
/// <param name="On">The day, Asia/Shanghai.</param>
/// <param name="Items">They, without their state machines.</param>
public sealed record OperatingRulesView(DateOnly On, IReadOnlyList<OperatingRuleHeadView> Items);

/// <summary>What an operating rule is.</summary>
/// <param name="Id">Its id, the same for every version.</param>
/// <param name="Version">The version that holds.</param>
/// <param name="Title">Its title in Chinese.</param>
/// <param name="TitleEn">Its title in English.</param>
/// <param name="From">First day on which it holds, inclusive.</param>
/// <param name="To">Last day, inclusive; null while no end is known.</param>
/// <param name="Source">The document and article that want it.</param>
/// <param name="Verified">Whether that source was read and binds this region.</param>
/// <param name="Note">What else it says; may be empty.</param>
public sealed record OperatingRuleHeadView(
    string Id, string Version, string Title, string TitleEn, DateOnly From, DateOnly? To, string Source, bool Verified, string Note);

/// <summary>Answer of <c>GET /v1/operating-rules/{id}</c>: an operating rule as a document.</summary>
/// <param name="Rule">What it is.</param>
/// <param name="On">The day for which its deadlines are given, Asia/Shanghai.</param>
/// <param name="PolicyVersion">The policy version out of which it was made; decisions keep theirs in the members that each machine names.</param>
/// <param name="Machines">The state machines, as the hub runs them.</param>
public sealed record OperatingRuleView(OperatingRuleHeadView Rule, DateOnly On, string PolicyVersion, IReadOnlyList<StateMachineView> Machines);

/// <summary>The states of a kind of document and the steps between them. What is no step is refused, or changes nothing.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">What it is of, in Chinese.</param>
/// <param name="NameEn">The same in English.</param>
/// <param name="States">The states.</param>
/// <param name="Transitions">The steps.</param>
/// <param name="KeepsVersionIn">Members of the stored document that keep the policy version by which it was decided.</param>
public sealed record StateMachineView(
    string Code, string Name, string NameEn, IReadOnlyList<StateView> States, IReadOnlyList<TransitionView> Transitions, IReadOnlyList<string> KeepsVersionIn);

/// <summary>A state.</summary>
/// <param name="Code">Its word in the hub's answers.</param>
/// <param name="Name">Its name in Chinese.</param>
/// <param name="NameEn">Its name in English.</param>
/// <param name="Start">Whether one may begin in it.</param>
/// <param name="End">Whether nothing follows on it.</param>
public sealed record StateView(string Code, string Name, string NameEn, bool Start, bool End);

/// <summary>A step.</summary>
/// <param name="From">The state before.</param>
/// <param name="To">The state after.</param>
/// <param name="What">What happens, in Chinese.</param>
/// <param name="WhatEn">The same in English.</param>
/// <param name="By"><c>provider</c>, <c>providerPerson</c>, <c>secondPerson</c>, <c>determiner</c>, <c>determinerPerson</c>, <c>implementer</c>, <c>channel</c> or <c>hub</c>.</param>
/// <param name="Source">The document and article that want it so.</param>
/// <param name="Deadlines">The policy's values that say within which time, or not before which.</param>
public sealed record TransitionView(
    string From, string To, string What, string WhatEn, string By, string Source, IReadOnlyList<RuleDeadlineView> Deadlines);

/// <summary>A deadline as the policy has it on the day.</summary>
/// <param name="Key">The policy value; <c>GET /v1/policy</c> lists all.</param>
/// <param name="Value">Its value: a number, or numbers separated by commas, in the unit that the key names.</param>
/// <param name="Source">The document and article from which it comes.</param>
public sealed record RuleDeadlineView(string Key, string Value, string Source);
