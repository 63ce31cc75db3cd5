using CreditHub.Decisions;
using CreditHub.Records.Uploads;
using CreditHub.Units;

namespace CreditHub.Records.Receipts;

/// <summary>An upload and a part of its receipt, for a reader.</summary>
/// <param name="Upload">The upload.</param>
/// <param name="KindTitle">The kind's titles, Chinese and English.</param>
/// <param name="UnitName">The uploading unit's names, Chinese and English.</param>
/// <param name="From">How many rows stand before these; 0 on the first page.</param>
/// <param name="Rows">Rejected rows first, then accepted ones with a warning, duplicates, and the other accepted ones, each in the file's order; empty while it is read.</param>
/// <param name="Labels">What the kind's columns are called in its files, by code.</param>
public sealed record ReceiptPage(
    UploadView Upload, (string Zh, string En) KindTitle, (string Zh, string En) UnitName, int From, IReadOnlyList<ReceiptRowView> Rows,
    IReadOnlyDictionary<string, string> Labels)
{
    /// <summary>Rows a page.</summary>
    public const int Size = 100;
}

/// <summary>Reads receipts a page at a time. The file is passed through once and never held: counts say where a row belongs.</summary>
public sealed class ReadReceiptPage(ReadUploads uploads, Policy.HubProfile profile)
{
    private const string Warned = "warned";

    /// <summary>Reads a page; refused as <see cref="ReadUploads.FindAsync"/> does.</summary>
    /// <param name="id">The upload.</param>
    /// <param name="from">How many rows to leave out; below 0 is taken as 0.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="cancel">Stops the wait.</param>
    public async Task<Decision<ReceiptPage>> RunAsync(UploadId id, int from, Caller caller, CancellationToken cancel)
    {
        switch (await uploads.FindAsync(id, caller, cancel))
        {
            case Decision<Upload>.Rejected { Error: var error }:
                return error;
            case Decision<Upload>.Accepted { Value: var upload }:
                var start = Math.Max(from, 0);
                var unit = upload.By.Unit;
                var name = profile.Units.TryGetValue(unit, out var known) ? (known.Name, known.NameEn) : (unit.Value, unit.Value);
                var kind = profile.Records.Find(upload.Kind)?.Kind;
                var title = kind is null ? (upload.Kind, upload.Kind) : (kind.Title, kind.TitleEn);
                var labels = (kind?.Forms.SelectMany(form => form.Fields) ?? []).DistinctBy(field => field.Code).ToDictionary(field => field.Code, field => field.Label);
                return new ReceiptPage(UploadViews.Of(upload), title, name, start, await RowsAsync(upload, start, cancel), labels);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private async Task<IReadOnlyList<ReceiptRowView>> RowsAsync(Upload upload, int from, CancellationToken cancel)
    {
        if (upload.State is not UploadState.Done { Counts: var counts })
        {
            return [];
        }

        var wanted = Math.Clamp(counts.Rows - from, 0, ReceiptPage.Size);
        var places = new Dictionary<string, int>(StringComparer.Ordinal)
        {
            ["rejected"] = 0,
            [Warned] = counts.Rejected,
            ["duplicate"] = counts.Rejected + counts.Warned,
            ["accepted"] = counts.Rejected + counts.Warned + counts.Duplicate,
        };
        var rows = new SortedDictionary<int, ReceiptRowView>();
        await foreach (var row in uploads.ReceiptOf(upload).RowsAsync(cancel))
        {
            var place = places[row.Outcome == "accepted" && row.Problems.Count > 0 ? Warned : row.Outcome]++;
            if (place >= from && place < from + wanted)
            {
                rows.Add(place, row);
            }

            if (rows.Count == wanted)
            {
                break;
            }
        }

        return [.. rows.Values];
    }
}
