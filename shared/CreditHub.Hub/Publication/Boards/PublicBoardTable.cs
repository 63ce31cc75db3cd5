using System.Globalization;
using CreditHub.Lists;
using CreditHub.Publication.Entries;
using CreditHub.Records;
using CreditHub.Records.Formats;

namespace CreditHub.Publication.Boards;

/// <summary>An issue of a board as a table, for spreadsheets.</summary>
public static class PublicBoardTable
{
    private static readonly string[] Headings = ["榜别", "期号", "标题", "发布单位", .. PublicListTable.EntryHeadings];

    /// <summary>Writes what is shown on an issue, a row each.</summary>
    public static async Task WriteAsync(
        PublicBoard board, IAsyncEnumerable<PublicEntry> entries, Stream target, UploadFormat form, CancellationToken cancel)
    {
        await using var cells = Spreadsheets.Begin(form, target);
        await cells.WriteAsync(Headings, cancel);
        var issue = string.Create(CultureInfo.InvariantCulture, $"{board.Year}年第{board.Number}期");
        await foreach (var entry in entries.WithCancellation(cancel))
        {
            await cells.WriteAsync(
                [board.Colour is ListColour.Red ? "红榜" : "黑榜", issue, board.Title.Text, board.Unit, .. PublicListTable.Cells(entry)], cancel);
        }

        await cells.FlushAsync(cancel);
    }
}
