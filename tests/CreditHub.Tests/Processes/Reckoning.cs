using CreditHub.Audit;
using CreditHub.JointActions;
using CreditHub.Lists;
using CreditHub.Objections;
using CreditHub.Oversight;
using CreditHub.Queues;
using CreditHub.Records;
using Xunit;

namespace CreditHub.Processes;

/// <summary>Compares what callers were told with what the hub says, and what each unit was handed with what is to be in effect there.</summary>
internal sealed class Reckoning(KilledCity city, Journal journal)
{
    /// <summary>Everything acknowledged is there, and nothing is left undone or done twice.</summary>
    public async Task AssertAllIsThereAsync()
    {
        await AssertAcknowledgedAsync();
        foreach (var entry in journal.Decisions.Keys)
        {
            await EntryAsync(entry);
        }

        Assert.Empty((await city.Office.GetAsync<DeadLettersResponse>("/v1/dead-letters")).Items);

        // The report of the month waits for its day.
        var running = (await city.Office.GetAsync<OrchestrationsResponse>("/v1/orchestrations?state=running&limit=1000")).Items;
        Assert.Empty(running.Where(one => !one.Id.StartsWith("report-", StringComparison.Ordinal)).Select(one => $"{one.Id} {one.Status}"));
    }

    /// <summary>Everything acknowledged is there; what else was going on may have gone on.</summary>
    public async Task AssertAcknowledgedAsync()
    {
        await UploadsAsync();
        foreach (var (entry, number) in journal.Decisions)
        {
            Assert.Equal(number, (await city.Office.GetAsync<ListEntryView>("/v1/list-entries/" + entry)).Decision?.DocumentNumber);
        }

        foreach (var (objection, entry) in journal.Objections)
        {
            Assert.Equal(entry, (await city.Office.GetAsync<ObjectionView>("/v1/objections/" + objection)).Entry);
        }

        foreach (var (answer, measures) in journal.Feedback)
        {
            var directive = await city.Office.GetAsync<DirectiveView>("/v1/directives/" + answer.Directive);
            Assert.Equal(measures, directive.Instructions.Single(instruction => instruction.Sequence == answer.Sequence).Results.Count);
        }

        var audit = await city.Office.GetAsync<AuditVerificationResponse>("/v1/audit/verify");
        Assert.True(audit.Intact, $"The audit chain is broken at {audit.FirstBroken}.");
        Assert.Empty((await city.Office.GetAsync<OrchestrationsResponse>("/v1/orchestrations?state=failed")).Items);
    }

    private async Task UploadsAsync()
    {
        foreach (var (upload, rows) in journal.Uploads)
        {
            var stored = await city.Uploader.GetAsync<UploadView>("/v1/uploads/" + upload);
            Assert.Equal(("done", rows, rows), (stored.State, stored.Rows ?? 0, stored.Counts?.Accepted ?? 0));
        }
    }

    private async Task EntryAsync(string id)
    {
        var entry = await city.Office.GetAsync<ListEntryView>("/v1/list-entries/" + id);
        var isOver = journal.Ended.ContainsKey(id);
        Assert.Equal(isOver ? "ended" : "listed", entry.State);
        Assert.Empty(entry.Holds);
        var action = await city.Office.GetAsync<JointActionView>("/v1/joint-actions/ja-" + id);
        Assert.All(action.Rounds, round => Assert.NotNull(round.EndedAt));
        var told = action.Directives.Where(directive => directive.Instructions.Count > 0).ToList();
        Assert.True(isOver || told.Count > 0, $"{id} is in force and nobody was told.");
        foreach (var directive in told)
        {
            Directive(directive, isOver);
        }
    }

    private void Directive(DirectiveView directive, bool isOver)
    {
        var handed = journal.Messages.Where(message => message.Directive == directive.Id).ToList();
        var ordered = directive.Instructions.ToDictionary(instruction => instruction.Sequence);

        // Handed out again after a lost answer is the same message; another one of the same sequence would be done twice.
        Assert.All(handed, message => Assert.Equal((directive.Unit, ordered[message.Sequence].Instruction), (message.Unit, message.Instruction)));
        var effective = handed.DistinctBy(message => message.Sequence).OrderBy(message => message.Sequence).ToList();
        Assert.Equal(effective.Count, handed.Select(message => message.Message).Distinct().Count());
        Assert.True(effective.Count(message => message.Instruction == "impose") <= 1, $"{directive.Id} was imposed twice.");

        // What every unit does in the end, once, is what is true of the entry.
        var last = directive.Instructions[^1];
        Assert.Equal("settled", last.State);
        Assert.Equal(isOver, last.Instruction == "lift");
        if (effective.Count > 0)
        {
            Assert.Equal((last.Sequence, last.Instruction), (effective[^1].Sequence, effective[^1].Instruction));
        }

        Assert.True(isOver || last.Instruction is "impose" or "resume", $"{directive.Id}: {last.Instruction}");
    }
}
