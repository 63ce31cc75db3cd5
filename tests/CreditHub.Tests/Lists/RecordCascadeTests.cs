using CreditHub.JointActions;
using CreditHub.Oversight;
using CreditHub.Records;
using CreditHub.Records.Correcting;
using CreditHub.Rehearsals;
using CreditHub.Subjects;
using CreditHub.Units;
using Xunit;
using static CreditHub.Lists.Sample;

namespace CreditHub.Lists;

/// <summary>What becomes of entries when the records on which they rest are annulled or withdrawn (G12).</summary>
public sealed class RecordCascadeTests
{
    private const int MostTouches = 300;
    private static readonly EndRecordRequest Annulment = new("撤1号", "复议撤销");
    private static readonly Caller OfProvider = Registry.Finder;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Annulled_record_ends_the_entry_its_derived_entry_and_their_measures_at_once()
    {
        var registry = new Registry();
        var root = await ListOnAsync(registry, "rec-1");
        var derived = await registry.ListAsync(Registry.Request with
        {
            Subject = new("person", null, Registry.CitizenNumber), Derivation = new(root.Id.Value, "法定代表人", "责1号"),
        });
        Assert.Equal([InstructionKind.Impose], await registry.ToldAsync(root.Id, Court));

        Ok(await EndAsync(registry, "rec-1"));

        Assert.Equal(
            (EndReason.BasisAnnulled, "撤1号"), (await registry.EntryAsync(root.Id)).State is EntryState.Ended ended ? (ended.Reason, ended.DocumentNumber) : default);
        Assert.Equal(EndReason.RootEnded, ((EntryState.Ended)(await registry.EntryAsync(derived.Id)).State).Reason);
        Assert.Empty((await registry.StandingAsync(root.Subject))!.Entries);
        foreach (var entry in new[] { root, derived })
        {
            Assert.Equal([InstructionKind.Impose, InstructionKind.Lift], await registry.ToldAsync(entry.Id, Court));
        }

        Assert.Contains("list.basis-lost", await registry.TakeAsync(Office));
        Assert.Contains("list.basis-lost", await registry.TakeAsync(Market));
    }

    [Fact]
    public async Task Entry_that_loses_one_of_two_records_is_on_hold_until_its_unit_finds_that_it_stands_or_the_other_goes_too()
    {
        var registry = new Registry();
        var entry = await ListOnAsync(registry, "rec-1", "rec-2");

        Ok(await EndAsync(registry, "rec-1", CorrectionKind.Withdrawn));
        Assert.Equal(EntryEffect.OnHold, (await registry.EntryAsync(entry.Id)).EffectOn(Today));
        Assert.Equal([InstructionKind.Impose, InstructionKind.Suspend], await registry.ToldAsync(entry.Id, Court));

        Assert.Equal(ListErrors.DeciderNotAPerson, Refused(await ConfirmAsync(registry, entry.Id, Registry.System)));
        Assert.Equal(ListErrors.DeciderNotDetermining, Refused(await ConfirmAsync(registry, entry.Id, OfProvider)));
        Assert.Equal(EntryEffect.InForce, Ok(await ConfirmAsync(registry, entry.Id, Registry.Determiner)).EffectOn(Today));
        Assert.Equal(ListErrors.BasisNotLost, Refused(await ConfirmAsync(registry, entry.Id, Registry.Determiner)));

        Ok(await EndAsync(registry, "rec-2"));
        Assert.Equal(EndReason.BasisAnnulled, ((EntryState.Ended)(await registry.EntryAsync(entry.Id)).State).Reason);
    }

    [Fact]
    public async Task Proposal_without_any_record_left_is_declined_and_a_new_one_is_refused()
    {
        var registry = new Registry();
        await registry.StoreRecordAsync("rec-1", SubjectKey.ForOrganisation(Registry.Code));
        var proposed = Ok(await registry.ProposeAsync(On("rec-1")));
        Ok(await EndAsync(registry, "rec-1"));
        Assert.IsType<EntryState.Declined>((await registry.EntryAsync(proposed.Id)).State);
        Assert.Equal(ListErrors.RecordNotInForce, Refused(await registry.ProposeAsync(On("rec-1"))));
    }

