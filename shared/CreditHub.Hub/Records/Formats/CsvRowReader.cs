using System.Text;
using CreditHub.Records.Rows;
using CreditHub.Records.Uploads;
using CsvHelper;

namespace CreditHub.Records.Formats;

/// <summary>Reads CSV (RFC 4180) with a header row of codes or Chinese labels. A row with a stray quotation mark is that row's fault only.</summary>
internal sealed class CsvRowReader : RowReader
{
    // A row of every kind fits in; beyond it a quotation mark was not closed, or it is no CSV.
    private const int LongestRecord = 1024 * 1024;
    private const int MostIgnored = 50;

    private readonly KindRules kind;
    private readonly CsvReader records;
    private RecordHeader? header;
    private string? malformed;
    private bool hasSwallowedLines;

    public CsvRowReader(Stream content, Encoding encoding, KindRules kind)
    {
        this.kind = kind;
        var options = new CsvReaderOptions
        {
            HasHeader = false,
            IncludeValuesInExceptions = false,
            MaxRecordSize = LongestRecord,
            OnMalformedRecord = record => (malformed, hasSwallowedLines) = (record.RawRecord, SwallowsLines(record)),
            Separator = ',',
            TrackLineNumbers = true,
        };
        records = CsvReader.Create(UploadCharset.ToUtf8(content, encoding), options);
    }

    public override string Form => header?.Rules.Form.Code ?? "";

    public override IReadOnlyCollection<string> Ignored => header is null ? [] : [.. header.Ignored.Take(MostIgnored)];

    public override async ValueTask<bool> NextAsync(PieceWriter piece, CancellationToken cancel)
    {
        try
        {
            if (header is null && !await ReadHeaderAsync(cancel))
            {
                return false;
            }

            while (await ReadAsync(cancel))
            {
                if (!IsBlank())
                {
                    Write(piece);
                    return true;
                }
            }

            return false;
        }
        catch (DecoderFallbackException)
        {
            Refuse(UploadErrors.Encoding, LineText());
            return false;
        }
        catch (CsvFormatException)
        {
            Refuse(UploadErrors.NotCsv, LineText());
            return false;
        }
    }

    public override ValueTask DisposeAsync() => records.DisposeAsync();

    // A malformed record over several lines may hold rows that the receipt would not know of: where rows begin is then anyone's guess.
    private static bool SwallowsLines(CsvMalformedRecord record) =>
        record.Reason is CsvMalformedReason.UnterminatedQuote || record.RawRecord.Contains('\n') || record.RawRecord.Contains('\r');

    // Spreadsheets leave rows of nothing but commas where something was deleted.
    private bool IsBlank()
    {
        for (var at = 0; at < records.FieldCount; at++)
        {
            if (!PieceWriter.Trim(records.GetSpan(at)).IsEmpty)
            {
                return false;
            }
        }

        return malformed is null;
    }

    private async ValueTask<bool> ReadAsync(CancellationToken cancel)
    {
        (malformed, hasSwallowedLines) = (null, false);
        if (!await records.ReadAsync(cancel))
        {
            return false;
        }

        if (!hasSwallowedLines)
        {
            return true;
        }

        Refuse(UploadErrors.NotCsv, LineText());
        return false;
    }

    private async ValueTask<bool> ReadHeaderAsync(CancellationToken cancel)
    {
        if (!await ReadAsync(cancel))
        {
            if (Refusal is null)
            {
                Refuse(UploadErrors.Empty);
            }

            return false;
        }

        var headings = Enumerable.Range(0, records.FieldCount).Select(at => records.GetString(at).TrimStart('\uFEFF').Trim());
        header = Take(kind.ReadHeader([.. headings]));
        return header is not null;
    }

    private void Write(PieceWriter piece)
    {
        var isWhole = records.FieldCount == header!.Columns.Count;
        piece.Begin((int)records.LineNumber, malformed is not null ? RowFault.Malformed : isWhole ? RowFault.None : RowFault.CellCount);
        // A row with too few or too many cells goes back to who sent it, as far as it fits. After a stray quotation mark there are as many as there
        // should be, or nobody knows which is which.
        var cells = malformed is not null && !isWhole ? 0 : Math.Min(records.FieldCount, header.Columns.Count);
        for (var at = 0; at < cells; at++)
        {
            if (header.Columns[at] is >= 0 and var index)
            {
                piece.Cell(index, FormulaText.Restore(records.GetSpan(at)));
            }
        }

        UnreadText.Write(piece, kind, malformed?.TrimEnd('\r', '\n') ?? "");
    }

    private string LineText() => FormattableString.Invariant($"line {records.LineNumber}");
}
