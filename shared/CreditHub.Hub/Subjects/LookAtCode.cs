using CreditHub.Audit;
using CreditHub.Catalogue;
using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Policy;
using CreditHub.Records;

namespace CreditHub.Subjects;

/// <summary>Looks under which names the records of a code stand, and notes where there are several.</summary>
public sealed class LookAtCode(IDocuments documents, Steps steps, HubProfile profile, TimeProvider time)
{
    /// <summary>Looks after records of the code came, by which none can end: one name, the rule of most, needs no second question.</summary>
    /// <param name="code">The credit code.</param>
    /// <param name="records">All its records, read a moment ago.</param>
    /// <param name="cancel">Stops the wait.</param>
    /// <returns>What is known of the code; null where its records have one name.</returns>
    public async Task<SharedCode?> AfterIntakeAsync(string code, IReadOnlyList<CreditRecord> records, CancellationToken cancel) =>
        NamesIn(records).DistinctBy(name => name.Folded).Skip(1).Any() ? await RunAsync(code, cancel) : null;

    /// <summary>Looks, also whether a code is shared no more.</summary>
    /// <param name="code">The credit code.</param>
    /// <param name="cancel">Stops the wait.</param>
    /// <returns>What is known of the code; null where it never was shared.</returns>
    public async Task<SharedCode?> RunAsync(string code, CancellationToken cancel)
    {
        for (; ; )
        {
            var known = (await documents.FindAsync(SubjectDocuments.Shared, code, code, cancel))?.Value;
            var now = time.GetUtcNow();
            var next = SharedCode.Look(known, code, await NamesAsync(code, cancel), now);
            if (next is null || ReferenceEquals(next, known))
            {
                return next;
            }

            // Where another look or a person came first the names are read again: who writes last has seen every record that was there.
            var decision = await steps.DecideAsync(
                SubjectDocuments.Shared, code, code,
                stored => stored?.Version == known?.Version ? new Step<SharedCode>(next, [Note(next, now)]).Accept() : CodeErrors.ChangedMeanwhile,
                cancel);
            if (decision is Decision<SharedCode>.Accepted { Value: var noted })
            {
                return noted;
            }
        }
    }

    private async Task<IReadOnlyList<CodeName>> NamesAsync(string code, CancellationToken cancel) =>
        NamesIn(await documents.RecordsOfAsync(SubjectKey.ForOrganisation(code), cancel));

    // A change of name that the registration authority itself reports is one subject.
    private IReadOnlyList<CodeName> NamesIn(IReadOnlyList<CreditRecord> records)
    {
        var names = SharedCode.NamesOf(records, NameIn);
        return names.DistinctBy(name => name.Folded).Skip(1).Any()
            ? SharedCode.Unexplained(names, SubjectRegister.FormerNamesIn(records, kind => profile.Records.Find(kind)?.Kind))
            : names;
    }

    // What a subject calls itself shows nothing of its code.
    private string? NameIn(string kind) => profile.Records.Find(kind) is { Kind: { SourceClass: not SourceClass.SelfDeclared } known }
        ? known.Current.Of(FieldRole.SubjectName)?.Code
        : null;

    private static OutboxEntry.Note Note(SharedCode shared, DateTimeOffset now)
    {
        var action = "code.shared-" + SharedCodeViews.StateOf(shared);
        return new(new AuditFact($"{action}:{shared.Code}@{shared.Version}", now, "hub/codes", action, shared.Code, FormattableString.Invariant($"{shared.Names.Count} names")));
    }
}
