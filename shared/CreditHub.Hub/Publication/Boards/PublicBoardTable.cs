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
    public static Task WriteAsync(
        PublicBoard board, IAsyncEnumerable<PublicEntry> entries, Stream target, UploadFormat form, CancellationToken cancel)
    {
        var issue = string.Create(CultureInfo.InvariantCulture, $"{board.Year}年第{board.Number}期");
        string[] heading = [board.Colour is ListColour.Red ? "红榜" : "黑榜", issue, board.Title.Text, board.Unit];
        return Spreadsheets.WriteAsync(
            form, target, Headings, entries.Select(entry => (IEnumerable<string>)[.. heading, .. PublicListTable.Cells(entry)]), cancel);
    }
}
