using CreditHub.Audit;
using CreditHub.Catalogue;
using CreditHub.Documents;
using CreditHub.Records;
using CreditHub.Subjects;
using CreditHub.Vault;

namespace CreditHub.Publication;

/// <summary>What publishing must know of a natural person: the age, and the name that is shown masked. Each look into the vault is logged.</summary>
public sealed class PersonValues(IVault vault, IAuditLog audit, TimeProvider time)
{
    /// <summary>A person's date of birth; null for others, and where the document says none.</summary>
    public async Task<DateOnly?> BornOnAsync(CreditRecord record, DateOnly today, CancellationToken cancel) =>
        record.Subject.VaultKey is { } key && await OpenAsync(record, key, "age", cancel) is { } number
        && CitizenId.Read(number, today) is CitizenIdReading.Valid { Number: var id }
            ? id.BornOn
            : null;

    /// <summary>The name of a person, or one that may be a person's; null where the vault keeps none.</summary>
    public async Task<string?> NameAsync(CreditRecord record, RecordKind kind, CancellationToken cancel) =>
        kind.Current.Of(FieldRole.SubjectName) is { } field && record.Sealed.TryGetValue(field.KeptAs, out var key)
            ? await OpenAsync(record, key, "name", cancel)
            : null;

    /// <summary>The names of persons that a record's own columns say: its subject's where the vault keeps it, its representative's and others'.</summary>
    public async Task<IReadOnlyList<string>> NamesAsync(CreditRecord record, RecordKind kind, CancellationToken cancel)
    {
        var names = new List<string>();
        foreach (var field in kind.Current.Fields.Where(field => field.Role is FieldRole.SubjectName || field.Sensitive is SensitiveClass.PersonName))
        {
            if (record.Sealed.TryGetValue(field.KeptAs, out var key) && await OpenAsync(record, key, "name", cancel) is { } name)
            {
                names.Add(name);
            }
        }

        return names;
    }

    /// <summary>What the rules say of a record on a day; a person's age is looked up only where nothing else is against it.</summary>
    public async Task<PublicationVerdict> JudgeAsync(
        CreditRecord record, RecordKind kind, PublicationPolicy policy, DateOnly day, CancellationToken cancel)
    {
        var bornOn = PublicationRule.WhyNever(record, kind, policy) is null ? await BornOnAsync(record, day, cancel) : null;
        return record.Judge(kind, policy, bornOn, day);
    }

    private async Task<string?> OpenAsync(CreditRecord record, string key, string what, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        await audit.AppendAsync(
            [new AuditFact($"publication.{what}-read:{record.Id}:{DocumentField.Text(now)}", now, "hub/publication", $"publication.{what}-read", record.Id.Value, "")],
            cancel);
        return await vault.OpenAsync(key, cancel);
    }
}
