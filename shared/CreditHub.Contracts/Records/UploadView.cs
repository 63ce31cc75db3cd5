namespace CreditHub.Records;

/// <summary>One upload, as its unit and the office see it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">The kind of record, as in <c>penalties</c>; empty where a dropped file was refused because its folder names no kind.</param>
/// <param name="Unit">The uploading unit.</param>
/// <param name="State"><c>received</c>, <c>reading</c>, <c>done</c> or <c>refused</c>.</param>
/// <param name="ReceivedAt">When it was received, UTC.</param>
/// <param name="EndedAt">When it was done or refused, UTC; null before.</param>
/// <param name="Bytes">The file's length.</param>
/// <param name="Sha256">The file's hash, lower-case hex; empty where a dropped file was refused unread.</param>
/// <param name="Encoding"><c>utf-8</c> or <c>gb18030</c>; null before it was read.</param>
/// <param name="Rows">The file's rows; null before it was read.</param>
/// <param name="Counts">What became of the rows; null before it is done.</param>
/// <param name="IgnoredColumns">Headings that the kind does not know.</param>
/// <param name="IgnoredSheets">Sheets of a workbook that are shown, hold something and were not read.</param>
/// <param name="Refusal">Why the whole file was refused; null where it was not.</param>
/// <param name="Receipt">The receipt's address.</param>
/// <param name="Corrections">Where its unit gets the rejected rows, to correct them and upload them again; null where there are none, or no longer.</param>
/// <param name="DocumentClass">
/// The class of the file, which bounds that of its rows: <c>public</c> (主动公开, once two persons agree), <c>onRequest</c> (依申请公开) or
/// <c>notPublic</c> (不予公开).
/// </param>
/// <param name="IsDocumentClassStated">Whether its sender stated that; otherwise it is <c>onRequest</c> until two persons say what it is.</param>
public sealed record UploadView(
    string Id,
    string Kind,
    string Unit,
    string State,
    DateTimeOffset ReceivedAt,
    DateTimeOffset? EndedAt,
    long Bytes,
    string Sha256,
    string? Encoding,
    int? Rows,
    UploadCountsView? Counts,
    IReadOnlyList<string> IgnoredColumns,
    IReadOnlyList<string> IgnoredSheets,
    UploadRefusalView? Refusal,
    string Receipt,
    string? Corrections,
    string DocumentClass = "onRequest",
    bool IsDocumentClassStated = false);

/// <summary>What became of an upload's rows; accepted, duplicate and rejected add up to the rows.</summary>
/// <param name="Accepted">Stored because of this upload.</param>
/// <param name="Duplicate">Stored before, from another upload or an earlier row.</param>
/// <param name="Rejected">Against the rules; the receipt says why.</param>
/// <param name="Warned">Of the accepted, those of which the receipt says something to look at.</param>
/// <param name="Quarantined">Of the rejected rows of a migration, those that went into quarantine for their credit code.</param>
/// <param name="Told">Of the accepted, those that brought no record to be published: a known one, or theirs, is annulled, removed, disputed, repaired or stands again.</param>
public sealed record UploadCountsView(int Accepted, int Duplicate, int Rejected, int Warned = 0, int Quarantined = 0, int Told = 0);

/// <summary>Why a whole file was refused.</summary>
/// <param name="Code">A code of docs/errors.md.</param>
/// <param name="Title">The reason in Chinese.</param>
/// <param name="TitleEn">The reason in English.</param>
/// <param name="Detail">What exactly was wrong, such as the missing columns; may be empty.</param>
public sealed record UploadRefusalView(string Code, string Title, string TitleEn, string Detail);

/// <summary>A page of uploads.</summary>
/// <param name="Items">The uploads.</param>
/// <param name="Continuation">What to pass for the next page; null on the last.</param>
public sealed record UploadsView(IReadOnlyList<UploadView> Items, string? Continuation);
