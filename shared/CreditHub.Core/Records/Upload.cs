using System.Text.Json.Serialization;
using CreditHub.Catalogue;
using CreditHub.Gathering;
using CreditHub.Lists;
using CreditHub.Policy;

namespace CreditHub.Records;

/// <summary>The forms in which a file may come.</summary>
public enum UploadFormat
{
    /// <summary>text/csv (RFC 4180).</summary>
    Csv,

    /// <summary>application/json: an array of objects.</summary>
    Json,

    /// <summary>application/x-ndjson: an object a line.</summary>
    Ndjson,

    /// <summary>A workbook as Excel and WPS write it (ISO/IEC 29500); one of its sheets is read.</summary>
    Xlsx,
}

/// <summary>The file of an upload. It is deleted once the upload is done or refused, for it holds personal values; its hash stays.</summary>
/// <param name="Name">Where the files port keeps it; empty where a dropped file was refused unread.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Sha256">Lower-case hex; empty where it was refused unread.</param>
/// <param name="Format">Its form.</param>
/// <param name="Charset"><c>utf-8</c> or <c>gb18030</c> as declared; null where it is to be found out.</param>
public sealed record UploadFile(string Name, long Length, string Sha256, UploadFormat Format, string? Charset);

/// <summary>What reading a file showed.</summary>
/// <param name="Encoding"><c>utf-8</c> or <c>gb18030</c>.</param>
/// <param name="Rows">Rows, the header not counted.</param>
/// <param name="Pieces">Into how many pieces it was split.</param>
/// <param name="Ignored">Headings that the kind does not know; at most 50.</param>
/// <param name="Form">Which generation of the kind's columns it has.</param>
public sealed record UploadContent(string Encoding, int Rows, int Pieces, IReadOnlyList<string> Ignored, string Form = "")
{
    /// <summary>Sheets of a workbook that are shown, hold something and were not read, by name; null for none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? IgnoredSheets { get; init; }
}

