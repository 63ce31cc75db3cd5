using System.Buffers.Binary;
using System.Text;
using CreditHub.Records.Rows;

namespace CreditHub.Records.Uploads;

/// <summary>
/// How rows wait in a piece: line, fault, count of cells, then index, length and UTF-8 text of each cell that is not empty, at last of what could not
/// be read. Parsed once,
/// they need not be parsed again.
/// </summary>
internal static class PieceFormat
{
    /// <summary>Where a row's fault stands, after its line.</summary>
    public const int FaultAt = sizeof(int);

    /// <summary>Where the count of its cells stands.</summary>
    public const int CountAt = FaultAt + 1;

    /// <summary>Bytes before a row's cells.</summary>
    public const int RowHead = CountAt + 1;

    /// <summary>The index under which stands what could not be read of a row; no kind has as many columns.</summary>
    public const int Unread = byte.MaxValue;

    /// <summary>Bytes before a cell's text: index and length.</summary>
    public const int CellHead = 1 + sizeof(int);

    public static IEnumerable<RecordRow> Read(ReadOnlyMemory<byte> piece, int fields)
    {
        // Organ, source, basis and the like repeat from row to row: what was read is taken again.
        var above = new (ReadOnlyMemory<byte> Utf8, string Text)[fields];
        while (!piece.IsEmpty)
        {
            var line = BinaryPrimitives.ReadInt32LittleEndian(piece.Span);
            var fault = (RowFault)piece.Span[FaultAt];
            var filled = piece.Span[CountAt];
            piece = piece[RowHead..];
            var cells = new string[fields];
            Array.Fill(cells, "");
            var unread = "";
            for (; filled > 0; filled--)
            {
                var index = piece.Span[0];
                var utf8 = piece.Slice(CellHead, BinaryPrimitives.ReadInt32LittleEndian(piece.Span[1..]));
                piece = piece[(CellHead + utf8.Length)..];
                if (index == Unread)
                {
                    unread = Encoding.UTF8.GetString(utf8.Span);
                    continue;
                }

                if (above[index].Text is null || !above[index].Utf8.Span.SequenceEqual(utf8.Span))
                {
                    above[index] = (utf8, Encoding.UTF8.GetString(utf8.Span));
                }

                cells[index] = above[index].Text;
            }

            yield return new RecordRow(line, fault, cells) { Unread = unread };
        }
    }
}
