using CreditHub.Decisions;

namespace CreditHub.Http;

/// <summary>What is refused before any use case is asked.</summary>
public static class HttpErrors
{
    /// <summary>The request cannot be read: broken JSON, a missing or ill-typed member, a bad address.</summary>
    public static HubError Malformed { get; } = new("request.malformed", 400, "请求格式错误", "The request cannot be read");

    /// <summary>The body is longer than the route takes.</summary>
    public static HubError TooLarge { get; } = new("request.too-large", 413, "请求内容过大", "The request body is too large");

    /// <summary>The body's type is not one that the route takes.</summary>
    public static HubError UnsupportedType { get; } =
        new("request.unsupported-type", 415, "不支持的内容类型", "The content type is not supported");

    /// <summary>The client was too slow to send its request.</summary>
    public static HubError TimedOut { get; } = new("request.timed-out", 408, "请求超时", "The request took too long to arrive");

    /// <summary>There is nothing at this address.</summary>
    public static HubError RouteUnknown { get; } = new("route.unknown", 404, "地址不存在", "There is nothing at this address");

    /// <summary>The address does not take this method.</summary>
    public static HubError MethodNotAllowed { get; } =
        new("route.method-not-allowed", 405, "该地址不支持此方法", "The address does not take this method");

    /// <summary>
    /// The hub's storage is full. Nothing more is taken in until there is room; a check is refused too, since it has to be in the usage log
    /// before it is answered. The call may be repeated as it is.
    /// </summary>
    public static HubError StorageFull { get; } = new("hub.storage-full", 507, "系统存储空间已满，请稍后重试", "The hub's storage is full; try again later");

    /// <summary>A defect of the hub; the log has the rest.</summary>
    public static HubError Internal { get; } = new("hub.internal-error", 500, "系统内部错误", "An internal error");
}
