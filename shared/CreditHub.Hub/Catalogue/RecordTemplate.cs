using CreditHub.Records;
using CreditHub.Records.Formats;

namespace CreditHub.Catalogue;

/// <summary>An empty file of a kind of record, to be filled in.</summary>
/// <param name="kind">The kind's code.</param>
/// <param name="form">The generation of its columns.</param>
public sealed class RecordTemplate(string kind, RecordForm form)
{
    /// <summary>What the file is called, without its ending: kind and generation, since two generations look alike to whoever fills one in.</summary>
    public string Name => $"{kind}-{form.Code}";

    /// <summary>Writes it: as CSV or workbook a row of Chinese labels, as JSON or NDJSON an object whose members are named by codes.</summary>
    public async Task WriteAsync(Stream target, UploadFormat format, CancellationToken cancel)
    {
        var row = form.Fields.ToDictionary(field => field.Code, _ => "");
        switch (format)
        {
            case UploadFormat.Csv or UploadFormat.Xlsx:
                await using (var cells = Spreadsheets.Begin(format, target))
                {
                    await cells.WriteAsync(form.Fields.Select(field => field.Label), cancel);
                    await cells.FlushAsync(cancel);
                }

                break;
            case UploadFormat.Json:
                await System.Text.Json.JsonSerializer.SerializeAsync(target, new[] { row }, HubJson.Options, cancel);
                break;
            case UploadFormat.Ndjson:
                await System.Text.Json.JsonSerializer.SerializeAsync(target, row, HubJson.Options, cancel);
                await target.WriteAsync("\n"u8.ToArray(), cancel);
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }
}
