using CreditHub.Lists;
using CreditHub.Oversight;
using CreditHub.Rehearsals;
using Xunit;
using static CreditHub.Lists.Sample;

namespace CreditHub.Objections;

/// <summary>The hub may die between any two steps: nothing is lost, nothing happens twice.</summary>
public sealed class OutageTests
{
    private const string Key = "k";
    private const int MostTouches = 200;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("objection")]
    [InlineData("upheld")]
    [InlineData("revoked")]
    [InlineData("exit")]
    public async Task An_outage_at_any_step_ends_like_none(string step)
    {
        var undisturbed = await RunAsync(step, outageAfter: null);
        var outages = 0;
        for (var after = 0; after < MostTouches; after++)
        {
            var disturbed = await RunAsync(step, after);
            Assert.Equal(undisturbed.State, disturbed.State);
            if (!disturbed.Died)
            {
                break;
            }

            outages++;
        }

        Assert.InRange(outages, 5, MostTouches - 1);
    }

    private static async Task<(string State, bool Died)> RunAsync(string step, int? outageAfter)
    {
        var registry = new Registry();
        var entry = await registry.ListAsync();
        var objection = step is "upheld" or "revoked" ? Ok(await registry.ObjectAsync(entry.Id, Key)) : null;

        registry.Outage.Left = outageAfter;
        try
        {
            await DoAsync(registry, entry, objection, step);
        }
        catch (OutageException)
        {
            // The caller gets no answer.
        }

        registry.Outage.Left = null;
        registry.Hub.Engine.Restart();
        await registry.Hub.Get<Sweep>().RunAsync(Cancel);
        await AssertAgreedAsync(registry, entry);

        // Whoever got no answer asks again.
        await DoAsync(registry, entry, objection, step);
        await registry.PassAsync(1);
        return (await StateAsync(registry, entry), registry.Outage.HasHappened);
    }

    private static async Task DoAsync(Registry registry, ListEntry entry, Objection? objection, string step)
    {
        if (step == "exit")
        {
            Ok(await registry.Hub.Get<ExitEntry>().RunAsync(Registry.Determiner, entry.Id, new("退1号"), Cancel));
        }
        else if (objection is null)
        {
            Ok(await registry.ObjectAsync(entry.Id, Key));
        }
        else
        {
            Ok(await registry.FindAsync(objection.Id, step));
        }
    }

    // Always true 2: once the sweep has come by, entry, objection and standing agree.
    private static async Task AssertAgreedAsync(Registry registry, ListEntry entry)
    {
        var now = await registry.EntryAsync(entry.Id);
        var objections = await registry.Hub.Documents.QueryAsync(ObjectionDocuments.Objection, Documents.DocumentQuery.All, Cancel);
        Assert.Equal(
            now.IsOver ? [] : objections.Items.Where(item => item.Value.IsOpen).Select(item => item.Value.Id),
            now.Holds.Select(hold => hold.Objection));
        var rows = (await registry.StandingAsync(entry.Subject))!.Entries;
        Assert.Equal(now.IsOver ? [] : [now.Holds.Count > 0], rows.Select(row => row.OnHold));
    }

    private static async Task<string> StateAsync(Registry registry, ListEntry entry)
    {
        // Ids are new in every run, but the objection's, which its key makes.
        var id = entry.Id.Value;
        var objections = await registry.Hub.Documents.QueryAsync(ObjectionDocuments.Objection, Documents.DocumentQuery.All, Cancel);
        return HubJson.ToElement(new
        {
            entry = await registry.EntryAsync(entry.Id),
            standing = await registry.StandingAsync(entry.Subject),
            objections = objections.Items.Select(item => item.Value),
            court = await registry.ToldAsync(entry.Id, Court),
            provider = await registry.ToldAsync(entry.Id, Provider),
            sent = registry.Hub.Queues.Sent.Select(message => $"{message.Queue} {message.Id}").Order(StringComparer.Ordinal),
            noted = registry.Hub.Audit.Facts.Where(fact => fact.Target == id).Select(fact => fact.Key).Order(StringComparer.Ordinal),
        }).GetRawText().Replace(id, "le", StringComparison.Ordinal);
    }
}
