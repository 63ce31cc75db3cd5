using CreditHub.Lists;
using CreditHub.Oversight;
using CreditHub.Records;
using CreditHub.Rehearsals;
using CreditHub.Subjects;
using Xunit;
using static CreditHub.Lists.Sample;

namespace CreditHub.Objections;

/// <summary>The hub may die between any two steps: nothing is lost, nothing happens twice.</summary>
public sealed class OutageTests
{
    private const string Key = "k";
    private const string Record = "rec-1";
    private const int MostTouches = 400;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("entry", "objection")]
    [InlineData("entry", "upheld")]
    [InlineData("entry", "revoked")]
    [InlineData("entry", "exit")]
    [InlineData("record", "objection")]
    [InlineData("record", "upheld")]
    [InlineData("record", "revoked")]
    public async Task An_outage_at_any_step_ends_like_none(string target, string step)
    {
        var undisturbed = await RunAsync(target, step, outageAfter: null);
        var outages = 0;
        for (var after = 0; after < MostTouches; after++)
        {
            var disturbed = await RunAsync(target, step, after);
            Assert.Equal(undisturbed.State, disturbed.State);
            if (!disturbed.Died)
            {
                break;
            }

            outages++;
        }

        Assert.InRange(outages, 5, MostTouches - 1);
    }

    private static async Task<(string State, bool Died)> RunAsync(string target, string step, int? outageAfter)
    {
        var registry = new Registry();
        await registry.StoreRecordAsync(Record, SubjectKey.ForOrganisation(Registry.Code));
        var entry = await registry.ListAsync(Registry.Request with { Grounds = Registry.Request.Grounds! with { Record = Record } });
        var objection = step is "upheld" or "revoked" ? await RaiseAsync(registry, entry, target) : null;

        registry.Outage.Left = outageAfter;
        try
        {
            await DoAsync(registry, entry, objection, (target, step));
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
        await DoAsync(registry, entry, objection, (target, step));
        await registry.PassAsync(1);
        return (await StateAsync(registry, entry), registry.Outage.HasHappened);
    }

    private static async Task<Objection> RaiseAsync(Registry registry, ListEntry entry, string target) =>
        Ok(target == "record" ? await registry.ObjectToRecordAsync(Record, key: Key) : await registry.ObjectAsync(entry.Id, Key));

    private static async Task DoAsync(Registry registry, ListEntry entry, Objection? objection, (string Target, string Step) deed)
    {
        if (deed.Step == "exit")
        {
            Ok(await registry.Hub.Get<ExitEntry>().RunAsync(Registry.Determiner, entry.Id, new("退1号"), Cancel));
        }
        else if (objection is null)
        {
            await RaiseAsync(registry, entry, deed.Target);
        }
        else
        {
            Ok(await registry.FindAsync(objection.Id, deed.Step));
        }
    }

    // Always true 2: once the sweep has come by, objection, record, entry and standing agree.
    private static async Task AssertAgreedAsync(Registry registry, ListEntry entry)
    {
        var now = await registry.EntryAsync(entry.Id);
        var objections = await registry.Hub.Documents.QueryAsync(ObjectionDocuments.Objection, Documents.DocumentQuery.All, Cancel);
        Assert.Equal(
            now.IsOver ? [] : objections.Items.Where(item => item.Value.IsOpen).Select(item => item.Value.Id),
            now.Holds.Select(hold => hold.Objection));
        var record = await registry.RecordAsync(Record);
        Assert.True(record.IsOver || record.State is RecordState.Disputed || objections.Items.All(item => !item.Value.IsOpen));
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
            record = await registry.RecordAsync(Record),
            standing = await registry.StandingAsync(entry.Subject),
            objections = objections.Items.Select(item => item.Value),
            court = await registry.ToldAsync(entry.Id, Court),
            provider = await registry.ToldAsync(entry.Id, Provider),
            sent = registry.Hub.Queues.Sent.Select(message => $"{message.Queue} {message.Id}").Order(StringComparer.Ordinal),
            noted = registry.Hub.Audit.Facts.Where(fact => fact.Target == id).Select(fact => fact.Key).Order(StringComparer.Ordinal),
        }).GetRawText().Replace(id, "le", StringComparison.Ordinal);
    }
}
