using CreditHub.Catalogue;
using CreditHub.Subjects;

namespace CreditHub.Records.Rows;

/// <summary>What to do with a cell, found once a form and not once a row.</summary>
internal enum CellStep
{
    /// <summary>Kept as text.</summary>
    Text,

    /// <summary>Kept as text where it is of the code list.</summary>
    Coded,

    /// <summary>The kind of subject, which was read before.</summary>
    SubjectKind,

    /// <summary>The subject's name.</summary>
    SubjectName,

    /// <summary>The names that the subject had.</summary>
    FormerNames,

    /// <summary>The subject's credit code.</summary>
    CreditCode,

    /// <summary>文号.</summary>
    DocumentNumber,

    /// <summary>A date.</summary>
    Date,

    /// <summary>An amount in 万元 or 元.</summary>
    Amount,

    /// <summary>A whole number.</summary>
    Count,

    /// <summary>A personal value, kept sealed as it is.</summary>
    Sealed,

    /// <summary>An identity document or citizen number, checked and kept sealed.</summary>
    Document,

    /// <summary>The deciding organ, by its code.</summary>
    OrganCode,

    /// <summary>The deciding organ, by its name.</summary>
    OrganName,

    /// <summary>The source unit's code.</summary>
    SourceCode,

    /// <summary>Free text that may hold no personal numbers.</summary>
    Remark,

    /// <summary>Why the record is in its state, in words.</summary>
    StateReason,
}

/// <summary>A field laid out for reading rows: indices instead of codes, bits instead of lists.</summary>
internal sealed class FieldReading
{
    public required RecordField Field { get; init; }

    public required int Index { get; init; }

    public required CellStep Step { get; init; }

    /// <summary>Kinds of subject for which it is required, a bit each.</summary>
    public required int RequiredFor { get; init; }

    /// <summary>The condition under which it is required, a bit; 0 for none.</summary>
    public required ulong RequiredWhen { get; init; }

    /// <summary>Index of the field with which it goes; -1 without.</summary>
    public required int With { get; init; }

    /// <summary>Index of the date before which it may not lie; -1 without.</summary>
    public required int NotBefore { get; init; }

    /// <summary>Its place among the dates; -1 where it is none.</summary>
    public required int Date { get; init; }

    public required CodeSet? Codes { get; init; }

    /// <summary>Whether other fields are kept under the same code, so that texts are joined.</summary>
    public required bool IsShared { get; init; }

    /// <summary>Whether it is looked at only where the subject is a person.</summary>
    public bool IsPersonal => Field.Role is FieldRole.PersonDocument;

    /// <summary>Whether a cell is as a rule kept as text.</summary>
    public bool IsText => Step is CellStep.Text or CellStep.Coded or CellStep.SubjectName or CellStep.FormerNames or CellStep.Count
        or CellStep.OrganCode or CellStep.OrganName or CellStep.SourceCode or CellStep.Remark or CellStep.StateReason;

    public static int Bit(SubjectKind kind) => 1 << (int)kind;
}
