using CreditHub.Subjects;

namespace CreditHub.Records.Rows;

/// <summary>An old number by which a row names its subject, which should have a unified social credit code by now (T19).</summary>
/// <param name="Type">Its type, as in <c>工商注册号</c>; null where it stands in the code's own column, so that it may be any.</param>
/// <param name="Number">The number as given.</param>
public sealed record FormerNumber(string? Type, string Number)
{
    private const int CodeLength = 18;
    private const int OrganisationCodeLength = 9;

    // Business registration numbers before and since 2007 (13 and 15 digits), tax registration numbers (15), certificates of institutions (12).
    private static readonly int[] Digits = [12, 13, 15];

    /// <summary>
    /// The old numbers of a row, in the order of its columns: those of the columns that hold such, and what stands in the code's column with the
    /// form of one. None where the row has a code of 18 characters, right or wrong, or is about a person.
    /// </summary>
    /// <param name="rules">The form of which it is.</param>
    /// <param name="row">The row.</param>
    public static IReadOnlyList<FormerNumber> Of(FormRules rules, RecordRow row)
    {
        if (row.Fault is not RowFault.None || rules.CreditCodeAt < 0 || IsOfPerson(rules, row.Cells))
        {
            return [];
        }

        var code = CodeText.Normalise(row.Cells[rules.CreditCodeAt]);
        return code.Length == CodeLength ? [] :
        [
            .. HasForm(code) ? [new FormerNumber(null, code)] : Array.Empty<FormerNumber>(),
            .. rules.FormerNumbers.Where(field => CodeText.Normalise(row.Cells[field.Index]).Length > 0)
                .Select(field => new FormerNumber(field.Field.FormerNumber, row.Cells[field.Index])),
        ];
    }

    private static bool IsOfPerson(FormRules rules, IReadOnlyList<string> cells) => rules.SubjectKindAt >= 0
        ? rules.Fields[rules.SubjectKindAt].Codes!.Read(cells[rules.SubjectKindAt]).Item?.SubjectKind is SubjectKind.Person
        : rules.PersonDocumentAt >= 0 && cells[rules.PersonDocumentAt].Length > 0;

    private static bool HasForm(string code) => code.Length == OrganisationCodeLength
        ? code.All(char.IsAsciiLetterOrDigit)
        : Digits.Contains(code.Length) && code.All(char.IsAsciiDigit);
}
