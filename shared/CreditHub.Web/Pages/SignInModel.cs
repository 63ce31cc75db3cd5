namespace CreditHub.Pages;

/// <summary>What the sign-in page shows.</summary>
/// <param name="Refused">Whether a key was just refused.</param>
public sealed record SignInModel(bool Refused);
