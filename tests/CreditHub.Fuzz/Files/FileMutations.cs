using System.Text;

namespace CreditHub.Files;

/// <summary>Spoils the bytes of a file.</summary>
internal static class FileMutations
{
    /// <summary>Does it once or more.</summary>
    public static byte[] Spoil(byte[] content, Random random)
    {
        for (var times = random.Next(1, 5); times > 0; times--)
        {
            content = Once(content, random);
        }

        return content;
    }

    private static byte[] Once(byte[] content, Random random)
    {
        var at = random.Next(content.Length + 1);
        var length = random.Next(Math.Min(64, content.Length - at) + 1);
        switch (random.Next(8))
        {
            case 0:
                return content[..at];
            case 1:
                return [.. content[..at], .. content[(at + length)..]];
            case 2:
                return [.. content[..(at + length)], .. content[at..]];
            case 3:
                var noise = new byte[random.Next(1, 32)];
                random.NextBytes(noise);
                return [.. content[..at], .. noise, .. content[at..]];
            case 4:
                return [.. Encoding.UTF8.Preamble, .. content];
            case 5:
                return [.. content[..at], .. new string('[', random.Next(1, 5_000)).Select(sign => (byte)sign), .. content[at..]];
            case 6:
                return [.. content[..at], (byte)"\"',{}[]\r\n\0\u001A"[random.Next(10)], .. content[at..]];
            default:
                var flipped = content.ToArray();
                for (var bits = random.Next(1, 9); bits > 0 && flipped.Length > 0; bits--)
                {
                    flipped[random.Next(flipped.Length)] ^= (byte)(1 << random.Next(8));
                }

                return flipped;
        }
    }
}
