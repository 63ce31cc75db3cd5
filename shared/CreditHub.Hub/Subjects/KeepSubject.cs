using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Policy;
using CreditHub.Records;

namespace CreditHub.Subjects;

/// <summary>
/// Keeps the register of subjects: makes a subject's entry anew after records came or were corrected that say who it is. Records of other kinds never lead
/// here, so they cost nothing for it.
/// </summary>
public sealed class KeepSubject(IDocuments documents, Steps steps, HubProfile profile)
{
    /// <summary>Looks at a subject.</summary>
    /// <returns>Its entry; null where nothing of it ever was registered.</returns>
    public async Task<Subject?> RunAsync(SubjectKey subject, CancellationToken cancel)
    {
        for (; ; )
        {
            var known = (await documents.FindAsync(SubjectDocuments.Subject, subject.Value, subject.Value, cancel))?.Value;
            var next = SubjectRegister.Look(
                known, subject, await documents.RecordsOfAsync(subject, cancel), kind => profile.Records.Find(kind)?.Kind);
            if (next is null || ReferenceEquals(next, known))
            {
                return next;
            }

            // Where another look came first the records are read again: who writes last has seen every record that was there.
            var decision = await steps.DecideAsync(
                SubjectDocuments.Subject, subject.Value, subject.Value,
                stored => stored?.Version == known?.Version ? new Step<Subject>(next, []).Accept() : CodeErrors.ChangedMeanwhile,
                cancel);
            if (decision is Decision<Subject>.Accepted { Value: var kept })
            {
                return kept;
            }
        }
    }
}
