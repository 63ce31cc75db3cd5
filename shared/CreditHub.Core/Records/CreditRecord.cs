using CreditHub.Subjects;
using CreditHub.Units;

namespace CreditHub.Records;

/// <summary>The kinds of record that the hub takes.</summary>
public static class RecordKinds
{
    /// <summary>Administrative penalties, second generation of 双公示 (formats.md B.4.1).</summary>
    public const string Penalties = "penalties";
}

/// <summary>The amounts of a penalty in 万元 (10,000 yuan), at most six decimals; null where none was given.</summary>
/// <param name="Fine">罚款金额.</param>
/// <param name="Confiscated">没收违法所得、没收非法财物的金额.</param>
public sealed record PenaltyAmounts(decimal? Fine, decimal? Confiscated);

/// <summary>By when a decision is to be published, and whether it came too late for that (T1–T3); computed, never typed.</summary>
/// <param name="On">Last day in time, Asia/Shanghai; null where the decision is older than the calendar.</param>
/// <param name="Late">迟报: whether it was received after that day.</param>
public sealed record PublicationDue(DateOnly? On, bool Late);

/// <summary>Where a record came from.</summary>
/// <param name="Upload">The upload.</param>
/// <param name="Line">The line in it.</param>
/// <param name="ReceivedAt">When the upload was received, UTC.</param>
/// <param name="PolicyVersion">The policy version under which the row was checked (G30).</param>
public sealed record RecordOrigin(UploadId Upload, int Line, DateTimeOffset ReceivedAt, string PolicyVersion);

/// <summary>One stored credit record. It holds no personal value; those are in the vault.</summary>
/// <param name="Id">Its id, from its business key.</param>
/// <param name="Kind">One of <see cref="RecordKinds"/>.</param>
/// <param name="Subject">The subject.</param>
/// <param name="SubjectKind">The subject's kind.</param>
/// <param name="Provider">The source unit, which verifies it when someone objects.</param>
/// <param name="Uploader">The unit that uploaded it; the provider or its delegate.</param>
/// <param name="Organ">The deciding unit.</param>
/// <param name="DocumentNumber">行政处罚决定书文号, as given.</param>
/// <param name="DecidedOn">处罚决定日期.</param>
/// <param name="Amounts">The amounts.</param>
/// <param name="ValidUntil">处罚有效期; null where none was given, or where the text of its column is 长期.</param>
/// <param name="PublishUntil">公示截止期 as the source gave it; null where none was given, or where the text of its column is 长期.</param>
/// <param name="Publication">By when it is to be published.</param>
/// <param name="Text">The other cells by column code; none of them empty.</param>
/// <param name="Sealed">Vault keys of the personal values by column code.</param>
/// <param name="Origin">Where it came from.</param>
public sealed record CreditRecord(
    RecordId Id,
    string Kind,
    SubjectKey Subject,
    SubjectKind SubjectKind,
    UnitId Provider,
    UnitId Uploader,
    UnitId Organ,
    string DocumentNumber,
    DateOnly DecidedOn,
    PenaltyAmounts Amounts,
    DateOnly? ValidUntil,
    DateOnly? PublishUntil,
    PublicationDue Publication,
    IReadOnlyDictionary<string, string> Text,
    IReadOnlyDictionary<string, string> Sealed,
    RecordOrigin Origin);
