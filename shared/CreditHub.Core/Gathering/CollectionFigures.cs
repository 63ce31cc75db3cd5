using CreditHub.Policy;
using CreditHub.Records;
using CreditHub.Subjects;
using CreditHub.Units;

namespace CreditHub.Gathering;

/// <summary>
/// 归集统计: what came of one unit of one kind in one month, against what was expected (R2, R10, T1–T3, T20). Counts are additive, and add up:
/// rows are accepted, duplicate and rejected ones; accepted rows are on time, late, and those that brought no record that stands.
/// </summary>
/// <param name="Unit">The source: the unit whose rows they are, also where another one uploaded them for it.</param>
/// <param name="Kind">The kind of record.</param>
/// <param name="Expected">Whether the profile expects the unit to send this kind every month.</param>
/// <param name="Uploads">Files with rows of the unit received in the month, and those that it uploaded and that were refused.</param>
/// <param name="Refused">Of them, those refused whole.</param>
/// <param name="Counts">What became of the rows of the others, as far as they are read.</param>
public sealed record CollectionFigures(UnitId Unit, string Kind, bool Expected, int Uploads, int Refused, UploadCounts Counts)
{
    /// <summary>重码: codes noticed in the month that came under another name, too, with a record of this kind that the unit provided (R2).</summary>
    public int SharedCodes { get; init; }

    /// <summary>Whether it was expected and no file with a row that could be stored came: 未报送.</summary>
    public bool IsMissing => Expected && Counts.Accepted + Counts.Duplicate == 0;

    /// <summary>及时率: of the records that were to be published, those that came on time, 0 to 1, four digits; null where none came.</summary>
    public decimal? OnTimeRate => Rate(Counts.Standing - Counts.Late, Counts.Standing);

    /// <summary>错码率: rows with a wrong credit code of all rows, 0 to 1, four digits; null without rows.</summary>
    public decimal? WrongCodeRate => Rate(Counts.WrongCodes, Counts.Rows);

    /// <summary>
    /// The figures of a month: a row for each unit and kind that sent something, was expected to, or has a shared code, by unit and kind.
    /// </summary>
    /// <param name="uploads">The uploads received in the month, in any order.</param>
    /// <param name="shared">The shared codes noticed in the month, in any order.</param>
    /// <param name="book">The profile's values.</param>
    /// <param name="month">Any day of the month, Asia/Shanghai; what is expected is what the profile expects on its last day.</param>
    public static IReadOnlyList<CollectionFigures> Of(
        IEnumerable<Upload> uploads, IEnumerable<SharedCode> shared, PolicyBook book, DateOnly month)
    {
        var last = Term.LastDay(Term.FirstOfMonth(month), 1);
        var figures = book.Texts(PolicyKeys.ExpectedRecords, last)
            .Select(text => text.Split('>', StringSplitOptions.TrimEntries))
            .Where(pair => pair.Length == 2)
            .Select(pair => None(new UnitId(pair[0]), pair[1]) with { Expected = true })
            .ToDictionary(row => (row.Unit, row.Kind));
        foreach (var upload in uploads)
        {
            foreach (var (source, counts) in SourceCounts.Of(upload))
            {
                var key = (source, upload.Kind);
                figures[key] = figures.GetValueOrDefault(key, None(source, upload.Kind)).Plus(upload.State, counts);
            }
        }

        foreach (var key in shared.SelectMany(code => code.Names.Select(name => (name.Provider, name.Kind)).Distinct()))
        {
            var row = figures.GetValueOrDefault(key, None(key.Provider, key.Kind));
            figures[key] = row with { SharedCodes = row.SharedCodes + 1 };
        }

        return [.. figures.Values.OrderBy(row => row.Unit.Value, StringComparer.Ordinal).ThenBy(row => row.Kind, StringComparer.Ordinal)];
    }

    /// <summary>Under which numbers the rows of all came, as a whole (T19).</summary>
    public static CodeCounts CodesOf(IEnumerable<CollectionFigures> rows) =>
        rows.Aggregate(CodeCounts.None, (sum, row) => sum.Plus(row.Counts.Codes));

    private static CollectionFigures None(UnitId unit, string kind) => new(unit, kind, Expected: false, 0, 0, UploadCounts.None);

    private CollectionFigures Plus(UploadState state, UploadCounts counts) => this with
    {
        Uploads = Uploads + 1,
        Refused = Refused + (state is UploadState.Refused ? 1 : 0),
        Counts = Counts.Plus(counts),
    };

    private static decimal? Rate(int part, int whole) => whole == 0 ? null : Math.Round((decimal)part / whole, 4);
}
