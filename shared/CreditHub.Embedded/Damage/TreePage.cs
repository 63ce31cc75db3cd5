using System.Buffers.Binary;

namespace CreditHub.Damage;

/// <summary>
/// A page of a table or an index (sqlite.org, "Database File Format", section 1.6). It is whole when its header, its cells and its free
/// blocks cover each byte exactly once and point only to pages that exist. What stands in a cell is not looked at.
/// </summary>
internal sealed class TreePage(byte[] page, int number, PageFile file)
{
    private const byte IndexInterior = 2;
    private const byte TableInterior = 5;
    private const byte IndexLeaf = 10;
    private const byte TableLeaf = 13;
    private const int LeastCell = 4;
    private readonly bool[] taken = new bool[file.Usable];

    // The first page begins with the database's header.
    private readonly int start = number == 1 ? 100 : 0;

    private byte Kind => page[start];

    private bool IsInterior => Kind is IndexInterior or TableInterior;

    public static bool HasKind(ReadOnlySpan<byte> page) => page[0] is IndexInterior or TableInterior or IndexLeaf or TableLeaf;

    public bool IsWhole()
    {
        if (!HasKind(page.AsSpan(start)) || (IsInterior && !IsPage(start + 8)))
        {
            return false;
        }

        var cells = Short(start + 3);
        var pointers = start + (IsInterior ? 12 : 8);
        var content = Short(start + 5) is 0 ? 65536 : Short(start + 5);
        if (content > taken.Length || pointers + (2 * cells) > content)
        {
            return false;
        }

        for (var cell = 0; cell < cells; cell++)
        {
            var place = Short(pointers + (2 * cell));
            if (place < content || CellLength(place) is not { } length || !Take(place, length))
            {
                return false;
            }
        }

        return TakeFreeBlocks(content) && taken.AsSpan(content).Count(false) == page[start + 7];
    }

    private bool TakeFreeBlocks(int content)
    {
        for (var block = Short(start + 1); block != 0;)
        {
            if (block < content || block > taken.Length - LeastCell || !Take(block, Short(block + 2)))
            {
                return false;
            }

            var next = Short(block);
            if (next != 0 && next < block + LeastCell)
            {
                return false;
            }

            block = next;
        }

        return true;
    }

    private int? CellLength(int place)
    {
        var at = place;
        if (IsInterior && !IsPage((at += 4) - 4))
        {
            return null;
        }

        if (Varint(ref at) is not ({ } payload and >= 0))
        {
            return null;
        }

        if (Kind == TableInterior)
        {
            return at - place;
        }

        if (Kind == TableLeaf && Varint(ref at) is null)
        {
            return null;
        }

        var here = HeldHere(payload);
        at += here;
        if (here < payload && !IsPage((at += 4) - 4))
        {
            return null;
        }

        return Math.Max(at - place, LeastCell);
    }

    // How much of a payload stands in the page itself; the rest goes to overflow pages.
    private int HeldHere(long payload)
    {
        var usable = taken.Length;
        var most = Kind == TableLeaf ? usable - 35 : ((usable - 12) * 64 / 255) - 23;
        if (payload <= most)
        {
            return (int)payload;
        }

        var least = ((usable - 12) * 32 / 255) - 23;
        var fitting = least + ((payload - least) % (usable - 4));
        return fitting <= most ? (int)fitting : least;
    }

    private bool Take(int place, int length)
    {
        if (length < LeastCell || place + length > taken.Length || taken.AsSpan(place, length).Contains(true))
        {
            return false;
        }

        taken.AsSpan(place, length).Fill(true);
        return true;
    }

    private long? Varint(ref int at)
    {
        long value = 0;
        for (var i = 0; i < 9; i++)
        {
            if (at >= taken.Length)
            {
                return null;
            }

            var next = page[at++];
            if (i == 8)
            {
                return (value << 8) | next;
            }

            value = (value << 7) | (uint)(next & 0x7f);
            if (next < 0x80)
            {
                break;
            }
        }

        return value;
    }

    private bool IsPage(int at) =>
        at + 4 <= taken.Length && BinaryPrimitives.ReadUInt32BigEndian(page.AsSpan(at)) is var other && other >= 2 && other <= file.Count && other != number;

    private int Short(int at) => BinaryPrimitives.ReadUInt16BigEndian(page.AsSpan(at));
}
