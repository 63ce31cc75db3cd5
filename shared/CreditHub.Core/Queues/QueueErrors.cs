using CreditHub.Decisions;

namespace CreditHub.Queues;

/// <summary>What the units' queues refuse.</summary>
public static class QueueErrors
{
    /// <summary>The queue is another unit's.</summary>
    public static HubError Foreign { get; } = new("queue.foreign", 403, "该队列不属于本单位", "The queue is another unit's");

    /// <summary>The count, lease or wait is out of range.</summary>
    public static HubError LeaseInvalid { get; } = new("queue.lease-invalid", 422, "领取参数超出范围", "Count, lease or wait is out of range");

    /// <summary>The lease ran out or is another's.</summary>
    public static HubError LeaseStale { get; } = new("queue.lease-stale", 409, "领取凭据已失效", "The lease is stale");

    /// <summary>The queue never held such a message.</summary>
    public static HubError MessageUnknown { get; } = new("queue.message-unknown", 404, "没有该消息", "There is no such message");
}
