namespace CreditHub.Publication;

/// <summary>Who reads what is pushed to a channel.</summary>
public enum ChannelAudience
{
    /// <summary>Everyone: records that two persons published, masked.</summary>
    Public,

    /// <summary>
    /// The authority above, such as the province's public credit information platform (R7): every accepted record of the classes that the channel
    /// names, unmasked, over an authenticated link.
    /// </summary>
    Authority,
}
