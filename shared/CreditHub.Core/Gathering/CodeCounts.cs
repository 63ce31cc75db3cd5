using System.Text.Json.Serialization;

namespace CreditHub.Gathering;

/// <summary>
/// 存量代码转换: under which numbers rows name subjects that have a credit code (T19, 闽信用〔2019〕7号四). Rows about persons, and rows that
/// name their subject by no number at all, are in none of the counts.
/// </summary>
/// <param name="Coded">Accepted rows: each is kept under the unified social credit code of 18 characters.</param>
/// <param name="Old">Rejected rows without such a code, but with an older number, as that of the business registration.</param>
/// <param name="Converted">Of those, the ones of whose numbers a record of <c>code-conversions</c> that stood told the code when they came.</param>
public sealed record CodeCounts(int Coded, int Old, int Converted)
{
    /// <summary>No rows.</summary>
    public static CodeCounts None { get; } = new(0, 0, 0);

    /// <summary>The share of rows under the code of 18 characters, 0 to 1, four digits; null without rows.</summary>
    [JsonIgnore]
    public decimal? CodedRate => Coded + Old == 0 ? null : Math.Round((decimal)Coded / (Coded + Old), 4);

    /// <summary>Takes the counts of some of the rows away.</summary>
    public CodeCounts Less(CodeCounts part) => new(Coded - part.Coded, Old - part.Old, Converted - part.Converted);

    /// <summary>Adds other rows' counts.</summary>
    public CodeCounts Plus(CodeCounts other) => new(Coded + other.Coded, Old + other.Old, Converted + other.Converted);
}
