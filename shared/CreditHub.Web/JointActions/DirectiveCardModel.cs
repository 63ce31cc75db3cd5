namespace CreditHub.JointActions;

/// <summary>What the card of one unit shows.</summary>
/// <param name="Directive">The unit's directive.</param>
/// <param name="Dossier">The joint action that it belongs to.</param>
public sealed record DirectiveCardModel(Directive Directive, Dossier Dossier);
