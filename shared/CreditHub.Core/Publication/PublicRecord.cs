using System.Globalization;
using CreditHub.Catalogue;
using CreditHub.Records;
using CreditHub.Subjects;

namespace CreditHub.Publication;

/// <summary>One field of a record as the public sees it.</summary>
/// <param name="Code">The field's code.</param>
/// <param name="Label">Its Chinese heading.</param>
/// <param name="Value">What it says.</param>
public sealed record PublicField(string Code, string Label, PublicValue Value);

/// <summary>A record as the public sees it, on pages, in downloads and on channels: nothing in it but public fields, masked (P9).</summary>
/// <param name="Record">The record's id.</param>
/// <param name="Kind">Its kind's code.</param>
/// <param name="KindTitle">Its kind's title.</param>
/// <param name="SubjectKind">The subject's kind.</param>
/// <param name="Name">The subject's name; masked where it is or may be a person's.</param>
/// <param name="CreditCode">The subject's credit code; null for a person.</param>
/// <param name="DocumentNumber">文号.</param>
/// <param name="DecidedOn">The decision's date.</param>
/// <param name="PublishedOn">Since when it is public, Asia/Shanghai.</param>
/// <param name="Until">Last day on which it is, inclusive.</param>
/// <param name="IsDisputed">异议标注.</param>
/// <param name="Fields">Its public fields in the order of the kind's columns.</param>
public sealed record PublicRecord(
    RecordId Record,
    string Kind,
    string KindTitle,
    SubjectKind SubjectKind,
    PublicValue Name,
    string? CreditCode,
    PublicValue DocumentNumber,
    DateOnly DecidedOn,
    DateOnly PublishedOn,
    DateOnly Until,
    bool IsDisputed,
    IReadOnlyList<PublicField> Fields)
{
    // 工商注册号 and 税务登记号.
    private const int OldNumberLength = 15;

    /// <summary>The public view of a record that is shown (<see cref="RecordPublication.IsShownOn"/>).</summary>
    /// <param name="published">Since when and until when.</param>
    /// <param name="record">The record.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="personName">A name out of the vault; null where the vault keeps none, or it is not at hand.</param>
    public static PublicRecord Of(PublicationState.Published published, CreditRecord record, RecordKind kind, string? personName) =>
        Of(published.On, published.Until, record, kind, personName);

    /// <summary>A record with its public fields only, masked as for the public, whoever sees it.</summary>
    /// <param name="on">Since when it may be seen.</param>
    /// <param name="until">Last day on which it may.</param>
    /// <param name="record">The record.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="personName">A name out of the vault; null where the vault keeps none, or it is not at hand.</param>
    public static PublicRecord Of(DateOnly on, DateOnly until, CreditRecord record, RecordKind kind, string? personName)
    {
        var name = PublicName.Shown(record, kind, personName);
        return new PublicRecord(
            record.Id,
            kind.Code,
            kind.Title,
            record.SubjectKind,
            name,
            record.Subject.CreditCode,
            Number(record),
            record.DecidedOn,
            on,
            until,
            record.State is RecordState.Disputed,
            [.. FieldsOf(record, kind, name)]);
    }

    private static IEnumerable<PublicField> FieldsOf(CreditRecord record, RecordKind kind, PublicValue name)
    {
        foreach (var field in kind.Current.Fields)
        {
            // A sensitive field is never public, so this asks twice; it is the one place where it would show.
            if (field is { Public: true, Sensitive: null } && ValueOf(field, record, name) is { } value)
            {
                yield return new PublicField(field.Code, field.Label, value);
            }
        }
    }

    private static PublicValue? ValueOf(RecordField field, CreditRecord record, PublicValue name) => field.Role switch
    {
        FieldRole.SubjectName => name,
        FieldRole.PersonDocument or FieldRole.Representative => null,
        FieldRole.CreditCode => record.Subject.CreditCode is { } code ? PublicValue.OfCode(code) : null,
        FieldRole.DocumentNumber => Number(record),
        FieldRole.DecidedOn => Date(record.DecidedOn),
        FieldRole.ValidUntil when record.ValidUntil is { } until => Date(until),
        FieldRole.PublishUntil when record.PublishUntil is { } until => Date(until),
        _ when record.Amounts.TryGetValue(field.KeptAs, out var amount) =>
            PublicValue.OfCode(amount.ToString(CultureInfo.InvariantCulture)),
        _ when !record.Text.TryGetValue(field.KeptAs, out _) => null,
        // An organisation's older number may have the form of a citizen's; a household's may be one.
        _ when record.SubjectKind is SubjectKind.Organisation && IsOldNumber(record.Text[field.KeptAs]) => PublicValue.OfCode(record.Text[field.KeptAs]),
        _ => PublicValue.Of(record.Text[field.KeptAs], record.MarksOf(field.KeptAs)),
    };

    private static bool IsOldNumber(string text) => text.Length == OldNumberLength && text.All(char.IsAsciiDigit);

    private static PublicValue Number(CreditRecord record) => PublicValue.Of(record.DocumentNumber, record.MarksOf(nameof(record.DocumentNumber)));

    private static PublicValue Date(DateOnly on) => PublicValue.OfCode(on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
