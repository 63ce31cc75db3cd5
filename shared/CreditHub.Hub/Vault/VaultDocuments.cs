using CreditHub.Documents;

namespace CreditHub.Vault;

/// <summary>The documents of the vault's own work. They name no value, only keys, and those no longer than until they are dealt with.</summary>
public static class VaultDocuments
{
    /// <summary>Values that are leaving; its own partition. <c>due</c> is when they may be looked for.</summary>
    public static DocumentKind<LeavingValues> Leaving { get; } = new(
        "vault-leaving",
        leaving => leaving.Id,
        leaving => leaving.Id,
        new DocumentField<LeavingValues>("due", leaving => leaving.DueAt is { } at ? DocumentField.Text(at) : null));

    /// <summary>How far the look through everything has come; there is one.</summary>
    public static DocumentKind<VaultLook> Look { get; } = new("vault-look", _ => LookId, _ => LookId);

    /// <summary>The id and partition of <see cref="Look"/>.</summary>
    public const string LookId = "look";
}
