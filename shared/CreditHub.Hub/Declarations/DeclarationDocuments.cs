using CreditHub.Documents;
using CreditHub.Policy;

namespace CreditHub.Declarations;

/// <summary>The documents of the Declarations capability.</summary>
public static class DeclarationDocuments
{
    /// <summary>A declaration; its subject is its partition. <c>due</c> is when it lapses.</summary>
    public static DocumentKind<Declaration> Declaration { get; } = new(
        "declaration",
        declaration => declaration.Subject.Value,
        declaration => declaration.Id.Value,
        new("due", declaration => declaration.DueOn is { } day ? DocumentField.Text(WorkCalendar.StartOf(day)) : null),
        new("standing", declaration => declaration.State is DeclarationState.Standing ? "standing" : null));
}
