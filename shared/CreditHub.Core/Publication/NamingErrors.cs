using CreditHub.Decisions;

namespace CreditHub.Publication;

/// <summary>Why the person who answers for a state-owned enterprise is not named to the public (P7).</summary>
public static class NamingErrors
{
    /// <summary>No such naming, or none that the caller may see.</summary>
    public static HubError Unknown { get; } = new("naming.unknown", 404, "没有此公示", "There is no such naming");

    /// <summary>The entry is of no organisation, or of no list of which the policy lets responsible persons be named.</summary>
    public static HubError NotOfThisList { get; } = new(
        "naming.not-of-this-list", 409, "该名单不公示责任人员", "Of entries on this list nobody is named");

    /// <summary>The entry is not decided, is held, or is over.</summary>
    public static HubError EntryNotInForce { get; } = new("naming.entry-not-in-force", 409, "名单条目未生效或已失效", "The entry is not in force");

    /// <summary>The decision does not find that the enterprise is state-owned.</summary>
    public static HubError NotStateOwned { get; } = new(
        "naming.not-state-owned", 422, "仅国有企业的责任人员可以公示", "Only persons who answer for a state-owned enterprise are named");

    /// <summary>The role or what is owed is no word for one.</summary>
    public static HubError WordsInvalid { get; } = new("naming.words-invalid", 422, "责任身份或拖欠类型无效", "The role, or what is owed, is not valid");

    /// <summary>The name is not one of a person.</summary>
    public static HubError NameInvalid { get; } = new("naming.name-invalid", 422, "姓名无效", "The name is not one of a person");

    /// <summary>They are named; whoever wants another withdraws that first.</summary>
    public static HubError AlreadyNamed { get; } = new("naming.already-named", 409, "已公示，须先撤下", "Somebody is named; withdraw that first");

    /// <summary>Nobody's proposal waits.</summary>
    public static HubError NotProposed { get; } = new("naming.not-proposed", 409, "没有待审核的公示", "Nothing waits for a second person");
}
