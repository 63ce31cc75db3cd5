namespace CreditHub.Records;

/// <summary>归集统计: what departments sent in a month. Rows add up: accepted, duplicate and rejected are all; on time, late and told are the accepted.</summary>
/// <param name="Month">The month, as in <c>2026-03</c>.</param>
/// <param name="Items">A row a unit and kind that sent something or was expected to.</param>
/// <param name="Codes">存量代码转换: under which numbers all these rows name their subjects.</param>
public sealed record CollectionView(string Month, IReadOnlyList<CollectionRowView> Items, CodeCountsView Codes);

/// <summary>Under which numbers rows name organisations, households and government bodies.</summary>
/// <param name="Coded">Accepted rows, each under a unified social credit code of 18 characters.</param>
/// <param name="Old">Rejected rows without such a code but with an older number: registration number, organisation code and the like.</param>
/// <param name="Converted">Of those, the ones whose code a record of <c>code-conversions</c> told when they came; <c>GET /v1/codes?old=…</c> tells it.</param>
/// <param name="CodedRate">The share of rows under a code of 18 characters, 0 to 1; null without rows.</param>
public sealed record CodeCountsView(int Coded, int Old, int Converted, decimal? CodedRate);

/// <summary>What came of one unit of one kind.</summary>
/// <param name="Unit">The source unit, also where another one uploaded for it.</param>
/// <param name="Kind">The kind of record.</param>
/// <param name="Expected">Whether it is expected every month.</param>
/// <param name="Missing">未报送: whether it was expected and nothing came that could be stored.</param>
/// <param name="Uploads">Files, refused ones included.</param>
/// <param name="Refused">Files refused whole.</param>
/// <param name="Rows">Rows of the files that were read.</param>
/// <param name="Accepted">Of them, those stored, or by which a known record was told something.</param>
/// <param name="OnTime">Of the accepted, those that brought a record in time to be published.</param>
/// <param name="Late">迟报: of the accepted, those that brought one too late.</param>
/// <param name="Told">状态行: of the accepted, those that brought no record to be published: a known one, or theirs, is annulled, removed, disputed, repaired or stands again.</param>
/// <param name="Duplicate">Of the rows, those stored before.</param>
/// <param name="Rejected">Of the rows, those against the rules.</param>
/// <param name="Warned">Of the accepted, those of which the receipt says something to look at.</param>
/// <param name="NoticesMissing">Of the accepted, those that do not say when the notice of repair (信用修复告知书) was served, though it was to be.</param>
/// <param name="WrongCodes">Of the rejected, those with a wrong credit code.</param>
/// <param name="SharedCodes">重码: codes noticed in the month that came under another name, too; <c>GET /v1/codes/shared</c> lists the open ones.</param>
/// <param name="OnTimeRate">及时率: on time of on time and late, 0 to 1; null where there are none.</param>
/// <param name="WrongCodeRate">错码率, 0 to 1; null without rows.</param>
/// <param name="Codes">Under which numbers the rows name their subjects.</param>
public sealed record CollectionRowView(
    string Unit,
    string Kind,
    bool Expected,
    bool Missing,
    int Uploads,
    int Refused,
    int Rows,
    int Accepted,
    int OnTime,
    int Late,
    int Told,
    int Duplicate,
    int Rejected,
    int Warned,
    int NoticesMissing,
    int WrongCodes,
    int SharedCodes,
    decimal? OnTimeRate,
    decimal? WrongCodeRate,
    CodeCountsView Codes);
