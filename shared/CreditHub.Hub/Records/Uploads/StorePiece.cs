using System.Buffers;
using CreditHub.Catalogue;
using CreditHub.Documents;
using CreditHub.Engine;
using CreditHub.Files;
using CreditHub.Gathering;
using CreditHub.Policy;
using CreditHub.Records.Correcting;
using CreditHub.Records.Quarantine;
using CreditHub.Records.Receipts;
using CreditHub.Records.Rows;
using CreditHub.Vault;

namespace CreditHub.Records.Uploads;

/// <summary>
/// Judges the rows of one piece, seals their personal values, stores the accepted ones in one go, and writes the piece's receipt.
/// Run again, it gives the same receipt: a record that this upload's very line created counts as accepted.
/// </summary>
public sealed class StorePiece(
    IDocuments documents, TellRecord tell, EndedRows ended, CountRows count, LeaveValues leave, IFiles files, IVault vault, HubProfile profile)
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
        var quarantined = upload.IsMigration ? verdicts.Where(judged => QuarantinedRow.Takes(judged.Verdict, rules.Form)).ToList() : [];
        await KeepRejectedAsync(input, rules.Form, quarantined.Count == 0 ? verdicts : [.. verdicts.Except(quarantined)], cancel);
        await QuarantineAsync(upload, input.Piece, rules.Form, quarantined, cancel);
        var outcomes = await StoreAsync(upload, input.Piece, rules.Form, context, verdicts, cancel);
        var rows = verdicts.Zip(outcomes, (judged, outcome) => ReceiptRows.Of(judged.Line, outcome, judged.Verdict));
        using var receipt = ReceiptRows.Write(rows);
        await files.WriteAsync(UploadFiles.Receipt(upload.Id, input.Piece), receipt, cancel);
        return await count.RunAsync([.. verdicts.Zip(outcomes)], upload.By.Unit, cancel);
    }

    private static JudgedRow Judge(RecordRow row, FormRules rules, RowContext context)
    {
        var verdict = rules.Check(row, context);
        return new JudgedRow(row.Line, verdict, verdict is RowVerdict.Rejected { MayBeKept: true } ? Kept(row, rules) : null,
            verdict is RowVerdict.Rejected ? FormerNumber.Of(rules, row) : []);
    }

    // What cannot be judged may be what may not be collected, or kept here.
    private static RecordRow Kept(RecordRow row, FormRules rules) =>
        row.Fault is RowFault.None || (rules.CollectsAll && !row.BearsSecret) ? row : row.Emptied();

    private static string FormOf(Upload upload) => upload.State switch
    {
        UploadState.Reading reading => reading.Content.Form,
        UploadState.Done done => done.Content.Form,
        _ => "",
    };

    // Rejected rows go back to who sent them; the file is cleared away.
    private async Task KeepRejectedAsync(Input input, RecordForm form, IReadOnlyList<JudgedRow> verdicts, CancellationToken cancel)
    {
        if (verdicts.Any(judged => judged.Rejected is not null))
        {
            var lines = verdicts.Where(judged => judged.Rejected is not null)
                .Select(judged => RejectedRow.Line(form, judged.Rejected!, ((RowVerdict.Rejected)judged.Verdict).Problems));
            await new SealedRows(files, vault).WriteAsync(input.Upload, input.Piece, lines, cancel);
        }
    }

    // First the rows, then what says that they wait.
    private async Task QuarantineAsync(Upload upload, int piece, RecordForm form, List<JudgedRow> quarantined, CancellationToken cancel)
    {
        if (quarantined.Count == 0)
        {
            return;
        }

        await new QuarantinedCells(files, vault).WriteAsync(upload.Id, piece, form, quarantined.Select(judged => judged.Rejected!), cancel);
        var waiting = quarantined.Select(judged => new Document<QuarantinedRow>(
            new QuarantinedRow(
                QuarantineId.Of(upload.Id, judged.Line), upload.Id, piece, judged.Line, upload.Kind, form.Code, upload.By.Unit,
                ((RowVerdict.Rejected)judged.Verdict).Problems[0].Error.Code, upload.ReceivedAt, QuarantineState.Waiting.Instance, 1),
            []));
        await documents.CreateManyAsync(RecordDocuments.Quarantine, [.. waiting], cancel);
    }

    private async Task<IReadOnlyList<JudgedRow>> JudgeAsync(
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
        Upload upload, int piece, RecordForm form, RowContext context, IReadOnlyList<JudgedRow> verdicts, CancellationToken cancel)
    {
        var accepted = verdicts.Select(judged => judged.Verdict).OfType<RowVerdict.Accepted>().Select(verdict => verdict.Row).ToList();
        var cells = await SealedCells.OfAsync(vault, accepted, cancel);
        var records = accepted.ConvertAll(row => row.ToRecord(upload.Id, upload.ReceivedAt, context, cells.KeyOf));
        var stored = (await ended.ClearAsync(records, cancel)).Select(record => new Document<CreditRecord>(record, [])).ToList();
        var created = stored.Count == 0 ? [] : await documents.CreateManyAsync(RecordDocuments.Record, stored, cancel);
        var outcomes = new List<RowOutcome>(verdicts.Count);
        var unheld = new HashSet<string>(StringComparer.Ordinal);
        var next = 0;
        foreach (var judged in verdicts)
        {
            if (judged.Verdict is not RowVerdict.Accepted)
            {
                outcomes.Add(new RowOutcome.Rejected(
                    upload.IsMigration && QuarantinedRow.Takes(judged.Verdict, form) ? QuarantineId.Of(upload.Id, judged.Line) : null));
                continue;
            }

            var record = records[next];
            if (created[next])
            {
                unheld.UnionWith(stored[next].Value.IsTombstone ? LeaveValues.KeysOf(record) : []);
            }

            outcomes.Add(created[next]
                ? Accepted(record, isNew: true)
                : await AgainAsync(record, accepted[next].SaysItStands, unheld, cancel));
            next++;
        }

        // Sealed before it was known that no record would hold them.
        await leave.MarkAsync(FormattableString.Invariant($"{upload.Id}.{piece}"), unheld, cancel);

        await CountGatheredAsync(upload, piece, records, outcomes, cancel);
        return outcomes;
    }

    // A second run finds the same records to be new, and the counts there.
    private async Task CountGatheredAsync(Upload upload, int piece, List<CreditRecord> records, List<RowOutcome> outcomes, CancellationToken cancel)
    {
        var brought = outcomes.OfType<RowOutcome.Accepted>().Where(outcome => outcome.News is not RowNews.Told).Select(outcome => outcome.Record).ToHashSet();
        var gathered = GatheredRows.Of(upload.Id, piece, records.Where(record => brought.Remove(record.Id)));
        if (gathered.Count > 0)
        {
            await documents.CreateManyAsync(RecordDocuments.Gathered, [.. gathered.Select(rows => new Document<GatheredRows>(rows, []))], cancel);
        }
    }

    // What the row says counts, not what the record became since: a second run finds the same.
    private static RowOutcome.Accepted Accepted(CreditRecord record, bool isNew) => new(
        record.Id, record.Publication.Late, record.Publication.On, !isNew ? RowNews.Told : record.IsOver ? RowNews.Ended : RowNews.Standing);

    private async Task<RowOutcome> AgainAsync(CreditRecord record, bool saysItStands, HashSet<string> unheld, CancellationToken cancel)
    {
        var stored = (await documents.FindAsync(RecordDocuments.Record, record.Subject.Value, record.Id.Value, cancel))!.Value;

        // Of one that ended and is archived the vault keeps what the row says, most likely.
        unheld.UnionWith(stored.IsTombstone ? LeaveValues.KeysOf(record) : stored.IsOver ? [] : record.Sealed.Values.Except(stored.Sealed.Values));

        // An earlier run of this piece may have created it before a crash.
        var isNew = (stored.Origin.Upload, stored.Origin.Line) == (record.Origin.Upload, record.Origin.Line);
        if (isNew || await tell.IsToldAsync(stored, record, saysItStands, cancel))
        {
            return Accepted(record, isNew);
        }

        return new RowOutcome.Duplicate(
            record.Id,
            stored.IsOver ? stored.State.GetType() == record.State.GetType() ? null : RecordErrors.Reversed
            : stored.SaysTheSame(record) ? null
            : RecordErrors.DiffersFromStored);
    }
}
