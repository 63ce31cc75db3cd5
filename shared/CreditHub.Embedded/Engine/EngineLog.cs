using Microsoft.Extensions.Logging;

namespace CreditHub.Engine;

/// <summary>What the engine says in the log; ids only.</summary>
internal static partial class EngineLog
{
    [LoggerMessage(Level = LogLevel.Error, Message = "{Work} could not be done and is tried again.")]
    public static partial void WorkFailed(this ILogger logger, string work, Exception reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Work} that could not be done before was done at try {Tries}.")]
    public static partial void WorkDone(this ILogger logger, string work, int tries);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Instance} failed: {Reason}")]
    public static partial void InstanceFailed(this ILogger logger, string instance, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Activity {Activity} failed, try {Tries}.")]
    public static partial void ActivityFailed(this ILogger logger, string activity, int tries, Exception reason);
}
