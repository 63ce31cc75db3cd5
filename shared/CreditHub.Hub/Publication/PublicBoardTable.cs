using System.Globalization;
using CreditHub.Lists;
using CreditHub.Records;

namespace CreditHub.Publication;

/// <summary>An issue of a board as a table, for spreadsheets.</summary>
public static class PublicBoardTable
{
    private static readonly string[] Headings =
        ["榜别", "期号", "标题", "发布单位", "名单类型", "主体名称", "统一社会信用代码", "文号", "决定日期", "期限至"];

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
                [
                    board.Colour is ListColour.Red ? "红榜" : "黑榜", issue, board.Title.Text, board.Unit, entry.TypeTitle, entry.Name.Text,
                    entry.CreditCode, entry.DocumentNumber.Text, Day(entry.DecidedOn), Day(entry.Until),
                ],
                cancel);
        }

        await cells.FlushAsync(cancel);
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
