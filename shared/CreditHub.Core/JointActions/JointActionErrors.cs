using CreditHub.Decisions;

namespace CreditHub.JointActions;

/// <summary>What joint actions and directives refuse.</summary>
public static class JointActionErrors
{
    /// <summary>There is no such joint action.</summary>
    public static HubError ActionUnknown { get; } = new("joint-action.unknown", 404, "没有该联合奖惩事项", "There is no such joint action");

    /// <summary>The joint action is neither the caller's nor does the caller belong to the office.</summary>
    public static HubError ActionForeign { get; } = new("joint-action.foreign", 403, "该事项不属于本单位", "The joint action is another unit's");

    /// <summary>There is no such directive.</summary>
    public static HubError DirectiveUnknown { get; } = new("directive.unknown", 404, "没有该指令", "There is no such directive");

    /// <summary>The directive is another unit's.</summary>
    public static HubError DirectiveForeign { get; } = new("directive.foreign", 403, "该指令不属于本单位", "The directive is another unit's");

    /// <summary>The directive has no instruction of that sequence.</summary>
    public static HubError SequenceUnknown { get; } = new("directive.sequence-unknown", 404, "没有该序号的指令", "The directive has no such sequence");

    /// <summary>The feedback holds no answer.</summary>
    public static HubError FeedbackEmpty { get; } = new("directive.feedback-empty", 422, "反馈没有内容", "The feedback holds no answer");

    /// <summary>The answer names a measure that is not the directive's.</summary>
    public static HubError MeasureUnknown { get; } = new(
        "directive.measure-unknown", 422, "措施不属于该指令", "The measure does not belong to the directive");

    /// <summary>The result is none of formats.md B.7.</summary>
    public static HubError ResultUnknown { get; } = new("directive.result-unknown", 422, "反馈结果代码无效", "The result is not a known code");

    /// <summary>The answer does not say when the unit acted.</summary>
    public static HubError OccurredMissing { get; } = new("directive.occurred-missing", 422, "缺少实施时间", "The time of the action is missing");

    /// <summary>Anything but an implemented measure needs a reason.</summary>
    public static HubError ReasonRequired { get; } = new("directive.reason-required", 422, "未实施的须说明理由", "The result needs a reason");

    /// <summary>Money concerned is negative.</summary>
    public static HubError AmountNegative { get; } = new("directive.amount-negative", 422, "涉及金额不能为负", "The amount is negative");

    /// <summary>The measure's last day lies before its first.</summary>
    public static HubError PeriodReversed { get; } = new(
        "directive.period-reversed", 422, "实施期限的止日早于起日", "The period ends before it begins");

    /// <summary>The evidence hash is not 64 lower-case hex digits.</summary>
    public static HubError EvidenceMalformed { get; } = new(
        "directive.evidence-malformed", 422, "证据摘要格式错误", "The evidence hash is not SHA-256 in lower-case hex");

    /// <summary>The measure was answered otherwise before, and the answer is final.</summary>
    public static HubError FeedbackConflict { get; } = new(
        "directive.feedback-conflict", 409, "与已有反馈矛盾", "The answer contradicts an earlier one");

    /// <summary>The subject's identity is not in the vault.</summary>
    public static HubError SubjectUnknown { get; } = new("directive.subject-unknown", 404, "无法取得主体信息", "The subject's identity is not known");

    /// <summary>The state asked for is none of a directive's.</summary>
    public static HubError StateUnknown { get; } = new("directive.state-unknown", 422, "指令状态代码无效", "The state is not a known code");
}
