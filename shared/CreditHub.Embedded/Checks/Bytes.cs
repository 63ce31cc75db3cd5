using System.Buffers.Binary;
using System.Text;

namespace CreditHub.Checks;

/// <summary>Bytes that grow at their end.</summary>
internal sealed class Bytes
{
    private byte[] held = new byte[4096];

    /// <summary>How many there are.</summary>
    public int Length { get; private set; }

    /// <summary>Those from the beginning up to <see cref="Length"/>.</summary>
    public byte[] ToArray() => held.AsSpan(0, Length).ToArray();

    public void Add(byte number)
    {
        Room(1)[0] = number;
        Length++;
    }

    public void Add(long number)
    {
        BinaryPrimitives.WriteInt64LittleEndian(Room(sizeof(long)), number);
        Length += sizeof(long);
    }

    public void Add(int number)
    {
        BinaryPrimitives.WriteInt32LittleEndian(Room(sizeof(int)), number);
        Length += sizeof(int);
    }

    /// <summary>Its length in bytes, then UTF-8.</summary>
    public void Add(string text)
    {
        var room = Room(sizeof(int) + Encoding.UTF8.GetMaxByteCount(text.Length));
        var length = Encoding.UTF8.GetBytes(text, room[sizeof(int)..]);
        BinaryPrimitives.WriteInt32LittleEndian(room, length);
        Length += sizeof(int) + length;
    }

    /// <summary>Writes a number over one that is there.</summary>
    public void Put(int at, int number) => BinaryPrimitives.WriteInt32LittleEndian(held.AsSpan(at), number);

    private Span<byte> Room(int bytes)
    {
        if (held.Length - Length < bytes)
        {
            Array.Resize(ref held, Math.Max(held.Length * 2, Length + bytes));
        }

        return held.AsSpan(Length);
    }
}
