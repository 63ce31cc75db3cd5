using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace CreditHub.Records.Formats;

/// <summary>Passes UTF-8 on and checks every byte of it without making text of it. Throws as a strict decoder does.</summary>
internal sealed class Utf8Stream(Stream inner) : PassingStream(inner)
{
    private const int LongestCharacter = 4;

    // The character that the last read cut off: its first bytes.
    private readonly byte[] cut = new byte[LongestCharacter];
    private int cutLength;

    /// <exception cref="DecoderFallbackException">A byte is not text.</exception>
    protected override void See(ReadOnlySpan<byte> read)
    {
        if (read.IsEmpty)
        {
            Require(cutLength == 0);
            return;
        }

        var rest = read[CompleteCut(read)..];
        var whole = rest.Length - CutAtEnd(rest);
        Require(Utf8.IsValid(rest[..whole]));
        rest[whole..].CopyTo(cut.AsSpan(cutLength));
        cutLength += rest.Length - whole;
    }

    // How many of the bytes belong to the character that was cut off.
    private int CompleteCut(ReadOnlySpan<byte> read)
    {
        var taken = 0;
        while (cutLength > 0 && taken < read.Length)
        {
            cut[cutLength++] = read[taken++];
            var status = Rune.DecodeFromUtf8(cut.AsSpan(0, cutLength), out _, out _);
            Require(status is not OperationStatus.InvalidData);
            if (status is OperationStatus.Done)
            {
                cutLength = 0;
            }
        }

        return taken;
    }

    // How many bytes at the end begin a character without ending it.
    private static int CutAtEnd(ReadOnlySpan<byte> read)
    {
        for (var length = 1; length < LongestCharacter && length <= read.Length; length++)
        {
            var tail = read[^length..];
            if (Rune.DecodeFromUtf8(tail, out _, out _) is OperationStatus.NeedMoreData)
            {
                return length;
            }
        }

        return 0;
    }

    private static void Require(bool isText)
    {
        if (!isText)
        {
            throw new DecoderFallbackException();
        }
    }
}
