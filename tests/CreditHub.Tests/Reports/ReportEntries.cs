using CreditHub.Lists;
using CreditHub.Subjects;
using CreditHub.Units;

namespace CreditHub.Reports;

internal static class ReportEntries
{
    public static ListEntry Black(string id, UnitId unit, DateTimeOffset at) => new(
        new(id), new("black-tax"), ListColour.Black, "tax", new("org-1"), SubjectKind.Organisation,
        new(new("law"), "文1", new(2026, 1, 1), unit, null, "偷税"), null, new(unit, "p-1", IsPerson: true), at,
        new EntryState.Proposed(), [], 1, 1);
}
