namespace CreditHub.Subjects;

/// <summary>That an old number became a unified social credit code, as a record of <c>code-conversions</c> says.</summary>
/// <param name="Type">The type of the old number, as in <c>工商注册号</c>.</param>
/// <param name="Old">The old number.</param>
/// <param name="Code">The code.</param>
/// <param name="On">The day of conversion, Asia/Shanghai.</param>
/// <param name="Provider">Code of the unit that says so.</param>
/// <param name="Record">The record.</param>
public sealed record CodeConversionView(string Type, string Old, string Code, DateOnly On, string Provider, string Record);

/// <summary>Answer of <c>GET /v1/codes?old=…</c>.</summary>
/// <param name="Items">The conversions, the oldest first; several where units say different things. Empty where none is known.</param>
public sealed record CodeConversionsView(IReadOnlyList<CodeConversionView> Items);
