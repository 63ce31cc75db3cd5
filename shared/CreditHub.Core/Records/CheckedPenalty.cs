using CreditHub.Subjects;
using CreditHub.Units;

namespace CreditHub.Records;

/// <summary>A personal value of a row, on its way into the vault.</summary>
/// <param name="Field">The column's code.</param>
/// <param name="Class">Its class.</param>
/// <param name="Value">The value, normalised.</param>
public sealed record SensitiveCell(string Field, SensitiveClass Class, string Value)
{
    /// <summary>Says nothing about the value.</summary>
    public override string ToString() => $"{Field} ({Class})";
}

/// <summary>A row that the rules accepted, its personal values still open.</summary>
/// <param name="Line">The row's line.</param>
/// <param name="SubjectKind">The kind of subject.</param>
/// <param name="CreditCode">The subject's credit code; null for a person.</param>
/// <param name="Identity">The person's identity document; null for others.</param>
/// <param name="DocumentNumber">行政处罚决定书文号.</param>
/// <param name="DecidedOn">处罚决定日期.</param>
/// <param name="Organ">The deciding unit.</param>
/// <param name="OrganCode">Its credit code.</param>
/// <param name="Provider">The source unit, which verifies the record when someone objects.</param>
/// <param name="Amounts">The amounts.</param>
/// <param name="ValidUntil">处罚有效期; null where none was given, or where the text of its column is 长期.</param>
/// <param name="PublishUntil">公示截止期 as the source gave it; null where none was given, or where the text of its column is 长期.</param>
/// <param name="Sensitive">Every personal value of the row.</param>
/// <param name="Text">Every other cell that is not empty, by column code.</param>
public sealed record CheckedPenalty(
    int Line,
    SubjectKind SubjectKind,
    CreditCode? CreditCode,
    SensitiveCell? Identity,
    string DocumentNumber,
    DateOnly DecidedOn,
    UnitId Organ,
    string OrganCode,
    UnitId Provider,
    PenaltyAmounts Amounts,
    DateOnly? ValidUntil,
    DateOnly? PublishUntil,
    IReadOnlyList<SensitiveCell> Sensitive,
    IReadOnlyDictionary<string, string> Text)
{
    /// <summary>The record to be stored: personal values are replaced by their keys.</summary>
    /// <param name="upload">The upload.</param>
    /// <param name="receivedAt">When it was received, UTC.</param>
    /// <param name="context">What the row was checked against.</param>
    /// <param name="keyOf">The vault's key of one of <see cref="Sensitive"/>.</param>
    public CreditRecord ToRecord(UploadId upload, DateTimeOffset receivedAt, PenaltyContext context, Func<SensitiveCell, string> keyOf)
    {
        var subject = CreditCode is { } code ? SubjectKey.ForOrganisation(code.Value) : SubjectKey.ForPerson(keyOf(Identity!));
        var due = DecidedOn.Year >= context.Calendar.FirstYear ? context.Calendar.Due(DecidedOn, context.PublicationWorkingDays) : null;
        return new CreditRecord(
            BusinessKey.Of(RecordKinds.Penalties, DocumentNumber, OrganCode, subject),
            RecordKinds.Penalties,
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
            // Before the calendar's first year the due day is long past, whichever it was.
            new PublicationDue(due?.On, due is null || context.Today > due.On),
            Text,
            Sensitive.ToDictionary(cell => cell.Field, keyOf, StringComparer.Ordinal),
            new RecordOrigin(upload, Line, receivedAt, context.PolicyVersion));
    }
}
