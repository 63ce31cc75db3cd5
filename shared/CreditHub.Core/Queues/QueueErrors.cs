using CreditHub.Decisions;

namespace CreditHub.Queues;

/// <summary>What the units' queues refuse.</summary>
public static class QueueErrors
{
    /// <summary>The queue is another unit's.</summary>
    public static HubError Foreign { get; } = new("queue.foreign", 403, "该队列不属于本单位", "The queue is another unit's");

    /// <summary>An answer's type is none that the hub knows.</summary>
    public static HubError AnswerUnknown { get; } = new("queue.answer-unknown", 422, "回复类型无效", "The answer is of no known type");

    /// <summary>An answer's content is not what its type asks for.</summary>
    public static HubError AnswerInvalid { get; } = new("queue.answer-invalid", 422, "回复内容不符合格式", "The answer's content is not of its type's shape");

    /// <summary>The count, lease or wait is out of range.</summary>
    public static HubError LeaseInvalid { get; } = new("queue.lease-invalid", 422, "领取参数超出范围", "Count, lease or wait is out of range");

    /// <summary>The lease ran out or is another's.</summary>
    public static HubError LeaseStale { get; } = new("queue.lease-stale", 409, "领取凭据已失效", "The lease is stale");

    /// <summary>The queue never held such a message.</summary>
    public static HubError MessageUnknown { get; } = new("queue.message-unknown", 404, "没有该消息", "There is no such message");
}
