using System.Text;

namespace CreditHub.Records;

/// <summary>
/// How rows wait in a piece: line, fault, count of cells, then index and text of each cell that is not empty. Parsed once,
/// they need not be parsed again.
/// </summary>
internal static class PieceFormat
{
    public static void Write(BinaryWriter writer, PenaltyRow row)
    {
        writer.Write(row.Line);
        writer.Write((byte)row.Fault);
        var filled = 0;
        for (var at = 0; at < row.Cells.Count; at++)
        {
            filled += row.Cells[at].Length > 0 ? 1 : 0;
        }

        writer.Write((byte)filled);
        for (var at = 0; at < row.Cells.Count; at++)
        {
            if (row.Cells[at].Length > 0)
            {
                writer.Write((byte)at);
                writer.Write(row.Cells[at]);
            }
        }
    }

    public static async Task<List<PenaltyRow>> ReadAsync(Stream piece, CancellationToken cancel)
    {
        // A piece is a megabyte or two; reading it whole leaves the file early.
        using var whole = new MemoryStream();
        await piece.CopyToAsync(whole, cancel);
        whole.Position = 0;
        using var reader = new BinaryReader(whole, Encoding.UTF8);
        var rows = new List<PenaltyRow>();
        while (whole.Position < whole.Length)
        {
            rows.Add(Read(reader));
        }

        return rows;
    }

    private static PenaltyRow Read(BinaryReader reader)
    {
        var line = reader.ReadInt32();
        var fault = (RowFault)reader.ReadByte();
        var cells = new string[PenaltyColumns.All.Count];
        Array.Fill(cells, "");
        for (var left = reader.ReadByte(); left > 0; left--)
        {
            cells[reader.ReadByte()] = reader.ReadString();
        }

        return new PenaltyRow(line, fault, cells);
    }
}
