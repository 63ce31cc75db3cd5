using CreditHub.Decisions;

namespace CreditHub.Reports;

/// <summary>Refusals of the Reports capability.</summary>
public static class ReportErrors
{
    /// <summary>The period is not a month, or no report of that period was opened or compiled.</summary>
    public static HubError PeriodUnknown { get; } = new("report.period-unknown", 404, "没有该期报告", "There is no report of that period");

    /// <summary>The unit owes no report for the period.</summary>
    public static HubError NotOwed { get; } = new(
        "report.not-owed", 404, "该单位本期无报送任务", "The unit owes no report for this period");

    /// <summary>The progress text is empty or longer than 20,000 characters.</summary>
    public static HubError ProgressMissing { get; } = new(
        "report.progress-missing", 422, "须填写进展情况（不超过两万字）", "The progress text is required, of at most 20,000 characters");

    /// <summary>A text holds a citizen or mobile number.</summary>
    public static HubError TextPersonalValue { get; } = new(
        "report.text-personal-value", 422,
        "报送内容含有身份号码或手机号码", "A text holds a citizen number or mobile number");

    /// <summary>Too few trustworthy cases, without a reason (T8).</summary>
    public static HubError TrustworthyMissing { get; } = new(
        "report.trustworthy-missing", 422,
        "缺少诚信典型案例，且未说明原因", "A trustworthy case is missing, without an explanation");

    /// <summary>Too few untrustworthy cases, without a reason (T8).</summary>
    public static HubError UntrustworthyMissing { get; } = new(
        "report.untrustworthy-missing", 422,
        "缺少失信典型案例，且未说明原因", "An untrustworthy case is missing, without an explanation");

    /// <summary>A case lacks its subject, fact, measure or effect.</summary>
    public static HubError CaseIncomplete { get; } = new(
        "report.case-incomplete", 422,
        "案例须写明主体、事实、措施和成效", "A case must say its subject, fact, measure and effect");

    /// <summary>A case names neither an entry nor a record, or both (B3: no invented cases).</summary>
    public static HubError CaseSourceMissing { get; } = new(
        "report.case-source-missing", 422,
        "案例须注明所依据的一条名单或一条记录", "A case must name the one entry or record that it rests on");

    /// <summary>The entry on which a case rests does not exist, or is of another colour or kind of subject than the case says.</summary>
    public static HubError CaseSourceUnknown { get; } = new(
        "report.case-source-unknown", 422,
        "案例所依据的名单不存在或与案例不符", "The entry that the case rests on does not exist or does not fit it");

    /// <summary>A case holds a citizen or mobile number.</summary>
    public static HubError CasePersonalValue { get; } = new(
        "report.case-personal-value", 422,
        "案例含有身份号码或手机号码", "The case holds a citizen number or mobile number");

    /// <summary>A case about a natural person shows the name, or one about another subject what may be a person's (P9).</summary>
    public static HubError CaseUnmasked { get; } = new(
        "report.case-unmasked", 422,
        "自然人案例须隐名，如“张某”；其他主体不得以疑似人名称呼", "A natural person must be masked, as in 张某; no other subject may go by what may be a person's name");

    /// <summary>The unit has submitted already; the office must return it before another can be made.</summary>
    public static HubError AlreadySubmitted { get; } = new(
        "report.already-submitted", 409,
        "本期已报送，退回后方可重报", "Already submitted; it must be returned before another submission");

    /// <summary>There is no submission waiting to be returned or accepted.</summary>
    public static HubError NotSubmitted { get; } = new(
        "report.not-submitted", 409, "没有待处理的报送", "No submission is waiting");

    /// <summary>A return needs a reason that the unit can act on.</summary>
    public static HubError ReturnReasonMissing { get; } = new(
        "report.return-reason-missing", 422, "退回须说明原因", "A return must say why");
}
