namespace CreditHub.Checks;

/// <summary>
/// Answer of <c>POST /v1/checks/clean-record</c> (body: <see cref="CheckRequest"/>): whether a subject has no bad credit record in the years before
/// today (连续3年无不良信用记录), as the green channel asks.
/// </summary>
/// <param name="QueryId">The row of the usage log, which the subject can read.</param>
/// <param name="At">When it was answered, UTC.</param>
/// <param name="PolicyVersion">The policy version under which it was answered.</param>
/// <param name="IsClean">Whether nothing counts against the subject.</param>
/// <param name="From">First day that was looked at, Asia/Shanghai.</param>
/// <param name="Until">Last day, the day of the question.</param>
/// <param name="Against">The records that count, the oldest first. What is annulled, disputed, being verified or no longer valid does not.</param>
/// <param name="Entries">Ids of black list entries in force, which count, too.</param>
public sealed record CleanRecordView(
    string QueryId,
    DateTimeOffset At,
    string PolicyVersion,
    bool IsClean,
    DateOnly From,
    DateOnly Until,
    IReadOnlyList<RecordAgainstView> Against,
    IReadOnlyList<string> Entries);

/// <summary>A record that counts against a subject.</summary>
/// <param name="Record">Its id.</param>
/// <param name="Kind">Code of its kind.</param>
/// <param name="Organ">Code of the deciding unit.</param>
/// <param name="DecidedOn">The decision's date, Asia/Shanghai.</param>
public sealed record RecordAgainstView(string Record, string Kind, string Organ, DateOnly DecidedOn);
