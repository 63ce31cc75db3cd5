using CreditHub.Catalogue;
using CreditHub.Records;
using CreditHub.Subjects;

namespace CreditHub.Publication;

/// <summary>Names of subjects: how organisations' are searched for, and what the public sees of any.</summary>
public static class PublicName
{
    /// <summary>The searchable name of a record's subject; null where it is a person's, which the vault keeps, or may be one, and where there is none.</summary>
    public static string? Of(CreditRecord record, RecordKind kind) =>
        record.SubjectKind is not SubjectKind.Person && TextOf(record, kind) is { } name && !PersonName.Fits(name) ? Of(name) : null;

    /// <summary>A record's subject's name as the public sees it: whole where it is an organisation's, masked where it is or may be a person's.</summary>
    /// <param name="record">The record.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="personName">The name out of the vault; null where the vault keeps none, or it is not at hand.</param>
    public static PublicValue Shown(CreditRecord record, RecordKind kind, string? personName) =>
        record.SubjectKind is SubjectKind.Person || IsSealed(record, kind) ? PublicValue.Masked(SensitiveClass.PersonName, personName)
        : TextOf(record, kind) is not { } name ? PublicValue.Of("")
        : PersonName.Fits(name) ? PublicValue.Masked(SensitiveClass.PersonName, name)
        : PublicValue.Of(name);

    /// <summary>A name, or the beginning of one, as it is searched for; brackets are ( and ).</summary>
    /// <param name="name">The name as given.</param>
    public static string Of(string name) => CodeText.Fold(name, '(', ')');

    private static bool IsSealed(CreditRecord record, RecordKind kind) =>
        kind.Current.Of(FieldRole.SubjectName) is { } field && record.Sealed.ContainsKey(field.KeptAs);

    private static string? TextOf(CreditRecord record, RecordKind kind) =>
        kind.Current.Of(FieldRole.SubjectName) is { } field && record.Text.TryGetValue(field.KeptAs, out var name)
            ? name
            : null;
}
