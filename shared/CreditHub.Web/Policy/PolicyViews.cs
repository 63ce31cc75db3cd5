using System.Text.Json;
using CreditHub.Measures;

namespace CreditHub.Policy;

/// <summary>The policy as callers see it. Identifiers and enums are written as the hub's JSON writes them.</summary>
internal static class PolicyViews
{
    public static DueDateResponse ToResponse(this DueAnswer answer) => new(
        answer.From, answer.WorkingDays, answer.Due.On, answer.Due.LateAt, answer.Due.Provisional, answer.Due.CalendarVersion);

    public static CalendarYearResponse ToResponse(this CalendarYear year, string version) =>
        new(year.Year, year.WorkingDays, year.RestDays, year.MakeUpDays, version);

    public static PolicyResponse ToPolicyResponse(this HubProfile profile) => new(
        profile.Book.Profile,
        profile.Book.Version,
        profile.Calendar.Version,
        [.. profile.Book.Values.Select(value => new PolicyValueView(
            value.Key, value.Value, value.From, value.To, View(value.Source), Word(value.Mark), value.Note))]);

    public static CatalogueResponse ToResponse(this MeasureCatalogue catalogue, HubProfile profile) => new(
        catalogue.Version,
        catalogue.From,
        [.. catalogue.Measures.Select(measure => View(measure, profile))],
        [.. profile.Matters.Values.Select(matter => new MatterView(matter.Code, matter.Name, matter.NameEn, [.. matter.Units.Select(unit => unit.Value)]))]);

    public static IReadOnlyList<ListTypeView> ToListTypeViews(this HubProfile profile) =>
    [
        .. profile.ListTypes.Values.Select(type => new ListTypeView(
            type.Id.Value,
            type.Name,
            type.NameEn,
            Word(type.Colour),
            type.Domain,
            [.. type.DeterminingUnits.Select(unit => unit.Value)],
            [.. type.SubjectKinds.Select(Word)],
            [.. type.Basis.Select(basis => View(profile.Bases[basis]))],
            type.LongestTermMonths,
            type.From,
            type.To)),
    ];

    public static IReadOnlyList<UnitView> ToUnitViews(this HubProfile profile) =>
    [
        .. profile.Units.Values.Select(unit => new UnitView(
            unit.Id.Value,
            unit.Name,
            unit.NameEn,
            unit.CreditCode,
            unit.LeadDomains,
            unit.Reports,
            unit.IsOffice,
            unit.From,
            unit.To,
            View(unit.Source),
            unit.Note,
            Word(unit.Class))),
    ];

    private static MeasureView View(Measure measure, HubProfile profile) => new(
        measure.Id.Value,
        measure.Name,
        measure.NameEn,
        Word(measure.Class),
        Word(measure.Force),
        Word(measure.Colour),
        [.. measure.ListTypes.Select(type => type.Value)],
        [.. measure.SubjectKinds.Select(Word)],
        [.. measure.Units.Select(unit => unit.Value)],
        measure.Matters,
        [.. measure.Basis.Select(basis => View(profile.Bases[basis]))],
        measure.LongestTermMonths,
        measure.LeastDomains,
        measure.Source is { } source ? View(source) : null);

    private static LegalBasisView View(LegalBasis basis) => new(
        basis.Id.Value, basis.Title, basis.Number, basis.Article, Word(basis.Level), basis.From, basis.To, Word(basis.Mark));

    private static PolicySourceView View(PolicySource source) => new(source.Document, source.Article);

    private static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
