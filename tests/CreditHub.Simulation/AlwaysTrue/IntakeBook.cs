using CreditHub.Cities;
using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Records;
using CreditHub.Records.Receipts;
using CreditHub.Records.Uploads;
using CreditHub.Units;

namespace CreditHub.AlwaysTrue;

/// <summary>Statement 4: every accepted row is stored exactly once, every rejected one is in the receipt with its field, nothing acknowledged is lost.</summary>
internal sealed class IntakeBook(SimulatedHub hub, Findings findings)
{
    private readonly List<UploadFacts> open = [];
    private readonly HashSet<string> stored = new(StringComparer.Ordinal);
    private readonly HashSet<string> accepted = new(StringComparer.Ordinal);
    private readonly HashSet<string> perhaps = new(StringComparer.Ordinal);

    /// <summary>The records that are stored, as the receipts name them.</summary>
    public List<RecordFacts> Records { get; } = [];

    /// <summary>The uploads whose receipts were looked at.</summary>
    public List<UploadFacts> Done { get; } = [];

    /// <summary>An upload was sent; its rows may be stored though nobody was ever answered.</summary>
    public void Asked(UploadFacts upload) => perhaps.UnionWith(upload.Rows.Where(row => row.Spoiled is null).Select(row => row.Document));

    /// <summary>An upload was answered.</summary>
    public void Answered(UploadFacts upload)
    {
        if (!open.Contains(upload) && !upload.IsChecked)
        {
            open.Add(upload);
        }
    }

    public void Look()
    {
        foreach (var upload in open)
        {
            var caller = Callers.System(upload.Unit, Role.Uploader);
            var id = new UploadId(upload.Id!);
            var read = hub.Ask(() => hub.Get<ReadUploads>().FindAsync(id, caller, default));
            findings.Expect(
                4, read is Decision<Upload>.Accepted { Value.State: UploadState.Done }, () => $"upload {upload.Id} was answered and is {read}");
            if (read is Decision<Upload>.Accepted { Value.State: UploadState.Done })
            {
                Compare(upload, ReceiptOf(id, caller));
                Done.Add(upload);
            }

            upload.IsChecked = true;
        }

        if (open.Count > 0)
        {
            Count();
        }

        open.Clear();
    }

    // Not a row less than was accepted, nor more than was sent.
    private void Count()
    {
        var count = hub.Ask(() => hub.Get<IDocuments>().CountAsync(RecordDocuments.Record, DocumentQuery.All, default));
        findings.Expect(4, count >= stored.Count && count <= perhaps.Count, () => $"{count} records are stored of {stored.Count} to {perhaps.Count} rows");
    }

    private List<ReceiptRowView> ReceiptOf(UploadId id, Caller caller) => hub.Ask(async () =>
    {
        var rows = new List<ReceiptRowView>();
        if (await hub.Get<ReadUploads>().ReceiptAsync(id, caller, default) is Decision<Receipt>.Accepted { Value: var receipt })
        {
            await foreach (var row in receipt.RowsAsync(default))
            {
                rows.Add(row);
            }
        }

        return rows;
    });

    private void Compare(UploadFacts upload, List<ReceiptRowView> receipt)
    {
        findings.Expect(4, receipt.Count == upload.Rows.Count, () => $"the receipt of {upload.Id} has {receipt.Count} of {upload.Rows.Count} rows");
        foreach (var (row, said) in upload.Rows.Zip(receipt))
        {
            findings.Expect(
                4,
                row.Spoiled is { } field ? said.Outcome == "rejected" && said.Problems.Any(problem => problem.Field == field)
                    : said.Outcome is "accepted" or "duplicate",
                () => $"line {said.Line} of {upload.Id} is {said.Outcome}, and its fault is in {row.Spoiled ?? "nothing"}");
            findings.Expect(
                4,
                said.Outcome != "accepted" || accepted.Add(row.Document),
                () => $"line {said.Line} of {upload.Id} is accepted, and '{row.Document}' was before");
            stored.UnionWith(row.Spoiled is null ? [row.Document] : []);
            if (said is { Outcome: "accepted", Record: { } record })
            {
                Records.Add(new RecordFacts(new RecordId(record), row, upload));
            }
        }
    }
}

/// <summary>An upload as its department knows it.</summary>
internal sealed class UploadFacts(UnitId unit, IReadOnlyList<UploadRow> rows)
{
    public UnitId Unit => unit;

    public IReadOnlyList<UploadRow> Rows => rows;

    public string? Id { get; set; }

    public GateFacts Gate { get; } = new();

    public bool IsChecked { get; set; }
}
