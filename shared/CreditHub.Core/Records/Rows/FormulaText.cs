namespace CreditHub.Records.Rows;

/// <summary>
/// Cells that a spreadsheet would run as formulas: they leave the hub with an apostrophe before them, which a spreadsheet takes for "this is
/// text", and it is taken off when they come back. Whatever the cell was, there and back it is the same.
/// </summary>
public static class FormulaText
{
    private const char Mark = '\'';

    // As OWASP's page on CSV injection lists them; the wide forms are signs to spreadsheets of East Asian languages.
    private const string Signs = "=+-@\t\r＝＋－＠";

    /// <summary>The cell as a spreadsheet may have it.</summary>
    /// <param name="cell">The cell; anything.</param>
    public static string Neutralise(string cell) =>
        cell.AsSpan().TrimStart(Mark) is [var first, ..] && Signs.Contains(first, StringComparison.Ordinal) ? Mark + cell : cell;

    /// <summary>The cell without the apostrophe that <see cref="Neutralise"/> put before it; one that has none stays as it is.</summary>
    /// <param name="utf8">The cell in UTF-8; anything.</param>
    public static ReadOnlySpan<byte> Restore(ReadOnlySpan<byte> utf8)
    {
        if (utf8 is not [(byte)Mark, ..])
        {
            return utf8;
        }

        var isText = System.Text.Rune.DecodeFromUtf8(utf8.TrimStart((byte)Mark), out var first, out _) is System.Buffers.OperationStatus.Done;
        return isText && first.IsBmp && Signs.Contains((char)first.Value, StringComparison.Ordinal) ? utf8[1..] : utf8;
    }
}
