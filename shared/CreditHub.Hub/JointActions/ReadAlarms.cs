using CreditHub.Documents;

namespace CreditHub.JointActions;

/// <summary>What the office must look at: unconfirmed lifts first (G14), then what is overdue, then refusals (J7).</summary>
public sealed class ReadAlarms(IDocuments documents, TimeProvider time)
{
    /// <summary>One class of alarm.</summary>
    /// <param name="Name">Its name in contracts.</param>
    /// <param name="Count">How many there are.</param>
    /// <param name="Directives">Some of them, the longest due first.</param>
    public sealed record AlarmClass(string Name, long Count, IReadOnlyList<Directive> Directives);

    /// <summary>The classes, the gravest first.</summary>
    /// <param name="limit">At most so many of each; 1 to 1,000, out of range is taken as the nearer end.</param>
    /// <param name="cancel">Stops the wait.</param>
    public async Task<IReadOnlyList<AlarmClass>> RunAsync(int limit, CancellationToken cancel)
    {
        var now = DocumentField.Text(time.GetUtcNow());
        return
        [
            await ClassAsync("unconfirmedLift", DocumentQuery.Where("alarm", "lift"), limit, cancel),
            await ClassAsync("overdue", DocumentQuery.Where("alarm", "open").And("due", now, Comparison.AtMost), limit, cancel),
            await ClassAsync("refusal", DocumentQuery.Where("alarm", "refused"), limit, cancel),
        ];
    }

    private async Task<AlarmClass> ClassAsync(string name, DocumentQuery query, int limit, CancellationToken cancel)
    {
        var page = await documents.QueryAsync(JointActionDocuments.Directive, query with { Limit = Math.Clamp(limit, 1, 1000) }, cancel);
        return new AlarmClass(
            name,
            page.Continuation is null ? page.Items.Count : await documents.CountAsync(JointActionDocuments.Directive, query, cancel),
            [.. page.Items.Select(stored => stored.Value).OrderBy(JointActionDocuments.DueOf).ThenBy(one => one.Id.Value, StringComparer.Ordinal)]);
    }
}
