namespace CreditHub.Publication;

/// <summary>What a reader may do where one person asks and another decides.</summary>
/// <param name="MayAsk">Whether the reader may be the one that asks.</param>
/// <param name="MayDecide">Whether the reader may be the other, about what is asked now.</param>
public sealed record TwoPersonRights(bool MayAsk, bool MayDecide)
{
    /// <summary>Neither.</summary>
    public static TwoPersonRights None { get; } = new(false, false);
}
