namespace CreditHub.Records;

/// <summary>
/// 应归尽归: what was gathered of a month against what units say that they decided, and what the catalogue wants of them. Records count in the month in
/// which they were decided, whenever they came: <c>received</c> and <c>unasked</c> are all of them.
/// </summary>
/// <param name="Month">The month, as in <c>2026-03</c>.</param>
/// <param name="Announced">应归集数 in all.</param>
/// <param name="Received">归集数: records of items of which a number was announced.</param>
/// <param name="Unasked">Records of items of which none was.</param>
/// <param name="GatheredRate">归集率 of what was announced, 0 to 1; what is too much of one item does not make up for another. Null of nothing.</param>
/// <param name="Items">A row a unit and kind that owes, announced or sent something.</param>
/// <param name="Units">单位覆盖: a row a unit that owes something.</param>
/// <param name="UnitRate">Share of those units of which every item is covered, 0 to 1; null without any.</param>
/// <param name="ItemRate">Share of owed items that are covered, 0 to 1; null without any.</param>
public sealed record CoverageView(
    string Month,
    int Announced,
    int Received,
    int Unasked,
    decimal? GatheredRate,
    IReadOnlyList<CoverageRowView> Items,
    IReadOnlyList<UnitCoverageView> Units,
    decimal? UnitRate,
    decimal? ItemRate);

/// <summary>What one unit has of one kind.</summary>
/// <param name="Unit">The source unit, also where another one uploaded for it.</param>
/// <param name="Kind">The kind of record.</param>
/// <param name="Cycle">更新周期 of the kind.</param>
/// <param name="Owed">Whether it is expected of the unit, or the catalogue names the unit as provider.</param>
/// <param name="Covered">Whether a record decided within the cycle came, or zero was announced in it; true of what is not owed.</param>
/// <param name="Unannounced">未填报: whether the unit owes a number and said none.</param>
/// <param name="Announced">应归集数; null where none was said.</param>
/// <param name="AnnouncedBy">Who said it, as unit and opaque id; null likewise.</param>
/// <param name="AnnouncedAt">When, UTC; null likewise.</param>
/// <param name="Received">归集数: records decided in the month.</param>
/// <param name="Missing">未归集: announced and not there; null where no number was said.</param>
/// <param name="Excess">多归集: there and not announced; null likewise.</param>
/// <param name="GatheredRate">归集率, 0 to 1; null where no number, or zero, was said.</param>
public sealed record CoverageRowView(
    string Unit,
    string Kind,
    string Cycle,
    bool Owed,
    bool Covered,
    bool Unannounced,
    int? Announced,
    string? AnnouncedBy,
    DateTimeOffset? AnnouncedAt,
    int Received,
    int? Missing,
    int? Excess,
    decimal? GatheredRate);

/// <summary>How much of what one unit owes is covered.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Covered">Covered items.</param>
/// <param name="Owed">Items that it owes.</param>
/// <param name="Rate">The share, 0 to 1.</param>
public sealed record UnitCoverageView(string Unit, int Covered, int Owed, decimal? Rate);

/// <summary>How many decisions of a kind the caller's unit made in a month.</summary>
/// <param name="Count">How many; zero for none (零报告). Required.</param>
public sealed record AnnounceRequest(int? Count);

/// <summary>应归集数 of a unit, kind and month.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Kind">The kind of record.</param>
/// <param name="Month">The month, as in <c>2026-03</c>.</param>
/// <param name="Count">What holds.</param>
/// <param name="Said">Every number that was said, the oldest first.</param>
public sealed record AnnouncementView(string Unit, string Kind, string Month, int Count, IReadOnlyList<AnnouncedCountView> Said);

/// <summary>A number that was said.</summary>
/// <param name="Count">The number.</param>
/// <param name="By">Who said it, as unit and opaque id.</param>
/// <param name="At">When, UTC.</param>
public sealed record AnnouncedCountView(int Count, string By, DateTimeOffset At);
