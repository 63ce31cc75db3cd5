namespace CreditHub.Records.Formats;

/// <summary>What is read is longer than allowed.</summary>
internal sealed class BodyTooLargeException(long most) : IOException($"There are more than {most} bytes.");

/// <summary>
/// Reads a body, or one element of a file after the other, and stops where it grows longer than allowed: a client may send more than it
/// announced or announce nothing, and an element is held in memory whole.
/// </summary>
internal sealed class BoundedStream(Stream inner, long most) : PassingStream(inner)
{
    private long seen;

    /// <summary>Counts from here on: what came before was allowed.</summary>
    public void Restart() => seen = 0;

    protected override void See(ReadOnlySpan<byte> read)
    {
        seen += read.Length;
        if (seen > most)
        {
            throw new BodyTooLargeException(most);
        }
    }
}
