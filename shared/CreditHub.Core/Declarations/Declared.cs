using CreditHub.Decisions;
using CreditHub.Subjects;

namespace CreditHub.Declarations;

/// <summary>What a subject declares of itself (R19, 闽信用〔2019〕7号五).</summary>
/// <param name="Category">申报类型, of the kind's code list.</param>
/// <param name="Content">申报内容; no citizen numbers and no telephone numbers.</param>
/// <param name="Name">Its name where none is registered.</param>
/// <param name="ValidUntil">Until when it holds, Asia/Shanghai, inclusive; null without end.</param>
/// <param name="IsPromised">真实性承诺: whether it promises that this is true.</param>
public sealed record Declared(string Category, string Content, string Name, DateOnly? ValidUntil, bool IsPromised)
{
    /// <summary>
    /// Whether it may be taken; what its columns may be the kind says. Refused with <c>declaration.promise-missing</c>, <c>declaration.content-invalid</c>,
    /// <c>declaration.subject-not-allowed</c>.
    /// </summary>
    /// <param name="subject">Who declares.</param>
    /// <param name="kinds">The kinds of subject that may.</param>
    public Decision<Declared> Examine(SubjectKey subject, IReadOnlyList<SubjectKind> kinds) =>
        subject.CreditCode is not { } code || !kinds.Contains(CreditCode.KindOf(code)) ? DeclarationErrors.SubjectNotAllowed
        : !IsPromised ? DeclarationErrors.PromiseMissing
        : string.IsNullOrWhiteSpace(Content) || PersonalValues.In(Content) ? DeclarationErrors.ContentInvalid
        : this;
}
