using CreditHub.Decisions;

namespace CreditHub.Checks;

/// <summary>Refusals of the Checks capability.</summary>
public static class CheckErrors
{
    /// <summary>The subject is neither a valid unified social credit code nor a valid citizen number: matching is by code only (G10).</summary>
    public static HubError SubjectNotACode { get; } = new(
        "check.subject-not-a-code", 422,
        "查询对象须为有效的统一社会信用代码或公民身份号码，不按名称匹配",
        "The subject must be a valid unified social credit code or citizen number; names are never matched");

    /// <summary>The matter is not in the list of powers (权责清单) of the caller's unit (Q1, G16).</summary>
    public static HubError MatterNotYours { get; } = new(
        "check.matter-not-yours", 403, "该事项不在本单位权责清单内", "The matter is not one of your unit's");

    /// <summary>A query without the business case and purpose that justify it cannot be logged, so it is not answered (G16).</summary>
    public static HubError ReasonMissing { get; } = new(
        "check.reason-missing", 422, "查询须写明办件编号和用途", "A check must name its case and purpose");

    /// <summary>Case or purpose holds a citizen or mobile number, which the usage log must not (G29).</summary>
    public static HubError PersonalValue { get; } = new(
        "check.personal-value", 422,
        "办件编号或用途中含有身份号码或手机号码", "The case or purpose holds a citizen number or mobile number");
}
