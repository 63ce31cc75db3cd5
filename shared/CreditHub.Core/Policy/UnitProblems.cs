using CreditHub.Subjects;
using CreditHub.Units;

namespace CreditHub.Policy;

internal static class UnitProblems
{
    public static IEnumerable<string> In(IReadOnlyList<Unit> units) =>
    [
        .. units.Select(unit => unit.Id).Twice("Unit"),
        .. units.Select(unit => unit.CreditCode).Twice("Unit credit code"),
        .. Office(units),
        .. units.SelectMany(Row),
    ];

    private static IEnumerable<string> Office(IReadOnlyList<Unit> units)
    {
        if (units.Count(unit => unit.IsOffice) is var offices and not 1)
        {
            yield return $"Units: {offices} of them are the leading group's office; exactly one must be.";
        }
    }

    private static IEnumerable<string> Row(Unit unit)
    {
        var row = $"Unit {unit.Id}";
        if (unit.Id.Value.Length == 0 || !unit.Id.Value.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-'))
        {
            // Unit ids name queues and are parts of directive ids, where a dot separates.
            yield return $"{row}: its id is not of lower-case letters, digits and '-'.";
        }

        if (unit.Id.Value == "subject")
        {
            yield return $"{row}: that id belongs to the callers who are subjects.";
        }

        if (CreditCode.Read(unit.CreditCode) is not CreditCodeReading.Valid { Code: var code } || code.Value != unit.CreditCode)
        {
            yield return $"{row}: '{unit.CreditCode}' is no valid unified social credit code.";
        }

        if (unit.To < unit.From)
        {
            yield return $"{row}: it ends before it begins.";
        }

        if (unit.IsOutside && (unit.IsOffice || unit.Reports || unit.LeadDomains.Count > 0))
        {
            yield return $"{row}: an organisation outside government is no office, leads no domain and owes no report.";
        }

        if (unit.Source.Document.Length == 0)
        {
            yield return $"{row}: its source names no document.";
        }
    }
}
