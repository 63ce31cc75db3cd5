using System.Diagnostics;
using System.Text.Json.Serialization;

namespace CreditHub.Publication;

/// <summary>What is counted of a record that is passed on to an authority (R7).</summary>
/// <param name="Kind">The record's kind.</param>
/// <param name="On">The day on which the hub received it, Asia/Shanghai.</param>
/// <param name="DueOn">Last day on which the authority has it in time, Asia/Shanghai.</param>
public sealed record PassedOn(string Kind, DateOnly On, DateOnly DueOn)
{
    /// <summary>By which adapter it was pushed last, as <c>id/version</c>: the receipt is for that (R8). Null before.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Adapter { get; init; }
}

/// <summary>Where a record stands at an authority; what the counts are of.</summary>
public enum PassedState
{
    /// <summary>To be pushed; it did not answer yet.</summary>
    Waiting,

    /// <summary>It answered that it does not take it.</summary>
    Refused,

    /// <summary>It confirmed that it has it.</summary>
    Held,

    /// <summary>It is asked to give it up, and has not confirmed.</summary>
    Recalled,

    /// <summary>It confirmed that it gave it up.</summary>
    Gone,
}

/// <summary>Where a delivery to an authority stands.</summary>
public static class PassedStates
{
    /// <summary>The state to count it under.</summary>
    public static PassedState Of(Delivery delivery) => (delivery.IsShow, delivery.State) switch
    {
        (true, DeliveryState.Confirmed) => PassedState.Held,
        (true, DeliveryState.Waiting { IsRefused: true }) => PassedState.Refused,
        (true, DeliveryState.Waiting or DeliveryState.Declared) => PassedState.Waiting,
        (false, DeliveryState.Confirmed) => PassedState.Gone,
        (false, DeliveryState.Waiting or DeliveryState.Declared) => PassedState.Recalled,
        _ => throw new UnreachableException(),
    };
}
