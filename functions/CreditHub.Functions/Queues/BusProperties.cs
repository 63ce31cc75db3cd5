namespace CreditHub.Queues;

/// <summary>What messages on Service Bus carry beside their body; <c>infra/modules/servicebus.bicep</c> filters by and stamps the first.</summary>
internal static class BusProperties
{
    /// <summary>The unit that a directive is for, or that an answer is from.</summary>
    public const string Unit = "unit";

    /// <summary>The message's id in the unit's queue.</summary>
    public const string Message = "message";

    /// <summary>How often it was revived.</summary>
    public const string Revivals = "revivals";
}
