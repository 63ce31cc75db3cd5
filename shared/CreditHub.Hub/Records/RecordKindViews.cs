namespace CreditHub.Records;

/// <summary>The kinds of record as departments see them.</summary>
public static class RecordKindViews
{
    /// <summary>All kinds.</summary>
    public static RecordKindsView All { get; } = new([Of(RecordKinds.Penalties, "行政处罚", "Administrative penalties", PenaltyColumns.All)]);

    private static RecordKindView Of(string code, string title, string titleEn, IReadOnlyList<RecordColumn> columns) => new(
        code, title, titleEn, UploadFormats.MediaTypes, $"/v1/record-kinds/{code}/template", [.. columns.Select(Of)]);

    private static RecordColumnView Of(RecordColumn column) => new(
        column.Code, column.Label, column.MaxLength, column.Required, HubJson.Word(column.Form),
        column.Sensitive is { } valueClass ? HubJson.Word(valueClass) : null);
}
