namespace CreditHub.Records;

/// <summary>How fresh the lists are that units send again and again (P6).</summary>
/// <param name="Items">They; one that never came is not among them.</param>
public sealed record FreshnessListView(IReadOnlyList<FreshnessView> Items);

/// <summary>One list; also the data of <c>cn.credithub.record.list-late.v1</c> to the office.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Kind">The kind of record.</param>
/// <param name="At">When it last came, or was declared to be unchanged, UTC.</param>
/// <param name="Upload">The upload that brought it; null where it was declared to be unchanged.</param>
/// <param name="DueOn">Last day on which it is to come again.</param>
/// <param name="IsLate">Whether that day passed without it.</param>
public sealed record FreshnessView(string Unit, string Kind, DateTimeOffset At, string? Upload, DateOnly DueOn, bool IsLate);