    [Fact]
    public async Task Record_that_falls_between_being_looked_at_and_the_proposal_declines_it_all_the_same()
    {
        var registry = new Registry();
        await registry.StoreRecordAsync("rec-1", SubjectKey.ForOrganisation(Registry.Code));
        registry.Hub.Documents.BeforeWrite = async kind =>
        {
            Assert.Equal("list-entry", kind);
            Ok(await EndAsync(registry, "rec-1"));
        };
        var proposed = Ok(await registry.ProposeAsync(On("rec-1")));
        Assert.IsType<EntryState.Declined>((await registry.EntryAsync(proposed.Id)).State);
    }

    [Fact]
    public async Task Unit_that_did_not_provide_the_record_is_told_that_there_is_none_and_the_attempt_is_on_record()
    {
        var registry = new Registry();
        var entry = await ListOnAsync(registry, "rec-1");
        var stranger = Registry.Determiner;
        Assert.Equal(RecordErrors.Unknown, Refused(await EndAsync(registry, "rec-1", by: stranger)));
        Assert.Equal(RecordErrors.Unknown, Refused(await registry.Hub.Get<ChangeRecord>().RunAsync(
            stranger, new("rec-1"), new("文1号", "reason", new Dictionary<string, string>()), null, Cancel)));
        Assert.Equal(2, registry.Hub.Audit.Facts.Count(fact => fact is { Action: "record.correct-refused", Target: "rec-1" }));
        Assert.Equal(EntryEffect.InForce, (await registry.EntryAsync(entry.Id)).EffectOn(Today));
        Assert.Equal(
            RecordErrors.CorrectorNotAPerson, Refused(await EndAsync(registry, "rec-1", by: OfProvider with { IsPerson = false })));
    }

    [Fact]
    public async Task Annulment_that_dies_at_any_step_lifts_all_the_same()
    {
        var undisturbed = await RunAsync(outageAfter: null);
        var outages = 0;
        for (var after = 0; after < MostTouches; after++)
        {
            var disturbed = await RunAsync(after);
            Assert.Equal(undisturbed.State, disturbed.State);
            if (!disturbed.Died)
            {
                break;
            }

            outages++;
        }

        Assert.InRange(outages, 5, MostTouches - 1);
    }

    private static async Task<(string State, bool Died)> RunAsync(int? outageAfter)
    {
        var registry = new Registry();
        var entry = await ListOnAsync(registry, "rec-1");
        registry.Outage.Left = outageAfter;
        try
        {
            Ok(await EndAsync(registry, "rec-1"));
        }
        catch (OutageException)
        {
            // The caller gets no answer.
        }

        registry.Outage.Left = null;
        registry.Hub.Engine.Restart();
        await registry.Hub.Get<Sweep>().RunAsync(Cancel);

        // Either nothing of it happened, or all of it.
        var record = await registry.RecordAsync("rec-1");
        Assert.Equal(record.IsOver, (await registry.EntryAsync(entry.Id)).IsOver);
        Ok(await EndAsync(registry, "rec-1"));
        await registry.PassAsync(1);
        return (HubJson.ToElement(new
        {
            entry = await registry.EntryAsync(entry.Id),
            record = await registry.RecordAsync("rec-1"),
            standing = await registry.StandingAsync(entry.Subject),
            court = await registry.ToldAsync(entry.Id, Court),
            sent = registry.Hub.Queues.Sent.Select(message => $"{message.Queue} {message.Id}").Order(StringComparer.Ordinal),
        }).GetRawText().Replace(entry.Id.Value, "le", StringComparison.Ordinal), registry.Outage.HasHappened);
    }

    private static async Task<ListEntry> ListOnAsync(Registry registry, params string[] records)
    {
        foreach (var record in records)
        {
            await registry.StoreRecordAsync(record, SubjectKey.ForOrganisation(Registry.Code));
        }

        return await registry.ListAsync(On(records));
    }

    private static ProposeEntryRequest On(params string[] records) =>
        Registry.Request with { Grounds = Registry.Request.Grounds! with { Records = records } };

    private static Task<Decisions.Decision<CreditRecord>> EndAsync(
        Registry registry, string record, CorrectionKind kind = CorrectionKind.Annulled, Caller? by = null) =>
        registry.Hub.Get<EndRecord>().RunAsync(by ?? OfProvider, new(record), kind, Annulment, "k", Cancel);

    private static Task<Decisions.Decision<ListEntry>> ConfirmAsync(Registry registry, ListEntryId entry, Caller by) =>
        registry.Hub.Get<ConfirmBasis>().RunAsync(by, entry, new("认1号"), Cancel);
}
