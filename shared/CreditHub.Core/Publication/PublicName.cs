using CreditHub.Records;
using CreditHub.Subjects;

namespace CreditHub.Publication;

/// <summary>Names of organisations, written one way so that they can be searched for.</summary>
public static class PublicName
{
    /// <summary>The searchable name of a record's subject; null for natural persons, whose names the vault keeps, and where there is none.</summary>
    public static string? Of(CreditRecord record, RecordKind kind) =>
        record.SubjectKind is SubjectKind.Person ? null
        : kind.Current.Of(FieldRole.SubjectName) is { } field && record.Text.TryGetValue(field.KeptAs, out var name) ? Of(name)
        : null;

    /// <summary>A name, or the beginning of one, as it is searched for; brackets are ( and ).</summary>
    /// <param name="name">The name as given.</param>
    public static string Of(string name) => CodeText.Fold(name, '(', ')');
}
