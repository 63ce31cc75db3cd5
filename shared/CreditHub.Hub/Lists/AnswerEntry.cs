using System.Text.Json;
using CreditHub.Documents;
using CreditHub.Objections;

namespace CreditHub.Lists;

/// <summary>Told by an objection that came to its finding: releases, corrects or revokes its entry (E1).</summary>
public sealed class AnswerEntry(EntryChanges changes) : ITold
{
    internal const string HandlerName = "lists.answer-objection";

    /// <inheritdoc />
    public string Name => HandlerName;

    /// <inheritdoc />
    public async Task HandleAsync(JsonElement payload, CancellationToken cancel)
    {
        var (id, objection, finding) = HubJson.From<Payload>(payload);
        await (finding.Result switch
        {
            FindingResult.Upheld => changes.DecideAsync(
                id, finding.By, "list.hold-released", (entry, _) => entry.ReleaseHold(objection, finding.By), cancel),
            FindingResult.Corrected => changes.DecideAsync(
                id, finding.By, "list.corrected", (entry, _) => entry.Correct(objection, finding.CorrectedConduct!, finding.By), cancel),
            FindingResult.Revoked => changes.DecideAsync(
                id, finding.By, "list.revoked", (entry, _) => entry.Revoke(objection, finding.DocumentNumber, finding.By, finding.At), cancel),
            _ => throw new System.Diagnostics.UnreachableException(),
        });
    }

    internal sealed record Payload(ListEntryId Entry, ObjectionId Objection, Finding Finding);
}
