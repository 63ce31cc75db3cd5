using CreditHub.Checks;
using CreditHub.Documents;
using CreditHub.JointActions;
using CreditHub.Lists;
using CreditHub.Objections;
using CreditHub.Policy;
using CreditHub.Records;
using CreditHub.Units;

namespace CreditHub.Reports;

/// <summary>Counts the figures of a window (<see cref="Metrics"/>). Its cost follows what happened in the window, not what is stored.</summary>
public sealed class CountFigures(IDocuments documents, IUsageLog usage, HubProfile profile)
{
    /// <summary>Counts them.</summary>
    /// <param name="schedule">The window.</param>
    /// <param name="only">The unit whose figures are wanted; null for all.</param>
    /// <param name="at">Now, UTC.</param>
    /// <param name="cancel">Stops the wait.</param>
    /// <returns>A row for every unit that reports or has figures.</returns>
    public async Task<FigureTally> RunAsync(ReportSchedule schedule, UnitId? only, DateTimeOffset at, CancellationToken cancel)
    {
        var tally = new FigureTally();
        foreach (var unit in profile.Units.Values.Where(unit => only is { } one ? unit.Id == one : unit.Reports))
        {
            tally.Add(unit.Id, Figures.None);
        }

        var (first, last) = (DocumentField.Text(schedule.WindowStart), DocumentField.Text(schedule.LateAt.AddMilliseconds(-1)));
        await foreach (var upload in AllAsync(RecordDocuments.Upload, DocumentQuery.Between("received", first, last), cancel))
        {
            foreach (var share in Metrics.Of(upload, schedule))
            {
                Add(share.Unit, share.Figures);
            }
        }

        await foreach (var entry in AllAsync(ListDocuments.Entry, DocumentQuery.Between("proposed", first, last), cancel))
        {
            Add(entry.ProposedBy.Unit, Metrics.Proposed(entry, ListDocuments.StateOf(entry), schedule));
        }

        await foreach (var entry in AllAsync(ListDocuments.Entry, DocumentQuery.Where("state", "onHold"), cancel))
        {
            Add(entry.Grounds.Provider, Metrics.Held(entry));
        }

        // A directive with an instruction in the window has a newest one that is no older than the window.
        var ordered = new DocumentQuery(null, [new("ordered", Comparison.AtLeast, first)]);
        await foreach (var directive in AllAsync(
            JointActionDocuments.Directive, only is { } owner ? ordered.And("unit", owner.Value) : ordered, cancel))
        {
            Add(directive.Unit, Metrics.Of(directive, schedule, at));
        }

        await foreach (var objection in ObjectionsAsync(first, last, cancel))
        {
            Add(objection.Provider, Metrics.Of(objection, schedule, at));
        }

        foreach (var unit in profile.Units.Keys.Where(Wanted))
        {
            var made = await usage.CountAsync(unit, schedule.From, schedule.DueOn, cancel);
            if (made > 0)
            {
                Add(unit, Metrics.Checked(made));
            }
        }

        return tally;

        bool Wanted(UnitId unit) => only is not { } one || unit == one;

        void Add(UnitId unit, Figures figures)
        {
            if (Wanted(unit) && figures != Figures.None)
            {
                tally.Add(unit, figures);
            }
        }
    }

    // Those raised in the window, and those still open from before it; each once.
    private async IAsyncEnumerable<Objection> ObjectionsAsync(
        string first, string last, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        var seen = new HashSet<ObjectionId>();
        foreach (var query in (DocumentQuery[])[
            DocumentQuery.Between("raised", first, last), DocumentQuery.Where("state", "notified"), DocumentQuery.Where("state", "verifying")])
        {
            await foreach (var objection in AllAsync(ObjectionDocuments.Objection, query, cancel))
            {
                if (seen.Add(objection.Id))
                {
                    yield return objection;
                }
            }
        }
    }

    private IAsyncEnumerable<T> AllAsync<T>(DocumentKind<T> kind, DocumentQuery query, CancellationToken cancel) =>
        documents.AllAsync(kind, query, cancel).Select(stored => stored.Value);
}
