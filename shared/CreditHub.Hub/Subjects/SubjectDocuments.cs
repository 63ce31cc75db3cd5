using CreditHub.Documents;

namespace CreditHub.Subjects;

/// <summary>The documents of the Subjects capability.</summary>
public static class SubjectDocuments
{
    /// <summary>A shared code; its own partition. <c>noticed</c> is when it last opened.</summary>
    public static DocumentKind<SharedCode> Shared { get; } = new(
        "shared-code",
        code => code.Code,
        code => code.Code,
        new("open", code => code.IsOpen ? "open" : null),
        new("noticed", code => DocumentField.Text(code.NoticedAt)));

    /// <summary>The entry of a subject in the register; its own partition.</summary>
    public static DocumentKind<Subject> Subject { get; } = new("subject", subject => subject.Key.Value, subject => subject.Key.Value);

    /// <summary>A conversion; the old number is its partition.</summary>
    public static DocumentKind<CodeConversion> Conversion { get; } = new(
        "code-conversion",
        conversion => conversion.Number,
        conversion => conversion.Record.Value);
}
