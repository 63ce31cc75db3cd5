namespace CreditHub.Publication.Entries;

/// <summary>Who answers for a state-owned enterprise, as the public sees it beside the enterprise's entry (P7).</summary>
/// <param name="Role">As what.</param>
/// <param name="Name">The name, whole.</param>
/// <param name="Owes">What the enterprise owes.</param>
/// <param name="DocumentNumber">The decision that names them.</param>
/// <param name="Basis">The legal basis.</param>
public sealed record PublicResponsible(ResponsibleRole Role, PublicValue Name, Arrears Owes, PublicValue DocumentNumber, PublicValue Basis);
