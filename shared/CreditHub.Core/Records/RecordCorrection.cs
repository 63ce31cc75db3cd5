using System.Text.Json.Serialization;
using CreditHub.Catalogue;
using CreditHub.Lists;
using CreditHub.Objections;

namespace CreditHub.Records;

/// <summary>What became of a record.</summary>
public enum CorrectionKind
{
    /// <summary>撤销: the decision that it reports was annulled.</summary>
    Annulled,

    /// <summary>撤回: it should not have been sent.</summary>
    Withdrawn,

    /// <summary>变更: its content was put right; its business key is the same.</summary>
    Changed,

    /// <summary>变更 of its business key: another record took its place.</summary>
    Replaced,

    /// <summary>屏蔽 or 删除: its source took it off its list (formats.md B.6).</summary>
    Removed,

    /// <summary>异议: its source, or an objection, says that it is wrong. Its content stays.</summary>
    Disputed,

    /// <summary>到期: its term of use is over (G13). The hub does it; nothing was wrong.</summary>
    Expired,

    /// <summary>恢复: a dispute of it is over, and its content stays. It stands again unless another dispute is open.</summary>
    Settled,

    /// <summary>修复: the subject's credit was repaired; what it said was right, and counts no more (信用修复管理办法 2025).</summary>
    Repaired,

    /// <summary>确认: the subject promised anew that what it declared is true; nothing of it changed (R19).</summary>
    Confirmed,

    /// <summary>恢复: it ended by mistake, and two persons say that it stands as it was (docs/adr/0025).</summary>
    Reinstated,
}

/// <summary>An order to correct a record.</summary>
/// <param name="Id">Its name; that of a repeat with the same idempotency key is the same.</param>
/// <param name="Document">The document that orders it; empty only where a file said no more than the state.</param>
/// <param name="Reason">Why; at most 500 characters, no personal values. The subject reads it (G25).</param>
/// <param name="By">Who.</param>
/// <param name="At">When, UTC.</param>
public sealed record CorrectionOrder(string Id, string Document, string Reason, Actor By, DateTimeOffset At)
{
    /// <summary>The line of the upload that ordered it; null where a person did.</summary>
    public CorrectingRow? Row { get; init; }

    /// <summary>The day of the document, Asia/Shanghai; null where it was not said.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? DocumentOn { get; init; }

    /// <summary>The court's ruling that approves a reorganisation or settlement in bankruptcy, by which a repair need not wait; null without.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Ruling { get; init; }

    /// <summary>The class that the document states; null where it states none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DocumentClass? Class { get; init; }

    /// <summary>Whether it asks for the same.</summary>
    public bool Repeats(CorrectionOrder other) =>
        (Document, Reason, By, DocumentOn, Ruling, Class) == (other.Document, other.Reason, other.By, other.DocumentOn, other.Ruling, other.Class);
}

/// <summary>A row that reported the end of a stored record.</summary>
/// <param name="Upload">The upload.</param>
/// <param name="Line">The line in it.</param>
public sealed record CorrectingRow(UploadId Upload, int Line);

/// <summary>A correction that was made (G27: appended, never changed, but for the content that the law wants deleted).</summary>
/// <param name="Kind">What it was.</param>
/// <param name="Order">Who ordered it, when and why.</param>
/// <param name="Former">The vault's key of the content before it; null where none is kept.</param>
public sealed record RecordCorrection(CorrectionKind Kind, CorrectionOrder Order, string? Former)
{
    /// <summary>The dispute that it began: an objection, or one that the source reports, by a name of its own; null for none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ObjectionId? Dispute { get; init; }

    /// <summary>The disputes that it ended; null for none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ObjectionId>? Settled { get; init; }

    /// <summary>The second person, without whom nothing stands again; null where one suffices.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Actor? Second { get; init; }
}
