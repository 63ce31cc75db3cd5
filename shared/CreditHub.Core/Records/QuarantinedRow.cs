using System.Text.Json.Serialization;
using CreditHub.Catalogue;
using CreditHub.Decisions;
using CreditHub.Lists;
using CreditHub.Records.Rows;
using CreditHub.Subjects;
using CreditHub.Units;

namespace CreditHub.Records;

/// <summary>Where a row in quarantine stands.</summary>
[JsonDerivedType(typeof(Waiting), "waiting"), JsonDerivedType(typeof(Settled), "settled"), JsonDerivedType(typeof(Dropped), "dropped")]
public abstract record QuarantineState
{
    private QuarantineState()
    {
    }

    /// <summary>Nobody has said the right code yet.</summary>
    public sealed record Waiting : QuarantineState
    {
        /// <summary>The one value.</summary>
        public static Waiting Instance { get; } = new();
    }

    /// <summary>A person of its unit said the right code.</summary>
    /// <param name="Code">The unified social credit code.</param>
    /// <param name="Document">The document that shows it.</param>
    /// <param name="By">Who.</param>
    /// <param name="At">When, UTC.</param>
    /// <param name="Upload">The upload by which the row came in with that code; null for the moment before.</param>
    public sealed record Settled(string Code, string Document, Actor By, DateTimeOffset At, UploadId? Upload) : QuarantineState;

    /// <summary>A person of its unit gave it up: its subject cannot be known.</summary>
    /// <param name="Reason">Why; no personal values.</param>
    /// <param name="By">Who.</param>
    /// <param name="At">When, UTC.</param>
    public sealed record Dropped(string Reason, Actor By, DateTimeOffset At) : QuarantineState;
}

/// <summary>
/// 隔离: a row of a migration of old data whose only fault is its credit code (formats.md B.1). It is no record and nobody uses it until a person of the unit that
/// sent it says the right code; the hub never guesses one. The row itself is sealed beside its upload.
/// </summary>
/// <param name="Id">Its id.</param>
/// <param name="Upload">The upload; its partition.</param>
/// <param name="Piece">The piece of the upload in which it is sealed.</param>
/// <param name="Line">Its line.</param>
/// <param name="Kind">The kind of record.</param>
/// <param name="Form">The generation of columns.</param>
/// <param name="Unit">The unit that sent it.</param>
/// <param name="Problem">What is wrong with the code, of <see cref="RecordErrors.OfCodes"/>.</param>
/// <param name="At">When it was put there, UTC.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Version">Grows by one with every change; 1 at first.</param>
public sealed record QuarantinedRow(
    QuarantineId Id, UploadId Upload, int Piece, int Line, string Kind, string Form, UnitId Unit, string Problem, DateTimeOffset At, QuarantineState State, int Version)
{
    private const int LongestText = 500;

    /// <summary>Whether it waits for a person.</summary>
    [JsonIgnore]
    public bool IsWaiting => State is QuarantineState.Waiting;

    /// <summary>Whether a row of a migration goes into quarantine: its credit code is wrong, and nothing else.</summary>
    /// <param name="verdict">What the rules say of it.</param>
    /// <param name="form">Its columns.</param>
    public static bool Takes(RowVerdict verdict, RecordForm form) =>
        verdict is RowVerdict.Rejected { Problems: [{ } only] } && RecordErrors.OfCodes.Contains(only.Error) && form.Of(FieldRole.CreditCode)?.Code == only.Field;

    /// <summary>A person says the right code.</summary>
    /// <param name="code">The code, as people write it.</param>
    /// <param name="document">The document that shows it, 1 to 500 characters without personal values.</param>
    /// <param name="by">Who.</param>
    /// <param name="at">When, UTC.</param>
    /// <returns>
    /// The settled row; the very same where it was settled so. Refused with <c>quarantine.unknown</c> (another unit's), <c>quarantine.not-a-person</c>,
    /// <c>quarantine.code-invalid</c>, <c>quarantine.document-invalid</c>, <c>quarantine.not-waiting</c>.
    /// </returns>
    public Decision<QuarantinedRow> Settle(string? code, string? document, Actor by, DateTimeOffset at) =>
        by.Unit != Unit ? QuarantineErrors.Unknown
        : !by.IsPerson ? QuarantineErrors.NotAPerson
        : CreditCode.Read(code ?? "") is not CreditCodeReading.Valid { Code: var right } ? QuarantineErrors.CodeInvalid
        : !IsText(document) ? QuarantineErrors.DocumentInvalid
        : State is QuarantineState.Settled settled && (settled.Code, settled.Document) == (right.Value, document) ? this
        : !IsWaiting ? QuarantineErrors.NotWaiting
        : Next(new QuarantineState.Settled(right.Value, document!, by, at, null));

    /// <summary>A person gives it up.</summary>
    /// <param name="reason">Why, 1 to 500 characters without personal values.</param>
    /// <param name="by">Who.</param>
    /// <param name="at">When, UTC.</param>
    /// <returns>The row; refused like <see cref="Settle"/>, and with <c>quarantine.reason-invalid</c>.</returns>
    public Decision<QuarantinedRow> Drop(string? reason, Actor by, DateTimeOffset at) =>
        by.Unit != Unit ? QuarantineErrors.Unknown
        : !by.IsPerson ? QuarantineErrors.NotAPerson
        : !IsText(reason) ? QuarantineErrors.ReasonInvalid
        : State is QuarantineState.Dropped dropped && dropped.Reason == reason ? this
        : !IsWaiting ? QuarantineErrors.NotWaiting
        : Next(new QuarantineState.Dropped(reason!, by, at));

    /// <summary>Notes by which upload it came in; a second time nothing changes.</summary>
    /// <param name="upload">The upload.</param>
    public QuarantinedRow CameIn(UploadId upload) =>
        State is QuarantineState.Settled { Upload: null } settled ? Next(settled with { Upload = upload }) : this;

    private static bool IsText(string? text) => !string.IsNullOrWhiteSpace(text) && text.Length <= LongestText && !PersonalValues.In(text);

    private QuarantinedRow Next(QuarantineState state) => this with { State = state, Version = Version + 1 };
}
