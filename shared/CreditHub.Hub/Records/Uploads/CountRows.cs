using CreditHub.Gathering;
using CreditHub.Records.Receipts;
using CreditHub.Records.Rows;
using CreditHub.Subjects;
using CreditHub.Units;

namespace CreditHub.Records.Uploads;

/// <summary>Counts what became of the rows of a piece; those of units that delegated uploading for them, too (R2).</summary>
public sealed class CountRows(Conversions conversions)
{
    /// <summary>Counts them.</summary>
    /// <param name="rows">The rows and what became of them.</param>
    /// <param name="uploader">The unit that uploaded.</param>
    /// <param name="cancel">Stops the wait.</param>
    internal async Task<UploadCounts> RunAsync(
        IReadOnlyList<(JudgedRow Judged, RowOutcome Outcome)> rows, UnitId uploader, CancellationToken cancel)
    {
        var delegated = new List<SourceCounts>();
        foreach (var source in rows.Where(row => row.Judged.Source is { } source && source != uploader).GroupBy(row => row.Judged.Source!.Value))
        {
            delegated.Add(new SourceCounts(source.Key, await CountAsync([.. source], cancel)));
        }

        return await CountAsync(rows, cancel) with { Delegated = delegated.Count == 0 ? null : SourceCounts.Sum(delegated) };
    }

    private async Task<UploadCounts> CountAsync(IReadOnlyList<(JudgedRow Judged, RowOutcome Outcome)> rows, CancellationToken cancel)
    {
        var (accepted, duplicate, rejected, late, told, ended) = (0, 0, 0, 0, 0, 0);
        DateOnly? publishBy = null;
        foreach (var (_, outcome) in rows)
        {
            accepted += outcome is RowOutcome.Accepted ? 1 : 0;
            duplicate += outcome is RowOutcome.Duplicate ? 1 : 0;
            rejected += outcome is RowOutcome.Rejected ? 1 : 0;
            told += outcome is RowOutcome.Accepted { News: RowNews.Told } ? 1 : 0;
            ended += outcome is RowOutcome.Accepted { News: RowNews.Ended } ? 1 : 0;
            late += outcome is RowOutcome.Accepted { News: RowNews.Standing, IsLate: true } ? 1 : 0;
            publishBy = outcome is RowOutcome.Accepted { News: RowNews.Standing, IsLate: false, PublishBy: var by } ? UploadCounts.Earlier(publishBy, by) : publishBy;
        }

        return new UploadCounts(
            accepted, duplicate, rejected, late,
            WrongCodes: rows.Count(row => HasWrongCode(row.Judged.Verdict)),
            PublishBy: publishBy,
            Warned: rows.Count(row => row is { Outcome: RowOutcome.Accepted, Judged.Verdict: RowVerdict.Accepted { Warnings.Count: > 0 } }))
        {
            Codes = await CountCodesAsync(rows, cancel),
            NoticesMissing = rows.Count(row => row is { Outcome: RowOutcome.Accepted, Judged.Verdict: RowVerdict.Accepted { Warnings: var warnings } }
                && warnings.Any(warning => warning.Error == RecordErrors.RepairNoticeMissing)),
            Told = told,
            Ended = ended,
            Quarantined = rows.Count(row => row.Outcome is RowOutcome.Rejected { Quarantine: not null }),
        };
    }

    private static bool HasWrongCode(RowVerdict verdict) =>
        verdict is RowVerdict.Rejected { Problems: var problems } && problems.Any(problem => RecordErrors.OfCodes.Contains(problem.Error));

    private async Task<CodeCounts> CountCodesAsync(IReadOnlyList<(JudgedRow Judged, RowOutcome Outcome)> rows, CancellationToken cancel)
    {
        var coded = rows.Count(row => row is { Outcome: RowOutcome.Accepted, Judged.Verdict: RowVerdict.Accepted { Row.CreditCode: not null } });
        var (old, converted) = (0, 0);
        foreach (var (judged, _) in rows.Where(row => row.Judged.Former.Count > 0))
        {
            old++;
            foreach (var (type, number) in judged.Former)
            {
                if (await conversions.OfAsync(type, number, cancel).AnyAsync(cancel))
                {
                    converted++;
                    break;
                }
            }
        }

        return new CodeCounts(coded, old, converted);
    }
}
