using CreditHub.Policy;
using CreditHub.Records;
using CreditHub.Records.Formats;

namespace CreditHub.Gathering;

/// <summary>The coverage of a month as it leaves the hub.</summary>
public sealed class CoverageViews(HubProfile profile)
{
    private static readonly string[] Headings =
        ["单位", "数据类别", "更新周期", "应报", "已覆盖", "未填报", "应归集数", "填报时间", "归集数", "未归集", "多归集", "归集率"];

    /// <summary>The view.</summary>
    public CoverageView Of(Coverage coverage) => new(
        RecordDocuments.MonthOf(coverage.Month), coverage.Announced, coverage.Received, coverage.Unasked, coverage.Gathered.Rate,
        [.. coverage.Rows.Select(Of)],
        [.. coverage.Units.Select(unit => new UnitCoverageView(unit.Unit.Value, unit.Items.Part, unit.Items.Whole, unit.Items.Rate))],
        coverage.OfUnits.Rate, coverage.OfItems.Rate);

    /// <summary>What a unit said.</summary>
    public static AnnouncementView Of(Announcement said) => new(
        said.Unit.Value, said.Kind, RecordDocuments.MonthOf(said.Month), said.Current.Count,
        [.. said.Said.Select(one => new AnnouncedCountView(one.Count, ByOf(one), one.At))]);

    /// <summary>Writes it as a table, for spreadsheets, or as NDJSON a row a line.</summary>
    public Task WriteAsync(Coverage coverage, Stream target, UploadFormat form, CancellationToken cancel) => Spreadsheets.WriteAsync(
        form, target, Headings, [.. coverage.Rows.Select(Of)],
        row =>
        [
            row.Unit, row.Kind, row.Cycle, YesOf(row.Owed), YesOf(row.Covered), YesOf(row.Unannounced), row.Announced,
            row.AnnouncedAt is { } at ? DateOnlyOf(at) : null, row.Received, row.Missing, row.Excess, row.GatheredRate,
        ],
        cancel);

    private CoverageRowView Of(CoverageFigures row)
    {
        var current = row.Announcement?.Current;
        return new CoverageRowView(
            row.Unit.Value, row.Kind, HubJson.Word(profile.Records[row.Kind].Kind.Cycle), row.Owed is not null, row.IsCovered, row.IsUnannounced,
            row.Announced, current is null ? null : ByOf(current), current?.At, row.Received, row.Missing, row.Excess, row.GatheredRate);
    }

    private static string ByOf(AnnouncedCount said) => $"{said.By.Unit}/{said.By.Id}";

    private static string YesOf(bool flag) => flag ? "是" : "";

    private static string DateOnlyOf(DateTimeOffset at) => Documents.DocumentField.Text(WorkCalendar.DateAt(at));
}
