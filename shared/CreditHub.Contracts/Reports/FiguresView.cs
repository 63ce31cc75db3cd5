namespace CreditHub.Reports;

/// <summary>Figures of a report; what each counts is said by the definition that the report names (<c>metrics-2</c>).</summary>
/// <param name="Uploads">Uploads received with rows of the unit, whoever uploaded them.</param>
/// <param name="RowsAccepted">Rows accepted.</param>
/// <param name="RowsRejected">Rows rejected.</param>
/// <param name="OnTimeRate">Of the accepted rows that brought a record to be published, those on time, 0 to 1; null where there are none.</param>
/// <param name="Entries">List entries proposed, by state.</param>
/// <param name="Delivered">Instructions sent.</param>
/// <param name="Acknowledged">Of them, acknowledged, answered ones included.</param>
/// <param name="Settled">Of them, answered for every measure.</param>
/// <param name="Overdue">Of them, neither answered nor in time.</param>
/// <param name="FeedbackRate">Answered of those not superseded, 0 to 1; null where there are none.</param>
/// <param name="Results">Answers by result.</param>
/// <param name="ObjectionsReceived">Objections raised.</param>
/// <param name="ObjectionsOpen">Objections without a finding.</param>
/// <param name="ObjectionsOverdue">Of the open ones, those whose verification time has passed.</param>
/// <param name="OnHold">Entries on hold.</param>
/// <param name="LiftsConfirmed">Lifts confirmed.</param>
/// <param name="LiftsUnconfirmed">Lifts not confirmed.</param>
/// <param name="Checks">Checks made.</param>
public sealed record FiguresView(
    int Uploads,
    int RowsAccepted,
    int RowsRejected,
    decimal? OnTimeRate,
    IReadOnlyDictionary<string, int> Entries,
    int Delivered,
    int Acknowledged,
    int Settled,
    int Overdue,
    decimal? FeedbackRate,
    IReadOnlyDictionary<string, int> Results,
    int ObjectionsReceived,
    int ObjectionsOpen,
    int ObjectionsOverdue,
    int OnHold,
    int LiftsConfirmed,
    int LiftsUnconfirmed,
    int Checks);
