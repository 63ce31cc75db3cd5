using System.Text.Json.Serialization;

namespace CreditHub.Reports;

/// <summary>
/// The figures of a report, of one unit or of all (B9). Counts are additive: the total is the sum of the units. What each counts is laid
/// down in <see cref="Metrics"/>.
/// </summary>
/// <param name="Uploads">Uploads received.</param>
/// <param name="RowsAccepted">Rows of them accepted.</param>
/// <param name="RowsRejected">Rows of them rejected.</param>
/// <param name="RowsOnTime">Of <paramref name="RowsToPublish"/>, those within their publication deadline (T1–T3).</param>
/// <param name="Entries">List entries proposed, by the state in which they are at the count.</param>
/// <param name="Delivered">Instructions sent to the unit.</param>
/// <param name="Acknowledged">Of them, those that it acknowledged, answered ones included.</param>
/// <param name="Settled">Of them, those that it answered for every measure.</param>
/// <param name="Superseded">Of them, those that a later instruction replaced before they were answered.</param>
/// <param name="Overdue">Of them, those that are not answered although their time has passed.</param>
/// <param name="Results">Answers given to them, by result.</param>
/// <param name="ObjectionsReceived">Objections raised against what the unit provided.</param>
/// <param name="ObjectionsOpen">Objections without a finding at the count, whenever raised.</param>
/// <param name="ObjectionsOverdue">Of the open ones, those whose verification time has passed.</param>
/// <param name="OnHold">Entries resting on what the unit provided that are on hold at the count.</param>
/// <param name="LiftsConfirmed">Lifts sent to the unit that it confirmed (G14).</param>
/// <param name="LiftsUnconfirmed">Lifts sent to the unit that it did not confirm.</param>
/// <param name="Checks">Checks made (应查必查).</param>
/// <param name="RowsToPublish">Of the accepted rows, those that brought a record that stood; null in figures of <c>metrics-1</c>, where all counted.</param>
public sealed record Figures(
    int Uploads = 0,
    int RowsAccepted = 0,
    int RowsRejected = 0,
    int RowsOnTime = 0,
    IReadOnlyDictionary<string, int>? Entries = null,
    int Delivered = 0,
    int Acknowledged = 0,
    int Settled = 0,
    int Superseded = 0,
    int Overdue = 0,
    IReadOnlyDictionary<string, int>? Results = null,
    int ObjectionsReceived = 0,
    int ObjectionsOpen = 0,
    int ObjectionsOverdue = 0,
    int OnHold = 0,
    int LiftsConfirmed = 0,
    int LiftsUnconfirmed = 0,
    int Checks = 0,
    int? RowsToPublish = null)
{
    /// <summary>Nothing counted.</summary>
    public static Figures None { get; } = new();

    /// <summary>及时率: rows on time of those that were to be published, 0 to 1, four digits; null where there were none.</summary>
    [JsonIgnore]
    public decimal? OnTimeRate => Rate(RowsOnTime, RowsToPublish ?? RowsAccepted);

    /// <summary>反馈率: instructions answered of those that were not superseded, 0 to 1, four digits; null where there are none.</summary>
    [JsonIgnore]
    public decimal? FeedbackRate => Rate(Settled, Delivered - Superseded);

    /// <summary>Adds figures.</summary>
    public static Figures operator +(Figures left, Figures right) => new(
        left.Uploads + right.Uploads,
        left.RowsAccepted + right.RowsAccepted,
        left.RowsRejected + right.RowsRejected,
        left.RowsOnTime + right.RowsOnTime,
        Sum(left.Entries, right.Entries),
        left.Delivered + right.Delivered,
        left.Acknowledged + right.Acknowledged,
        left.Settled + right.Settled,
        left.Superseded + right.Superseded,
        left.Overdue + right.Overdue,
        Sum(left.Results, right.Results),
        left.ObjectionsReceived + right.ObjectionsReceived,
        left.ObjectionsOpen + right.ObjectionsOpen,
        left.ObjectionsOverdue + right.ObjectionsOverdue,
        left.OnHold + right.OnHold,
        left.LiftsConfirmed + right.LiftsConfirmed,
        left.LiftsUnconfirmed + right.LiftsUnconfirmed,
        left.Checks + right.Checks,
        left.RowsToPublish is null && right.RowsToPublish is null ? null : (left.RowsToPublish ?? 0) + (right.RowsToPublish ?? 0));

    private static decimal? Rate(int part, int whole) => whole == 0 ? null : Math.Round((decimal)part / whole, 4);

    private static IReadOnlyDictionary<string, int>? Sum(IReadOnlyDictionary<string, int>? left, IReadOnlyDictionary<string, int>? right)
    {
        if (left is null || right is null)
        {
            return left ?? right;
        }

        // Sorted, so that the same figures are always written as the same text.
        var sum = new SortedDictionary<string, int>(left.ToDictionary(), StringComparer.Ordinal);
        foreach (var (key, count) in right)
        {
            sum[key] = sum.GetValueOrDefault(key) + count;
        }

        return sum;
    }
}
