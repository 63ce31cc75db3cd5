using CreditHub.Catalogue;
using CreditHub.Subjects;

namespace CreditHub.Records.Rows;

internal sealed partial class RowCheck
{
    // Shorter ones, such as the name of a county, say nothing about a person.
    private const int ShortestValue = 6;

    private Dictionary<string, IReadOnlyList<PersonalMark>>? MarksOf()
    {
        var values = new List<string>(sensitive.Count);
        foreach (var cell in sensitive)
        {
            var value = cell.Class is SensitiveClass.OtherDocument ? cell.Value[(cell.Value.IndexOf(':', StringComparison.Ordinal) + 1)..] : cell.Value;
            // Health and religion are words of every day.
            if (cell.Class is SensitiveClass.PersonName || (cell.Class is not SensitiveClass.Withheld && value.Length >= ShortestValue))
            {
                values.Add(value);
            }
        }

        var name = rules.Form.Of(FieldRole.SubjectName) is { } named ? text.GetValueOrDefault(named.KeptAs) : null;
        Dictionary<string, IReadOnlyList<PersonalMark>>? marks = null;
        foreach (var (field, cell) in text)
        {
            if (!ReferenceEquals(cell, name) && PersonalMarks.Of(cell, values, name) is { } found)
            {
                (marks ??= new(StringComparer.Ordinal))[field] = found;
            }
        }

        if (PersonalMarks.Of(documentNumber, values, name) is { } numbered)
        {
            (marks ??= new(StringComparer.Ordinal))[nameof(CreditRecord.DocumentNumber)] = numbered;
        }

        return marks;
    }
}
