using System.Text;
using System.Text.Json;
using CreditHub.Audit;
using CreditHub.Documents;
using CreditHub.Oversight;
using CreditHub.Records;
using CreditHub.Records.Correcting;

namespace CreditHub.Vault;

/// <summary>
/// Due work: deletes sealed values to which nothing that is kept refers any more. Only where some are leaving does it look through every document,
/// a part of them a sweep, and it goes on where it stopped (docs/adr/0026).
/// </summary>
public sealed class ForgetValues(IDocuments documents, DocumentKinds kinds, IVault vault, FormerContent contents, IAuditLog audit) : IDue
{
    private const int PageSize = 500;
    private const int KeyLength = 26;

    /// <summary>How many documents are looked through in one sweep; more than 0.</summary>
    public int DocumentsASweep { get; init; } = 200_000;

    /// <inheritdoc />
    public async Task<int> SweepAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var stored = await documents.FindAsync(VaultDocuments.Look, VaultDocuments.LookId, VaultDocuments.LookId, cancel);
        if (stored is not { Value: { IsOver: false } look })
        {
            look = new VaultLook(now, "", null, IsOver: false);
        }

        var leaving = await documents
            .AllAsync(VaultDocuments.Leaving, DocumentQuery.Until("due", DocumentField.Text(look.StartedAt)), cancel).ToListAsync(cancel);
        if (leaving.Count == 0 && stored is not { Value.IsOver: false })
        {
            return 0;
        }

        // Former contents are opened for it, and shown to nobody; that they are is on record before.
        await audit.AppendAsync(
            [new AuditFact($"vault.looked-through:{DocumentField.Text(now)}", now, "hub/vault", "vault.looked-through", VaultDocuments.LookId, look.Kind)], cancel);
        var next = await LookAsync(look, leaving, cancel);
        if (next.IsOver)
        {
            await ForgetAsync(look.StartedAt, now, cancel);
        }

        // Whoever else wrote it meanwhile looked, too; looking twice harms nothing.
        await documents.WriteAsync(VaultDocuments.Look, new Document<VaultLook>(next, []), stored?.ETag, cancel);
        return leaving.Count;
    }

    private async Task<VaultLook> LookAsync(VaultLook look, List<Stored<LeavingValues>> leaving, CancellationToken cancel)
    {
        var sought = leaving.SelectMany(one => one.Value.Keys).ToHashSet(StringComparer.Ordinal);
        var found = new HashSet<string>(StringComparer.Ordinal);
        var names = kinds.All.Select(kind => kind.Name).Where(name => name != VaultDocuments.Leaving.Name && name != VaultDocuments.Look.Name).ToList();

        // A kind that a newer version of the hub took out begins the look anew.
        var at = Math.Max(look.Kind.Length == 0 ? 0 : names.IndexOf(look.Kind), 0);
        var continuation = at < names.Count && names[at] == look.Kind ? look.Continuation : null;
        for (var seen = 0; at < names.Count && seen < DocumentsASweep;)
        {
            var page = await kinds.PageAsync(documents, names[at], DocumentQuery.All with { Limit = PageSize, Continuation = continuation }, cancel);
            foreach (var (value, outbox) in page.Items)
            {
                await LookAtAsync(value, outbox, sought, found, cancel);
            }

            seen += PageSize;
            continuation = page.Continuation;
            at += continuation is null ? 1 : 0;
        }

        foreach (var one in leaving.Where(one => !ReferenceEquals(one.Value.Keep(found), one.Value)))
        {
            await documents.WriteAsync(VaultDocuments.Leaving, new Document<LeavingValues>(one.Value.Keep(found), one.Document.Outbox), one.ETag, cancel);
        }

        return at < names.Count ? look with { Kind = names[at], Continuation = continuation } : look with { Continuation = null, IsOver = true };
    }

    private async Task LookAtAsync(
        object value, IReadOnlyList<OutboxEntry> outbox, HashSet<string> sought, HashSet<string> found, CancellationToken cancel)
    {
        // What is left of a deleted record names its subject, and needs no value of it.
        if (value is CreditRecord { IsTombstone: true })
        {
            return;
        }

        Find(JsonSerializer.SerializeToUtf8Bytes(value, value.GetType(), HubJson.Options), sought, found);
        if (outbox.Count > 0)
        {
            Find(JsonSerializer.SerializeToUtf8Bytes(outbox, HubJson.Options), sought, found);
        }

        foreach (var former in ((value as CreditRecord)?.Corrections ?? []).Select(made => made.Former).OfType<string>())
        {
            if (await contents.OpenAsync(former, cancel) is { } content)
            {
                Find(JsonSerializer.SerializeToUtf8Bytes(content, HubJson.Options), sought, found);
            }
        }
    }

    // A key may stand within a longer word, such as a person's as subject.
    private static void Find(ReadOnlySpan<byte> text, HashSet<string> sought, HashSet<string> found)
    {
        for (var begin = 0; begin < text.Length;)
        {
            var end = begin;
            while (end < text.Length && (char.IsAsciiLetterLower((char)text[end]) || char.IsAsciiDigit((char)text[end])))
            {
                end++;
            }

            for (var at = begin; at + KeyLength <= end; at++)
            {
                if (Encoding.ASCII.GetString(text.Slice(at, KeyLength)) is var word && sought.Contains(word))
                {
                    found.Add(word);
                }
            }

            begin = end + 1;
        }
    }

    private async Task ForgetAsync(DateTimeOffset startedAt, DateTimeOffset now, CancellationToken cancel)
    {
        var leaving = await documents
            .AllAsync(VaultDocuments.Leaving, DocumentQuery.Until("due", DocumentField.Text(startedAt)), cancel).ToListAsync(cancel);
        foreach (var (document, tag) in leaving)
        {
            var forgotten = await vault.ForgetAsync(document.Value.Keys, document.Value.At, cancel);
            await audit.AppendAsync(
                [
                    new AuditFact(
                        $"vault.forgotten:{document.Value.Id}", now, "hub/vault", "vault.forgotten", document.Value.Id,
                        FormattableString.Invariant($"{forgotten} values")),
                ],
                cancel);
            await documents.WriteAsync(VaultDocuments.Leaving, new Document<LeavingValues>(document.Value.Close(forgotten), document.Outbox), tag, cancel);
        }
    }
}
