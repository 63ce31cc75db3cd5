namespace CreditHub.Subjects;

/// <summary>Answer of <c>GET /v1/subjects/{code}</c>: who a credit subject is (基础信息), apart from what is recorded of its credit.</summary>
/// <param name="Subject">The hub's key of the subject.</param>
/// <param name="Kind"><c>organisation</c>, <c>selfEmployed</c>, <c>person</c> or <c>governmentBody</c>.</param>
/// <param name="Name">Its name; null where none is registered.</param>
/// <param name="FormerNames">曾用名, the newest first.</param>
/// <param name="Registration">How it is registered; null where no registration says.</param>
/// <param name="Region">The code of the administrative division of its registration; null where none says.</param>
/// <param name="RegionName">What the division was called on the day of that registration; null where it is not known.</param>
/// <param name="Representative">法定代表人: only that one is registered, when and by whom; null where none is.</param>
/// <param name="FormerCodes">The old numbers and codes that became its code, the newest first.</param>
/// <param name="BecameCodes">The codes that its own code became; empty while it is the subject's code.</param>
/// <param name="CodeShared">重码: whether records came under its code with several names, and nobody has said yet what that is.</param>
/// <param name="Version">Grows by one with every change; 0 where only its code's conversion is known.</param>
public sealed record SubjectView(
    string Subject,
    string Kind,
    RegisteredFactView? Name,
    IReadOnlyList<RegisteredFactView> FormerNames,
    RegistrationView? Registration,
    RegisteredFactView? Region,
    string? RegionName,
    RegisteredFactView? Representative,
    IReadOnlyList<FormerCodeView> FormerCodes,
    IReadOnlyList<string> BecameCodes,
    bool CodeShared,
    int Version);

/// <summary>One thing that is registered of a subject.</summary>
/// <param name="Value">What, as its source writes it; <c>**</c> where it is or may be a person's.</param>
/// <param name="On">The day of the registration that says so, Asia/Shanghai.</param>
/// <param name="Provider">Code of the unit that provided it.</param>
/// <param name="Record">The record of that registration.</param>
/// <param name="Disputed">Whether that record is disputed.</param>
public sealed record RegisteredFactView(string Value, DateOnly On, string Provider, string Record, bool Disputed);

/// <summary>How a subject is registered.</summary>
/// <param name="State">
/// <c>registered</c>, <c>revoked</c> (吊销), <c>cancelled</c> (注销: it is no more), <c>annulled</c> (撤销登记), <c>movedAway</c> or <c>deceased</c>.
/// </param>
/// <param name="Fact">The source's word for it, since when, and where it comes from.</param>
public sealed record RegistrationView(string State, RegisteredFactView Fact);

/// <summary>An old number or code.</summary>
/// <param name="Type">Its type, as in <c>工商注册号</c>.</param>
/// <param name="Number">The number, the day on which it became the code, and who says so.</param>
public sealed record FormerCodeView(string Type, RegisteredFactView Number);
