using CreditHub.Records.Formats.Workbooks;

namespace CreditHub.Records.Formats;

/// <summary>Rows of texts on their way into a spreadsheet. No cell would run as a formula, there or when it is saved in another form.</summary>
internal interface ISpreadsheet : IAsyncDisposable
{
    /// <summary>Writes a row.</summary>
    Task WriteAsync(IEnumerable<string> row, CancellationToken cancel);

    /// <summary>Hands the rows on; to be called once, after the last.</summary>
    Task FlushAsync(CancellationToken cancel);
}

/// <summary>The forms of spreadsheet.</summary>
internal static class Spreadsheets
{
    /// <summary>Begins one.</summary>
    public static ISpreadsheet Begin(UploadFormat form, Stream target) => form switch
    {
        UploadFormat.Csv => new SpreadsheetCsv(target),
        UploadFormat.Xlsx => new SpreadsheetWorkbook(target),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
