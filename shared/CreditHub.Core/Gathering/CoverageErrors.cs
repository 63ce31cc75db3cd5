using CreditHub.Decisions;

namespace CreditHub.Gathering;

/// <summary>Refusals about what units are to gather (应归尽归, R10).</summary>
public static class CoverageErrors
{
    /// <summary>A system may not say how many decisions its unit made.</summary>
    public static HubError PersonRequired { get; } =
        new("coverage.person-required", 403, "应归集数须由自然人填报", "A person says how many decisions a unit made");

    /// <summary>The catalogue names other units as providers of the kind.</summary>
    public static HubError NotProvider { get; } =
        new("coverage.not-provider", 403, "目录未将该单位列为此类数据的提供单位", "The catalogue names other units as providers of this kind");

    /// <summary>The month has not begun.</summary>
    public static HubError MonthAhead { get; } = new("coverage.month-ahead", 422, "该月尚未开始", "That month has not begun");

    /// <summary>The number is none from 0 to 10,000,000.</summary>
    public static HubError CountInvalid { get; } =
        new("coverage.count-invalid", 422, "应归集数须为0至10000000的整数", "The number of decisions must be a whole one from 0 to 10,000,000");

    /// <summary>The number was changed so often that the office must look at it.</summary>
    public static HubError SaidTooOften { get; } =
        new("coverage.said-too-often", 409, "应归集数已多次更改，请与信用办核实", "The number was changed too often: settle it with the office");
}
