using System.Buffers;
using CreditHub.Documents;
using CreditHub.Engine;
using CreditHub.Files;
using CreditHub.Policy;
using CreditHub.Subjects;
using CreditHub.Vault;

namespace CreditHub.Records;

/// <summary>
/// Judges the rows of one piece, seals their personal values, stores the accepted ones in one go, and writes the piece's receipt.
/// Run again, it gives the same receipt: a record that this upload's very line created counts as accepted.
/// </summary>
public sealed class StorePiece(IDocuments documents, TellRecord tell, IFiles files, IVault vault, Conversions conversions, HubProfile profile)
    : IActivity<StorePiece.Input, UploadCounts>
{
    /// <summary>Its name.</summary>
    public static ActivityName<Input, UploadCounts> Name { get; } = new("StorePiece");

    /// <summary>Which upload, and which piece from 1.</summary>
    public sealed record Input(UploadId Upload, int Piece);

    /// <inheritdoc />
    public async Task<UploadCounts> RunAsync(Input input, CancellationToken cancel)
    {
        var upload = (await documents.FindAsync(RecordDocuments.Upload, input.Upload.Value, input.Upload.Value, cancel))!.Value;
        var context = RowContexts.Of(profile, upload);
        var rules = profile.Records[upload.Kind].FormOf(FormOf(upload));
        var verdicts = await JudgeAsync(input, rules, context, cancel);
        await KeepRejectedAsync(input, rules.Form, verdicts, cancel);
        var outcomes = await StoreAsync(upload, context, verdicts, cancel);
        var rows = verdicts.Zip(outcomes, (judged, outcome) => ReceiptRows.Of(judged.Line, outcome, judged.Verdict));
        using var receipt = ReceiptRows.Write(rows);
        await files.WriteAsync(UploadFiles.Receipt(upload.Id, input.Piece), receipt, cancel);
        return Count(outcomes) with
        {
            WrongCodes = verdicts.Count(judged => HasWrongCode(judged.Verdict)),
            Warned = verdicts.Where((judged, at) => outcomes[at] is RowOutcome.Accepted && judged.Verdict is RowVerdict.Accepted { Warnings.Count: > 0 }).Count(),
            Codes = await CountCodesAsync(verdicts, outcomes, cancel),
        };
    }

    // Of a row that is accepted, or may not be collected, nothing but the verdict is kept.
    private sealed record Judged(int Line, RowVerdict Verdict, RecordRow? Rejected, IReadOnlyList<FormerNumber> Former);

    private static Judged Judge(RecordRow row, FormRules rules, RowContext context)
    {
        var verdict = rules.Check(row, context);
        return new Judged(row.Line, verdict, verdict is RowVerdict.Rejected { MayBeKept: true } ? row : null,
            verdict is RowVerdict.Rejected ? FormerNumber.Of(rules, row) : []);
    }

    private static string FormOf(Upload upload) => upload.State switch
    {
        UploadState.Reading reading => reading.Content.Form,
        UploadState.Done done => done.Content.Form,
        _ => "",
    };

    private static UploadCounts Count(IReadOnlyList<RowOutcome> outcomes)
    {
        var (accepted, duplicate, rejected, late) = (0, 0, 0, 0);
        DateOnly? publishBy = null;
        foreach (var outcome in outcomes)
        {
            accepted += outcome is RowOutcome.Accepted ? 1 : 0;
            duplicate += outcome is RowOutcome.Duplicate ? 1 : 0;
            rejected += outcome is RowOutcome.Rejected ? 1 : 0;
            late += outcome is RowOutcome.Accepted { IsLate: true } ? 1 : 0;
            publishBy = outcome is RowOutcome.Accepted { IsLate: false, PublishBy: var by } ? UploadCounts.Earlier(publishBy, by) : publishBy;
        }

        return new UploadCounts(accepted, duplicate, rejected, late, PublishBy: publishBy);
    }

    private static bool HasWrongCode(RowVerdict verdict) =>
        verdict is RowVerdict.Rejected { Problems: var problems } && problems.Any(problem => RecordErrors.OfCodes.Contains(problem.Error));

    private async Task<CodeCounts> CountCodesAsync(IReadOnlyList<Judged> verdicts, IReadOnlyList<RowOutcome> outcomes, CancellationToken cancel)
    {
        var coded = verdicts.Where((judged, at) =>
            outcomes[at] is RowOutcome.Accepted && judged.Verdict is RowVerdict.Accepted { Row.CreditCode: not null }).Count();
        var (old, converted) = (0, 0);
        foreach (var judged in verdicts.Where(judged => judged.Former.Count > 0))
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

    // Rejected rows go back to who sent them; the file is cleared away.
    private async Task KeepRejectedAsync(Input input, RecordForm form, IReadOnlyList<Judged> verdicts, CancellationToken cancel)
    {
        if (verdicts.Any(judged => judged.Rejected is not null))
        {
            var lines = verdicts.Where(judged => judged.Rejected is not null)
                .Select(judged => RejectedRow.Line(form, judged.Rejected!, ((RowVerdict.Rejected)judged.Verdict).Problems));
            await new SealedRows(files, vault).WriteAsync(input.Upload, input.Piece, lines, cancel);
        }
    }

    private async Task<IReadOnlyList<Judged>> JudgeAsync(
        Input input, FormRules rules, RowContext context, CancellationToken cancel)
    {
        await using var piece = await files.OpenAsync(UploadFiles.Piece(input.Upload, input.Piece), cancel)
            ?? throw new FileNotFoundException("The piece is gone.", UploadFiles.Piece(input.Upload, input.Piece));
        // Some megabytes, lent: arrays of that size are cleared away late.
        var length = (int)piece.Length;
        var lent = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            await piece.ReadExactlyAsync(lent.AsMemory(0, length), cancel);
            return [.. PieceFormat.Read(lent.AsMemory(0, length), rules.Form.Fields.Count).Select(row => Judge(row, rules, context))];
        }
        finally
        {
            // The rows are personal.
            ArrayPool<byte>.Shared.Return(lent, clearArray: true);
        }
    }

    private async Task<IReadOnlyList<RowOutcome>> StoreAsync(
        Upload upload, RowContext context, IReadOnlyList<Judged> verdicts, CancellationToken cancel)
    {
        var accepted = verdicts.Select(judged => judged.Verdict).OfType<RowVerdict.Accepted>().Select(verdict => verdict.Row).ToList();
        var cells = await SealedCells.OfAsync(vault, accepted, cancel);
        var records = accepted.ConvertAll(row => new Document<CreditRecord>(
            row.ToRecord(upload.Id, upload.ReceivedAt, context, cells.KeyOf), []));
        var created = records.Count == 0 ? [] : await documents.CreateManyAsync(RecordDocuments.Record, records, cancel);
        var outcomes = new List<RowOutcome>(verdicts.Count);
        var next = 0;
        foreach (var judged in verdicts)
        {
            if (judged.Verdict is not RowVerdict.Accepted)
            {
                outcomes.Add(new RowOutcome.Rejected());
                continue;
            }

            var record = records[next].Value;
            outcomes.Add(created[next] ? new RowOutcome.Accepted(record.Id, record.Publication.Late, record.Publication.On) : await AgainAsync(record, cancel));
            next++;
        }

        return outcomes;
    }

    private async Task<RowOutcome> AgainAsync(CreditRecord record, CancellationToken cancel)
    {
        var stored = (await documents.FindAsync(RecordDocuments.Record, record.Subject.Value, record.Id.Value, cancel))!.Value;

        // An earlier run of this piece may have created it before a crash.
        if ((stored.Origin.Upload, stored.Origin.Line) == (record.Origin.Upload, record.Origin.Line) || await tell.IsToldAsync(record, cancel))
        {
            return new RowOutcome.Accepted(record.Id, record.Publication.Late, record.Publication.On);
        }

        return new RowOutcome.Duplicate(
            record.Id,
            stored.IsOver ? stored.State.GetType() == record.State.GetType() ? null : RecordErrors.Reversed
            : stored.SaysTheSame(record) ? null
            : RecordErrors.DiffersFromStored);
    }
}
