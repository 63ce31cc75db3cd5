using CreditHub.Subjects;

namespace CreditHub.Readers;

/// <summary>What an authorisation lets its reader see, for what, and how often. Nothing is in it that is not named.</summary>
/// <param name="Kinds">Codes of kinds of record; at least one.</param>
/// <param name="SubjectKinds">Kinds of subject; at least one.</param>
/// <param name="Purposes">Purposes, as in <c>信贷审批</c>; at least one.</param>
/// <param name="PerDay">Most reads a day, Asia/Shanghai; 1 or more.</param>
/// <param name="PerMonth">Most reads a calendar month; not less than <paramref name="PerDay"/>.</param>
public sealed record ReadingScope(
    IReadOnlyList<string> Kinds, IReadOnlyList<SubjectKind> SubjectKinds, IReadOnlyList<string> Purposes, int PerDay, int PerMonth)
{
    /// <summary>Whether another scope says the same, in whatever order.</summary>
    public bool Same(ReadingScope other) =>
        (PerDay, PerMonth) == (other.PerDay, other.PerMonth)
        && Kinds.ToHashSet().SetEquals(other.Kinds)
        && SubjectKinds.ToHashSet().SetEquals(other.SubjectKinds)
        && Purposes.ToHashSet().SetEquals(other.Purposes);

    /// <summary>Whether a question lies within it.</summary>
    public bool Covers(ReadingQuestion question) =>
        Purposes.Contains(question.Purpose)
        && question.Kinds.All(Kinds.Contains)
        && SubjectKinds.Any(kind => question.IsPerson == kind is SubjectKind.Person);
}

/// <summary>What a reader asks for, as far as its authorisation looks at it.</summary>
/// <param name="Purpose">For what.</param>
/// <param name="Kinds">Codes of kinds of record; empty for all of the scope.</param>
/// <param name="IsPerson">Whether the subject is a natural person.</param>
public sealed record ReadingQuestion(string Purpose, IReadOnlyList<string> Kinds, bool IsPerson);