/// <summary>What became of the rows; accepted, duplicate and rejected add up to them.</summary>
/// <param name="Accepted">Stored, or told a known record, because of this upload.</param>
/// <param name="Duplicate">Their record was there already, from another upload or an earlier row.</param>
/// <param name="Rejected">Against the rules.</param>
/// <param name="Late">Of <see cref="Standing"/>, those received after the last day on which they were to be published (T1–T3).</param>
/// <param name="WrongCodes">Of the rejected ones, those with a credit code of wrong form or check (重错码率, R2).</param>
/// <param name="PublishBy">Of those that stood and were not late, the earliest last day for publishing, Asia/Shanghai; null where none has one.</param>
/// <param name="Warned">Of the accepted ones, those of which the receipt says something to look at.</param>
public sealed record UploadCounts(
    int Accepted, int Duplicate, int Rejected, int Late = 0, int WrongCodes = 0, DateOnly? PublishBy = null, int Warned = 0)
{
    /// <summary>No rows.</summary>
    public static UploadCounts None { get; } = new(0, 0, 0);

    /// <summary>Under which numbers the rows name their subjects.</summary>
    public CodeCounts Codes { get; init; } = CodeCounts.None;

    /// <summary>Of the accepted ones, those that do not say when the notice of repair was served, though it was to be (两书同达, G24).</summary>
    public int NoticesMissing { get; init; }

    /// <summary>Of the accepted ones, those that brought no record: they said that a known one was annulled, removed, disputed, repaired or stands again.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Told { get; init; }

    /// <summary>Of the accepted ones, those that brought a record of which they said at once that it is over.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Ended { get; init; }

    /// <summary>Records that were brought, also those that were over already.</summary>
    [JsonIgnore]
    public int Brought => Accepted - Told;

    /// <summary>Records that were brought and stood: the ones that were to be published in time (T1–T3).</summary>
    [JsonIgnore]
    public int Standing => Accepted - Told - Ended;

    /// <summary>Of the rejected ones, those of a migration that wait in quarantine for their right code; 0 but of migrations.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Quarantined { get; init; }

    /// <summary>
    /// Of all these, the rows of units that delegated uploading, a unit each, by unit; null where every row is the uploader's own. Rows that name a unit
    /// which delegated nothing are the uploader's.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<SourceCounts>? Delegated { get; init; }

    /// <summary>The uploader's own rows; their <see cref="PublishBy"/> is that of all.</summary>
    [JsonIgnore]
    public UploadCounts Own => (Delegated ?? []).Aggregate(this with { Delegated = null }, (rest, other) => rest.Less(other.Counts));

    /// <summary>All rows.</summary>
    [JsonIgnore]
    public int Rows => Accepted + Duplicate + Rejected;

    /// <summary>Adds the counts of another piece.</summary>
    public UploadCounts Plus(UploadCounts other) =>
        new(
            Accepted + other.Accepted,
            Duplicate + other.Duplicate,
            Rejected + other.Rejected,
            Late + other.Late,
            WrongCodes + other.WrongCodes,
            Earlier(PublishBy, other.PublishBy),
            Warned + other.Warned)
        {
            Codes = Codes.Plus(other.Codes),
            NoticesMissing = NoticesMissing + other.NoticesMissing,
            Quarantined = Quarantined + other.Quarantined,
            Told = Told + other.Told,
            Ended = Ended + other.Ended,
            Delegated = Delegated is null ? other.Delegated : other.Delegated is null ? Delegated : SourceCounts.Sum([.. Delegated, .. other.Delegated]),
        };

    private UploadCounts Less(UploadCounts part) => this with
    {
        Accepted = Accepted - part.Accepted,
        Duplicate = Duplicate - part.Duplicate,
        Rejected = Rejected - part.Rejected,
        Late = Late - part.Late,
        WrongCodes = WrongCodes - part.WrongCodes,
        Warned = Warned - part.Warned,
        Codes = Codes.Less(part.Codes),
        NoticesMissing = NoticesMissing - part.NoticesMissing,
        Quarantined = Quarantined - part.Quarantined,
        Told = Told - part.Told,
        Ended = Ended - part.Ended,
    };

    /// <summary>The earlier of two days; the other where one is null.</summary>
    public static DateOnly? Earlier(DateOnly? one, DateOnly? other) => one is not { } day || other < day ? other ?? one : one;
}

/// <summary>Where an upload stands.</summary>
[JsonDerivedType(typeof(Received), "received"), JsonDerivedType(typeof(Reading), "reading")]
[JsonDerivedType(typeof(Done), "done"), JsonDerivedType(typeof(Refused), "refused")]
public abstract record UploadState
{
    private UploadState()
    {
    }

    /// <summary>The file is stored; nothing of it has been read.</summary>
    public sealed record Received : UploadState;

    /// <summary>The file is sound as a whole; its rows are being stored.</summary>
    /// <param name="Content">What reading showed.</param>
    public sealed record Reading(UploadContent Content) : UploadState;

    /// <summary>Every row is stored or in the receipt with its reason.</summary>
    /// <param name="Content">What reading showed.</param>
    /// <param name="Counts">What became of the rows.</param>
    /// <param name="At">When, UTC.</param>
    /// <param name="IsForgotten">Whether the rejected rows, kept for their correction, were deleted.</param>
    public sealed record Done(UploadContent Content, UploadCounts Counts, DateTimeOffset At, bool IsForgotten = false) : UploadState
    {
        /// <summary>How many rejected rows go back to who sent them; those in quarantine are settled there.</summary>
        [JsonIgnore]
        public int Correctable => Counts.Rejected - Counts.Quarantined;
    }

