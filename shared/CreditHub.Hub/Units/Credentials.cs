using CreditHub.Audit;
using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Lists;
using CreditHub.Policy;

namespace CreditHub.Units;

/// <summary>Issues, revokes and recognises credentials.</summary>
public sealed class Credentials(IDocuments documents, Steps steps, HubProfile profile, TimeProvider time, KnownCallers known)
{
    /// <summary>Issues a credential.</summary>
    /// <returns>The credential and its key, which nobody can read again; or why it may not be issued.</returns>
    public async Task<Decision<IssuedCredential>> IssueAsync(CredentialGrant grant, Actor by, CancellationToken cancel)
    {
        if (grant.Check(profile) is Decision<CredentialGrant>.Rejected refused)
        {
            return refused.Error;
        }

        var key = CredentialKey.Create(grant.Unit);
        var credential = new Credential(CredentialKey.HashOf(key)!, grant, by, time.GetUtcNow(), RevokedAt: null);
        var decision = await steps.DecideAsync(Credential.Kind, credential.Id, credential.Id, existing =>
            existing is null
                ? new Step<Credential>(credential, [Note("issued", credential, by, credential.CreatedAt)]).Accept()
                : throw new InvalidOperationException("Two random keys are the same."), cancel);
        return decision.Then<IssuedCredential>(issued => new IssuedCredential(issued, key));
    }

    /// <summary>Revokes a credential; it opens nothing from now on, at other instances within <see cref="KnownCallers.Lifetime"/>.</summary>
    public async Task<Decision<Credential>> RevokeAsync(string id, Actor by, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var decision = await steps.DecideAsync(Credential.Kind, id, id, existing => existing switch
        {
            null => AccessErrors.CredentialNotFound,
            { RevokedAt: not null } => Step<Credential>.Same(existing).Accept(),
            _ => new Step<Credential>(existing.Revoke(now), [Note("revoked", existing, by, now)]).Accept(),
        }, cancel);
        known.Forget(id);
        return decision;
    }

    /// <summary>The caller that a key stands for; null when it stands for none.</summary>
    public ValueTask<Caller?> FindAsync(string key, CancellationToken cancel) =>
        CredentialKey.HashOf(key) is { } id ? FindByIdAsync(id, cancel) : default;

    /// <summary>The caller that a credential stands for; null when it stands for none.</summary>
    /// <param name="id">The credential's id, made of its key by <see cref="CredentialKey.HashOf"/>.</param>
    /// <param name="cancel">Stops the wait.</param>
    public ValueTask<Caller?> FindByIdAsync(string id, CancellationToken cancel) =>
        known.Find(id) is { } caller ? new(caller) : ReadAsync(id, cancel);

    private async ValueTask<Caller?> ReadAsync(string id, CancellationToken cancel)
    {
        var ticket = known.Begin();
        var stored = await documents.FindAsync(Credential.Kind, id, id, cancel);
        return stored?.Value.ToCaller() is { } found ? known.Keep(ticket, id, found) : null;
    }

    private static OutboxEntry.Note Note(string what, Credential credential, Actor by, DateTimeOffset at) => new(new AuditFact(
        $"credential-{what}/{credential.Id}", at, $"{by.Unit}/{by.Id}", $"credential.{what}", credential.Id,
        $"{credential.Grant.Unit}/{credential.Grant.Holder} {string.Join(' ', credential.Grant.Roles)}"));
}

/// <summary>A credential with its key.</summary>
/// <param name="Credential">The credential.</param>
/// <param name="Key">The key, shown once.</param>
public sealed record IssuedCredential(Credential Credential, string Key);
