using CreditHub.Decisions;

namespace CreditHub.Supervision;

/// <summary>Why a duty is not ordered, or not found about.</summary>
public static class DutyErrors
{
    /// <summary>No such duty, or none that the caller may know of.</summary>
    public static HubError Unknown { get; } = new("duty.unknown", 404, "没有此限期事项", "There is no such dated duty");

    /// <summary>A system tried to order or to find.</summary>
    public static HubError FinderNotAPerson { get; } =
        new("duty.finder-not-a-person", 403, "下达和认定须由工作人员作出", "Only a person orders a duty or finds about it");

    /// <summary>The document is missing.</summary>
    public static HubError DocumentMissing { get; } = new("duty.document-missing", 422, "缺少文书号", "A document number is missing");

    /// <summary>A text is missing, longer than 500 characters, or holds a personal value.</summary>
    public static HubError TextInvalid { get; } =
        new("duty.text-invalid", 422, "说明缺失、过长或含个人信息", "A text is missing, too long, or holds a personal value");

    /// <summary>A day is missing, in the future, or before the one that it must follow.</summary>
    public static HubError DayInvalid { get; } = new("duty.day-invalid", 422, "日期或期限缺失或无效", "A day or deadline is missing or not possible");

    /// <summary>The result is none of the words.</summary>
    public static HubError ResultInvalid { get; } = new("duty.result-invalid", 422, "认定结果无效", "The result is none of the words");

    /// <summary>Neither a list entry nor a record is named, or both, or one that the unit did not determine, or that is over.</summary>
    public static HubError TargetInvalid { get; } = new(
        "duty.target-invalid", 422, "整改对象无效：须为本单位认定的一条名单记录或一条信用记录", "What is to be put right is one entry or one record of the unit's own");

    /// <summary>The idempotency key was used for another order.</summary>
    public static HubError KeyReused { get; } = new("duty.key-reused", 409, "幂等键已用于其他整改", "The idempotency key was used for another order");

    /// <summary>Something else was found already.</summary>
    public static HubError AlreadyFound { get; } = new("duty.already-found", 409, "已作出不同认定", "Something else was found already");

    /// <summary>The record that set it is over.</summary>
    public static HubError Dropped { get; } = new("duty.dropped", 409, "所依据的记录已失效", "The record that set the duty is over");

    /// <summary>Its day is not over, so it cannot be found unfulfilled.</summary>
    public static HubError NotDue { get; } = new("duty.not-due", 409, "期限未到，不得认定未履行", "Its day is not over: nobody may find it unfulfilled");

    /// <summary>The performance record that the finding makes breaks the rules of its kind; the detail names columns and codes.</summary>
    public static HubError PerformanceInvalid { get; } = new(
        "duty.performance-invalid", 422, "履约记录不符合该类数据的规则", "The performance record would break the rules of its kind");
}
