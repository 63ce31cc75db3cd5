namespace CreditHub.Records.Rows;

/// <summary>The columns that lead the rejected rows of an upload. Sent in again with the corrected rows, they are passed over.</summary>
public static class CorrectionColumns
{
    /// <summary>行号: the row's line in the upload that it was rejected from.</summary>
    public const string Line = "行号";

    /// <summary>问题: all that is wrong with it.</summary>
    public const string Problems = "问题";

    /// <summary>未能读取的内容: what of it was no text of a cell, as it came; to be put where it belongs.</summary>
    public const string Unread = "未能读取的内容";

    /// <summary>Whether a heading is one of them.</summary>
    public static bool Include(string heading) => heading is Line or Problems or Unread;
}
