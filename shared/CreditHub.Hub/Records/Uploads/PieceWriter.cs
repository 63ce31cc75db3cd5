using System.Buffers.Binary;
using System.Text;
using CreditHub.Records.Rows;

namespace CreditHub.Records.Uploads;

/// <summary>Collects the rows of one piece, as <see cref="PieceFormat"/> says. Cells come as UTF-8, and no text is made of them.</summary>
internal sealed class PieceWriter : IDisposable
{
    private readonly MemoryStream piece = new();
    private int head;

    /// <summary>How many rows were begun.</summary>
    public int Rows { get; private set; }

    /// <summary>Begins a row.</summary>
    public void Begin(int line, RowFault fault)
    {
        head = (int)piece.Length;
        Span<byte> row = stackalloc byte[PieceFormat.RowHead];
        BinaryPrimitives.WriteInt32LittleEndian(row, line);
        row[PieceFormat.FaultAt] = (byte)fault;
        row[PieceFormat.CountAt] = 0;
        piece.Write(row);
        Rows++;
    }

    /// <summary>Adds a cell to the row, without the white space around it; an empty one is left out.</summary>
    public void Cell(int index, ReadOnlySpan<byte> utf8)
    {
        var text = Trim(utf8);
        if (text.IsEmpty)
        {
            return;
        }

        Span<byte> cell = stackalloc byte[PieceFormat.CellHead];
        cell[0] = (byte)index;
        BinaryPrimitives.WriteInt32LittleEndian(cell[1..], text.Length);
        piece.Write(cell);
        piece.Write(text);
        piece.GetBuffer()[head + PieceFormat.CountAt]++;
    }

    /// <summary>The piece from its start; its bytes hold until <see cref="Clear"/>.</summary>
    public Stream Content()
    {
        piece.Position = 0;
        return piece;
    }

    /// <summary>Begins another piece.</summary>
    public void Clear()
    {
        piece.SetLength(0);
        Rows = 0;
    }

    public void Dispose() => piece.Dispose();

    /// <summary>A text without the white space around it.</summary>
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> utf8)
    {
        while (Rune.DecodeFromUtf8(utf8, out var first, out var length) is System.Buffers.OperationStatus.Done && Rune.IsWhiteSpace(first))
        {
            utf8 = utf8[length..];
        }

        while (Rune.DecodeLastFromUtf8(utf8, out var last, out var length) is System.Buffers.OperationStatus.Done && Rune.IsWhiteSpace(last))
        {
            utf8 = utf8[..^length];
        }

        return utf8;
    }
}
