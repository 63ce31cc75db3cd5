using CreditHub.Documents;
using CreditHub.Oversight;

namespace CreditHub.Declarations;

/// <summary>Due work: lets declarations lapse that their subjects did not confirm in time, or that hold no longer.</summary>
public sealed class DeclarationsDue(IDocuments documents, Steps steps) : IDue
{
    private const string By = "hub/declarations";

    /// <inheritdoc />
    public Task<int> SweepAsync(DateTimeOffset now, CancellationToken cancel) => documents.MoveDueAsync(
        DeclarationDocuments.Declaration, "due", now,
        read => steps.DecideAsync(
            DeclarationDocuments.Declaration, read.Value.Subject.Value, read.Value.Id.Value,
            known => Step.To(known, known!.Lapse(now), next => [AlignDeclared.Tell(next), DeclarationNotes.Note(next, "lapsed", By, now)]).Accept(),
            cancel),
        cancel);
}
