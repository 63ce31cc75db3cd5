namespace CreditHub.Records.Rows;

/// <summary>What is wrong with a row's form, found before its cells are looked at.</summary>
public enum RowFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary><see cref="RecordErrors.CellCount"/>.</summary>
    CellCount,

    /// <summary><see cref="RecordErrors.Malformed"/>.</summary>
    Malformed,
}

/// <summary>One row as it came.</summary>
/// <param name="Line">Where: in CSV the line on which it starts, the header's being 1; in JSON the element's number from 1.</param>
/// <param name="Fault">What is wrong with its form; its cells are then not to be judged, and some or all are empty.</param>
/// <param name="Cells">Its cells in the order of the form's fields, trimmed; empty where the file has none.</param>
public sealed record RecordRow(int Line, RowFault Fault, IReadOnlyList<string> Cells)
{
    /// <summary>Of a malformed row what could not be read as cells, as it came; empty otherwise.</summary>
    public string Unread { get; init; } = "";

    /// <summary>Whether it bears the sign of a state secret anywhere (<see cref="Catalogue.DocumentMark"/>).</summary>
    public bool BearsSecret => Catalogue.DocumentMark.BearsSecret(Unread) || Cells.Any(Catalogue.DocumentMark.BearsSecret);

    /// <summary>The row without what it says.</summary>
    public RecordRow Emptied() => new(Line, Fault, [.. Cells.Select(_ => "")]);
}

/// <summary>One thing wrong with one row.</summary>
/// <param name="Field">The field's code; empty where the whole row is meant.</param>
/// <param name="Error">What is wrong.</param>
/// <param name="Limit">The limit that was passed, such as <c>200</c>; empty where there is none. Never the value itself.</param>
public sealed record RowProblem(string Field, Decisions.HubError Error, string Limit = "");
