namespace CreditHub.Declarations;

/// <summary>Body of <c>POST /v1/me/declarations</c>: what a subject declares of itself, of its own accord.</summary>
/// <param name="Category">申报类型: 基本信息, 资质证照, 荣誉奖励, 经营信息 or 其他.</param>
/// <param name="Content">申报内容, at most 4,000 characters without personal values.</param>
/// <param name="Truthful">真实性承诺: it promises that this is true. Without it nothing is taken.</param>
/// <param name="Name">The subject's name; not looked at where one is registered.</param>
/// <param name="ValidUntil">Until when it holds; null without end.</param>
public sealed record DeclareRequest(string Category = "", string Content = "", bool Truthful = false, string Name = "", DateOnly? ValidUntil = null);

/// <summary>Body of <c>POST /v1/me/declarations/{id}/confirmation</c>.</summary>
/// <param name="Truthful">The subject promises anew that it is true.</param>
public sealed record ConfirmDeclarationRequest(bool Truthful = false);

/// <summary>自主申报: what a subject declares of itself.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Category">Its type.</param>
/// <param name="Content">What it says; empty once it is shown no more.</param>
/// <param name="DeclaredAt">When, UTC.</param>
/// <param name="PromisedOn">The day of the newest promise that it is true, Asia/Shanghai.</param>
/// <param name="State"><c>standing</c>; <c>lapsed</c> where the subject did not confirm it in time; <c>withdrawn</c> where it took it back.</param>
/// <param name="Until">Last day on which it is shown and shared unless it is confirmed; null where it is no more.</param>
/// <param name="Verified">Always false: nobody verified it.</param>
/// <param name="Record">The record under which units find it.</param>
public sealed record DeclarationView(
    string Id, string Category, string Content, DateTimeOffset DeclaredAt, DateOnly PromisedOn, string State, DateOnly? Until, bool Verified, string Record);

/// <summary>Answer of <c>GET /v1/me/declarations</c>.</summary>
/// <param name="Items">The caller's declarations, in no order.</param>
/// <param name="Continuation">What to pass for the next page; null on the last.</param>
public sealed record DeclarationsView(IReadOnlyList<DeclarationView> Items, string? Continuation);