    /// <summary>The whole file was refused; nothing of it is stored.</summary>
    /// <param name="Code">One of <see cref="UploadErrors.Refusals"/>.</param>
    /// <param name="Detail">What exactly was wrong, without personal values; empty where the code says it all.</param>
    /// <param name="At">When, UTC.</param>
    public sealed record Refused(string Code, string Detail, DateTimeOffset At) : UploadState;
}

/// <summary>One upload of one file.</summary>
/// <param name="Id">Its id, from unit, kind, content and day: the same file again on its day is the same upload.</param>
/// <param name="Kind">The kind of record; empty where a dropped file was refused because it lay in no kind's folder.</param>
/// <param name="By">Who uploaded it, as the credential says; its unit owns the upload.</param>
/// <param name="ReceivedAt">When, UTC.</param>
/// <param name="File">The file.</param>
/// <param name="State">Where it stands.</param>
public sealed record Upload(UploadId Id, string Kind, Actor By, DateTimeOffset ReceivedAt, UploadFile File, UploadState State)
{
    private static readonly TimeSpan CorrectableFor = TimeSpan.FromDays(30);

    /// <summary>Until when the rejected rows are kept for their correction, UTC, exclusive: 30 days. Null where there are none.</summary>
    [JsonIgnore]
    public DateTimeOffset? CorrectableUntil =>
        State is UploadState.Done { Correctable: > 0, IsForgotten: false } done ? done.At + CorrectableFor : null;

    /// <summary>Whether it brings old data over: rows whose only fault is their credit code are kept in quarantine until a person says the right one (formats.md B.1).</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsMigration { get; init; }

    /// <summary>The class that whoever sent it states for the file and all of its rows; null where they state none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DocumentClass? Class { get; init; }

    /// <summary>How far its records were looked at for the end of their terms; null before the first look.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public TermsLook? Terms { get; init; }

    /// <summary>When its records are looked at next, UTC; null where none can reach its term any more.</summary>
    [JsonIgnore]
    public DateTimeOffset? TermsAt => State is not UploadState.Done { Counts.Accepted: > 0 } done ? null
        : Terms is { } look ? look.At
        : TermsLook.FirstAfter(WorkCalendar.DateAt(done.At));

    /// <summary>Notes that a piece of its records was looked at.</summary>
    /// <param name="piece">The piece, from 1.</param>
    /// <param name="next">The earliest last day of use of a record of the piece that stands; null where none does.</param>
    public Upload Look(int piece, DateOnly? next) => State is UploadState.Done { Content.Pieces: var pieces } && (Terms?.Piece ?? 1) == piece
        ? this with { Terms = (Terms ?? new TermsLook(TermsAt, 1, null)).Looked(next, isLast: piece >= pieces) }
        : this;

    /// <summary>Notes that one of its records stands again, so that the end of its term is not missed.</summary>
    /// <param name="day">Today, or the last day of its use where that is over, Asia/Shanghai.</param>
    public Upload LookAgain(DateOnly day) => State is not UploadState.Done ? this
        : Terms is { Piece: > 1 } look ? this with { Terms = look with { Next = UploadCounts.Earlier(look.Next, day) } }
        : TermsAt is { } at && at <= TermsLook.FirstAfter(day) ? this
        : this with { Terms = new TermsLook(TermsLook.FirstAfter(day), 1, null) };

    /// <summary>Notes that the rejected rows were deleted. Told twice, it changes nothing.</summary>
    public Upload Forget() => State is UploadState.Done done ? this with { State = done with { IsForgotten = true } } : this;

    /// <summary>Moves it on. A step told twice, or late, changes nothing.</summary>
    /// <param name="next">Reading, done or refused.</param>
    public Upload MoveTo(UploadState next) => (State, next) switch
    {
        (UploadState.Received, UploadState.Reading or UploadState.Refused) => this with { State = next },
        (UploadState.Reading, UploadState.Done) => this with { State = next },
        (UploadState.Received or UploadState.Reading or UploadState.Done or UploadState.Refused, _) => this,
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
