using CreditHub.Audit;
using CreditHub.Documents;
using CreditHub.Lists;
using CreditHub.Policy;
using CreditHub.Vault;

namespace CreditHub.Publication.Entries;

/// <summary>
/// Reads whom the public may read beside a list entry: nobody but those whom two persons let be named (P7). Names stay in the vault, so that what is taken
/// back is nowhere else; that it was opened for the public is noted once a day and person.
/// </summary>
public sealed class PublicResponsibles(IDocuments documents, IVault vault, IAuditLog audit, HubProfile profile, TimeProvider time)
{
    /// <summary>The policy of a day.</summary>
    public NamingPolicy PolicyOn(DateOnly on) =>
        new(on, profile.Book.Texts(PolicyKeys.ResponsibleLists, on), profile.Book.Texts(PolicyKeys.NeverPublicWords, on));

    /// <summary>What was said of an entry's responsible persons, by role.</summary>
    public async Task<IReadOnlyList<ResponsibleNaming>> OfAsync(ListEntryId entry, CancellationToken cancel) =>
        [.. (await documents.QueryAsync(PublicationDocuments.Naming, DocumentQuery.In(entry.Value), cancel)).Items.Select(stored => stored.Value).OrderBy(naming => naming.Role)];

    /// <summary>
    /// How often what the public sees of them has changed, so that channels are told again; 0 where nobody ever was named. It does not ask the policy, so that
    /// it never goes back.
    /// </summary>
    public async Task<int> ChangesAsync(ListEntryId entry, CancellationToken cancel) => (await OfAsync(entry, cancel)).Sum(naming => naming.Changes);

    /// <summary>Who is named beside an entry.</summary>
    /// <param name="entry">The entry, which the public sees.</param>
    /// <param name="on">The day, Asia/Shanghai.</param>
    /// <param name="cancel">Stops the wait.</param>
    internal async Task<IReadOnlyList<PublicResponsible>> ShownAsync(ListEntry entry, DateOnly on, CancellationToken cancel)
    {
        var policy = PolicyOn(on);
        if (!policy.Takes(entry))
        {
            return [];
        }

        var shown = new List<PublicResponsible>();
        foreach (var naming in (await OfAsync(entry.Id, cancel)).Where(naming => naming.IsShown(entry, isEntryShown: true, policy)))
        {
            if (await NameAsync(naming, on, cancel) is { } name)
            {
                shown.Add(new(naming.Role, PublicValue.Of(name), naming.Grounds.Owes, PublicValue.Of(naming.Grounds.Document), PublicValue.Of(naming.Grounds.Basis)));
            }
        }

        return shown;
    }

    private async Task<string?> NameAsync(ResponsibleNaming naming, DateOnly on, CancellationToken cancel)
    {
        var target = PublicationDocuments.NamingId(naming.Entry, naming.Role);
        await audit.AppendAsync(
            [new AuditFact($"publication.named:{target}:{DocumentField.Text(on)}", time.GetUtcNow(), "hub/publication", "publication.named", target, "")], cancel);
        return await vault.OpenAsync(naming.Name, cancel);
    }
}
