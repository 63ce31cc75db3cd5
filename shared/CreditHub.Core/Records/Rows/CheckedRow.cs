using CreditHub.Catalogue;
using CreditHub.Measures;
using CreditHub.Subjects;
using CreditHub.Units;

namespace CreditHub.Records.Rows;

/// <summary>A row that the rules accepted, its personal values still open.</summary>
/// <param name="Kind">The kind of record.</param>
/// <param name="Line">The row's line.</param>
/// <param name="SubjectKind">The kind of subject.</param>
/// <param name="CreditCode">The subject's credit code; null for a person.</param>
/// <param name="Identity">The person's identity document; null for others.</param>
/// <param name="DocumentNumber">文号.</param>
/// <param name="DecidedOn">The decision's date.</param>
/// <param name="Organ">The deciding unit.</param>
/// <param name="OrganCode">Its credit code.</param>
/// <param name="Provider">The source unit, which verifies the record when someone objects.</param>
/// <param name="Amounts">The amounts in 万元 by field code.</param>
/// <param name="ValidUntil">Last day of validity; null where none was given, or where the field's text is 长期.</param>
/// <param name="PublishUntil">Last day of publication as the source gave it; null likewise.</param>
/// <param name="State">Where it stands at its source.</param>
/// <param name="BasisUse">Whether a sanction may rest on it.</param>
/// <param name="Sensitive">Every personal value of the row.</param>
/// <param name="Text">Every other cell that is not empty, by field code.</param>
public sealed record CheckedRow(
    string Kind,
    int Line,
    SubjectKind SubjectKind,
    CreditCode? CreditCode,
    SensitiveCell? Identity,
    string DocumentNumber,
    DateOnly DecidedOn,
    UnitId Organ,
    string OrganCode,
    UnitId Provider,
    IReadOnlyDictionary<string, decimal> Amounts,
    DateOnly? ValidUntil,
    DateOnly? PublishUntil,
    RecordState State,
    BasisUse BasisUse,
    IReadOnlyList<SensitiveCell> Sensitive,
    IReadOnlyDictionary<string, string> Text)
{
    /// <summary>Where its texts repeat personal values of its own (<see cref="CreditRecord.Marks"/>).</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<PersonalMark>>? Marks { get; init; }

    /// <summary>The registered legal bases that it names, by id; null for none.</summary>
    public IReadOnlyList<LegalBasisId>? Bases { get; init; }

    /// <summary>Whether the row says of itself that it stands (正常, 有效); one without a state says nothing.</summary>
    public bool SaysItStands { get; init; }

    /// <summary>The record to be stored: personal values are replaced by their keys.</summary>
    /// <param name="upload">The upload.</param>
    /// <param name="receivedAt">When it was received, UTC.</param>
    /// <param name="context">What the row was checked against.</param>
    /// <param name="keyOf">The vault's key of one of <see cref="Sensitive"/>.</param>
    public CreditRecord ToRecord(UploadId upload, DateTimeOffset receivedAt, RowContext context, Func<SensitiveCell, string> keyOf)
    {
        var subject = CreditCode is { } code ? SubjectKey.ForOrganisation(code.Value) : SubjectKey.ForPerson(keyOf(Identity!));
        return new CreditRecord(
            BusinessKey.Of(Kind, DocumentNumber, OrganCode, subject),
            Kind,
            subject,
            SubjectKind,
            Provider,
            context.Uploader,
            Organ,
            DocumentNumber,
            DecidedOn,
            Amounts,
            ValidUntil,
            PublishUntil,
            PublicationOf(context),
            State,
            BasisUse,
            Text,
            Sensitive.ToDictionary(cell => cell.Field, keyOf, StringComparer.Ordinal),
            new RecordOrigin(upload, Line, receivedAt, context.PolicyVersion) { Class = context.Class })
        {
            Marks = Marks,
            Bases = Bases,
        };
    }

    private PublicationDue PublicationOf(RowContext context)
    {
        if (context.PublicationWorkingDays is not { } days)
        {
            return new PublicationDue(null, Late: false);
        }

        // Before the calendar's first year the due day is long past, whichever it was.
        var due = DecidedOn.Year >= context.Calendar.FirstYear ? context.Calendar.Due(DecidedOn, days) : null;
        return new PublicationDue(due?.On, due is null || context.Today > due.On);
    }
}
