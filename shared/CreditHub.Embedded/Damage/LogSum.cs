using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace CreditHub.Damage;

/// <summary>The running checksum of a write-ahead log (sqlite.org, "Database File Format", section 4.2).</summary>
internal readonly record struct LogSum(uint First, uint Second)
{
    /// <summary>The checksum stored at a place.</summary>
    public static LogSum At(ReadOnlySpan<byte> place) =>
        new(BinaryPrimitives.ReadUInt32BigEndian(place), BinaryPrimitives.ReadUInt32BigEndian(place[4..]));

    /// <summary>The checksum after some more content, a multiple of eight bytes.</summary>
    public static LogSum Of(ReadOnlySpan<byte> content, bool bigEndian, LogSum before)
    {
        var swap = bigEndian == BitConverter.IsLittleEndian;
        var words = MemoryMarshal.Cast<byte, uint>(content);
        var (first, second) = before;
        for (var i = 0; i < words.Length; i += 2)
        {
            first += (swap ? BinaryPrimitives.ReverseEndianness(words[i]) : words[i]) + second;
            second += (swap ? BinaryPrimitives.ReverseEndianness(words[i + 1]) : words[i + 1]) + first;
        }

        return new(first, second);
    }
}
