namespace CreditHub.Records;

/// <summary>A receipt as JSON; it is written while it is read, so a reader need not hold it whole, either.</summary>
/// <param name="Upload">The upload.</param>
/// <param name="Refusal">Why the whole file was refused; null where it was not.</param>
/// <param name="IgnoredSheets">Sheets of a workbook that are shown, hold something and were not read (<c>upload.sheet-ignored</c>).</param>
/// <param name="Rows">What became of each row, in the file's order; empty before the upload is done.</param>
public sealed record ReceiptView(string Upload, UploadRefusalView? Refusal, IReadOnlyList<string> IgnoredSheets, IReadOnlyList<ReceiptRowView> Rows);

/// <summary>What became of one row of an upload.</summary>
/// <param name="Line">In CSV the line on which the row starts, the header's being 1; in JSON the element's number from 1, in a workbook the row of the sheet.</param>
/// <param name="Outcome"><c>accepted</c>, <c>duplicate</c> or <c>rejected</c>.</param>
/// <param name="Record">The stored record's id; null where the row was rejected.</param>
/// <param name="Problems">
/// All that is wrong with it where it was rejected, and <c>record.quarantined</c> where it waits in quarantine.
/// Of a duplicate <c>record.differs-from-stored</c> where the stored record says something else
/// and was left as it is, or <c>record.reversed</c> where that one is over. Of an accepted row the warnings: it was stored, and its sender should
/// look at it, as at <c>record.region-unknown</c>, <c>record.region-historical</c> and <c>record.subject-document-ignored</c>. Empty otherwise.
/// </param>
public sealed record ReceiptRowView(int Line, string Outcome, string? Record, IReadOnlyList<ReceiptProblemView> Problems);

/// <summary>One thing wrong with a row.</summary>
/// <param name="Field">The column's code; empty where the whole row is meant.</param>
/// <param name="Code">A code of docs/errors.md.</param>
/// <param name="Reason">The reason in Chinese.</param>
/// <param name="ReasonEn">The reason in English.</param>
/// <param name="Limit">The limit that was passed; empty where there is none.</param>
public sealed record ReceiptProblemView(string Field, string Code, string Reason, string ReasonEn, string Limit);
