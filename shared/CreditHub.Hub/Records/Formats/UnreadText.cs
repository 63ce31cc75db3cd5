using System.Buffers;
using System.Text;
using CreditHub.Records.Rows;
using CreditHub.Records.Uploads;

namespace CreditHub.Records.Formats;

/// <summary>
/// What of a malformed row could not be read: it goes back to its sender, so that they can put it right. Not where it may hold what may not be collected
/// (G20): a column that is not told from its neighbours is forbidden by any word of the row.
/// </summary>
internal static class UnreadText
{
    // A spreadsheet's cell holds no more; in UTF-8 a sign takes up to three bytes of one that is counted there.
    private const int Longest = 32_767;
    private const int LongestBytes = Longest * 3;

    /// <summary>Adds it to the row that was begun last.</summary>
    public static void Write(PieceWriter piece, KindRules kind, string text)
    {
        if (text.Length > 0 && !kind.Forbids(text))
        {
            piece.Cell(PieceFormat.Unread, Encoding.UTF8.GetBytes(text.Length > Longest ? text[..Longest] : text));
        }
    }

    /// <summary>The same, of UTF-8.</summary>
    public static void Write(PieceWriter piece, KindRules kind, ReadOnlySequence<byte> utf8) =>
        Write(piece, kind, Encoding.UTF8.GetString(utf8.Slice(0, Math.Min(utf8.Length, LongestBytes))).TrimEnd('\uFFFD'));
}
