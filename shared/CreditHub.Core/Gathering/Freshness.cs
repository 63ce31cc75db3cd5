using System.Text.Json.Serialization;
using CreditHub.Policy;
using CreditHub.Records;
using CreditHub.Units;

namespace CreditHub.Gathering;

/// <summary>How fresh a list is that a unit sends again and again, as a court its 失信被执行人 (P6). Begins with the first time that it is sent.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Kind">The kind's code.</param>
/// <param name="At">When it was last sent, or declared to be unchanged, UTC.</param>
/// <param name="Upload">The upload that brought it; null where it was declared to be unchanged.</param>
/// <param name="DueOn">Last day on which it is to be sent again, Asia/Shanghai.</param>
/// <param name="IsLate">Whether that day passed without it, and the office was told.</param>
public sealed record Freshness(UnitId Unit, string Kind, DateTimeOffset At, UploadId? Upload, DateOnly DueOn, bool IsLate)
{
    /// <summary>From when it is late, UTC.</summary>
    [JsonIgnore]
    public DateTimeOffset LateAt => WorkCalendar.StartOf(DueOn.AddDays(1));

    /// <summary>It came again. What is told late, or twice, changes nothing.</summary>
    /// <param name="next">As it is known now.</param>
    public Freshness Renew(Freshness next) => next.At <= At ? this : next;

    /// <summary>Its day passed; once.</summary>
    /// <param name="now">The time, UTC.</param>
    public Freshness Lapse(DateTimeOffset now) => !IsLate && now >= LateAt ? this with { IsLate = true } : this;
}
