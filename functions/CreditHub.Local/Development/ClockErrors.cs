using CreditHub.Decisions;

namespace CreditHub.Development;

/// <summary>Why the movable clock is not moved.</summary>
public static class ClockErrors
{
    /// <summary>The clock only goes forward: what has happened stays happened.</summary>
    public static HubError Backward { get; } = new("clock.backward", 400, "时钟只能向前拨", "The clock only moves forward");
}
