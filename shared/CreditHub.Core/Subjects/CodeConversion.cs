using CreditHub.Catalogue;
using CreditHub.Records;

namespace CreditHub.Subjects;

/// <summary>Says by which record an old number became a code (R1, T19). Whether that record stands, and what it says, it says itself.</summary>
/// <param name="Number">Type and number, as <see cref="KeyOf"/> has them.</param>
/// <param name="Subject">The subject of the record; the new code is its own.</param>
/// <param name="Record">The record.</param>
public sealed record CodeConversion(string Number, SubjectKey Subject, RecordId Record)
{
    /// <summary>An old number as it is looked for: its type and, after a colon, the number without regard to width, case, spaces and dashes.</summary>
    /// <param name="type">The type's name, as in <c>工商注册号</c>.</param>
    /// <param name="number">The number.</param>
    public static string KeyOf(string type, string number) => $"{type}:{CodeText.Normalise(number)}";

    /// <summary>What a record says; null where its kind converts nothing or it stands no more.</summary>
    /// <param name="record">The record.</param>
    /// <param name="kind">Its kind.</param>
    public static CodeConversion? Of(CreditRecord record, RecordKind kind) =>
        !record.IsOver && record.Subject.CreditCode is not null && kind.Current.Of(FieldRole.FormerNumberType) is { } field
            && record.Text.TryGetValue(field.Code, out var type)
            ? new CodeConversion(KeyOf(type, record.DocumentNumber), record.Subject, record.Id)
            : null;
}
