namespace CreditHub.Records;

/// <summary>The categories of one penalty (行政处罚法 article 9; formats.md B.4.1 CF_CFLB).</summary>
/// <param name="AllKnown">Whether every one of them is of the law's list.</param>
/// <param name="Fine">罚款 is among them: an amount is required.</param>
/// <param name="Confiscation">没收违法所得 or 没收非法财物 is among them: an amount is required.</param>
/// <param name="Certificate">暂扣 or 吊销 is among them: the certificate is required.</param>
public sealed record PenaltyCategories(bool AllKnown, bool Fine, bool Confiscation, bool Certificate)
{
    private const string FineName = "罚款";

    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "警告", "通报批评", FineName, "没收违法所得", "没收非法财物", "暂扣许可证件", "吊销许可证件", "暂扣或者吊销许可证件",
        "降低资质等级", "限制开展生产经营活动", "责令停产停业", "责令关闭", "限制从业", "行政拘留",
    };

    /// <summary>Reads the cell. Categories are separated by 、 or a comma or semicolon of either width; 其他 may carry a word of explanation.</summary>
    public static PenaltyCategories Read(string cell)
    {
        var (allKnown, fine, confiscation, certificate) = (true, false, false, false);
        var rest = cell.AsSpan();
        while (!rest.IsEmpty)
        {
            var end = rest.IndexOfAny("、,，;；");
            var name = (end < 0 ? rest : rest[..end]).Trim();
            rest = end < 0 ? [] : rest[(end + 1)..];
            if (name.IsEmpty)
            {
                continue;
            }

            allKnown &= Known.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name) || name.StartsWith("其他", StringComparison.Ordinal);
            fine |= name is FineName;
            confiscation |= name.StartsWith("没收", StringComparison.Ordinal);
            certificate |= name.StartsWith("暂扣", StringComparison.Ordinal) || name.StartsWith("吊销", StringComparison.Ordinal);
        }

        return new(allKnown, fine, confiscation, certificate);
    }
}
