using System.Runtime.InteropServices;

namespace CreditHub.Checks;

/// <summary>Says that a subject stands in a segment. A block of the directory is an array of these, sorted, as it lies in memory.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct Place(long Subject, long Segment) : IComparable<Place>
{
    public int CompareTo(Place other) => Subject != other.Subject ? Subject.CompareTo(other.Subject) : Segment.CompareTo(other.Segment);

    /// <summary>The places of a block.</summary>
    public static ReadOnlySpan<Place> In(ReadOnlySpan<byte> block) => MemoryMarshal.Cast<byte, Place>(block[..^1]);

    /// <summary>The block of some places.</summary>
    public static byte[] Block(ReadOnlySpan<Place> places) => [.. MemoryMarshal.AsBytes(places), UsageTables.End];
}
