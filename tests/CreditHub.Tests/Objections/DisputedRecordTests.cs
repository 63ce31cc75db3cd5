using CreditHub.JointActions;
using CreditHub.Lists;
using CreditHub.Records;
using CreditHub.Records.Correcting;
using CreditHub.Subjects;
using Xunit;
using static CreditHub.Lists.Sample;

namespace CreditHub.Objections;

/// <summary>While an objection is verified, nothing that rests on the disputed record is in force anywhere (always true 2).</summary>
public sealed class DisputedRecordTests
{
    private static readonly EndRecordRequest Order = new("维1号", "经核实无误");
    private readonly Registry registry = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("upheld")]
    [InlineData("corrected")]
    public async Task Objection_to_an_entry_disputes_its_record_and_holds_every_other_entry_on_it_until_the_finding(string result)
    {
        var (disputed, other) = await TwoOnAsync("rec-1");
        var objection = Ok(await registry.ObjectAsync(disputed.Id));

        Assert.IsType<RecordState.Disputed>((await registry.RecordAsync("rec-1")).State);
        Assert.Equal([objection.Id], (await registry.EntryAsync(disputed.Id)).Holds.Select(hold => hold.Objection));
        Assert.Equal([objection.Id], (await registry.EntryAsync(other.Id)).Holds.Select(hold => hold.Objection));
        Assert.All((await registry.StandingAsync(other.Subject))!.Entries, row => Assert.True(row.OnHold));
        Assert.Equal([InstructionKind.Impose, InstructionKind.Suspend], await registry.ToldAsync(other.Id, Court));
        Assert.Equal(ListErrors.RecordNotInForce, Refused(await registry.ProposeAsync(On("rec-1"))));

        Ok(await registry.FindAsync(objection.Id, result));
        Assert.IsType<RecordState.InForce>((await registry.RecordAsync("rec-1")).State);
        Assert.Equal(result == "corrected" ? "better" : "conduct", (await registry.EntryAsync(disputed.Id)).Grounds.Conduct);
        foreach (var entry in new[] { disputed, other })
        {
            Assert.Equal(EntryEffect.InForce, (await registry.EntryAsync(entry.Id)).EffectOn(Today));
            Assert.Equal([InstructionKind.Impose, InstructionKind.Suspend, InstructionKind.Resume], await registry.ToldAsync(entry.Id, Court));
        }

        Ok(await registry.ProposeAsync(On("rec-1")));
        Assert.Equal(["disputed", "settled"], (await registry.RecordAsync("rec-1")).Corrections!.Select(made => HubJson.Word(made.Kind)));
    }

    [Fact]
    public async Task Record_comes_back_with_the_last_of_several_objections_to_whatever_rests_on_it()
    {
        var (one, other) = await TwoOnAsync("rec-1");
        var first = Ok(await registry.ObjectAsync(one.Id));
        var second = Ok(await registry.ObjectAsync(other.Id, kind: "complaint"));
        Ok(await registry.FindAsync(first.Id));
        Assert.IsType<RecordState.Disputed>((await registry.RecordAsync("rec-1")).State);
        Assert.Equal([second.Id], (await registry.EntryAsync(one.Id)).Holds.Select(hold => hold.Objection));
        Ok(await registry.FindAsync(second.Id));
        Assert.IsType<RecordState.InForce>((await registry.RecordAsync("rec-1")).State);
        Assert.Equal(EntryEffect.InForce, (await registry.EntryAsync(one.Id)).EffectOn(Today));
        Assert.Equal(EntryEffect.InForce, (await registry.EntryAsync(other.Id)).EffectOn(Today));
    }

    [Fact]
    public async Task Record_of_a_revoked_entry_stays_disputed_until_its_provider_annuls_it()
    {
        var (revoked, other) = await TwoOnAsync("rec-1");
        Ok(await registry.FindAsync(Ok(await registry.ObjectAsync(revoked.Id)).Id, "revoked"));
        Assert.Equal(EndReason.Revoked, Assert.IsType<EntryState.Ended>((await registry.EntryAsync(revoked.Id)).State).Reason);
        Assert.IsType<RecordState.Disputed>((await registry.RecordAsync("rec-1")).State);
        Assert.Equal(EntryEffect.OnHold, (await registry.EntryAsync(other.Id)).EffectOn(Today));

        Ok(await registry.Hub.Get<EndRecord>().RunAsync(Registry.Finder, new("rec-1"), CorrectionKind.Annulled, new("撤1号", "复议撤销"), null, Cancel));
        Assert.Equal(EndReason.BasisAnnulled, Assert.IsType<EntryState.Ended>((await registry.EntryAsync(other.Id)).State).Reason);
        Assert.Equal([InstructionKind.Impose, InstructionKind.Suspend, InstructionKind.Lift], await registry.ToldAsync(other.Id, Court));
    }

    [Fact]
    public async Task Record_of_a_revoked_entry_stands_again_when_its_provider_says_so_by_a_document()
    {
        var (revoked, other) = await TwoOnAsync("rec-1");
        var objection = Ok(await registry.ObjectAsync(revoked.Id)).Id;
        Assert.Equal(RecordErrors.NotDisputed, Refused(await UpholdAsync("rec-1")));
        Ok(await registry.FindAsync(objection, "revoked"));
        Assert.Equal(RecordErrors.CorrectorNotAPerson, Refused(await UpholdAsync("rec-1", Registry.Finder with { IsPerson = false })));
        Assert.Equal(RecordErrors.Unknown, Refused(await UpholdAsync("rec-1", Registry.Determiner)));
        Ok(await UpholdAsync("rec-1"));
        Assert.IsType<RecordState.InForce>(Ok(await UpholdAsync("rec-1")).State);
        Assert.Equal(EntryEffect.InForce, (await registry.EntryAsync(other.Id)).EffectOn(Today));
        Assert.Equal([InstructionKind.Impose, InstructionKind.Suspend, InstructionKind.Resume], await registry.ToldAsync(other.Id, Court));
    }

    [Fact]
    public async Task Record_that_is_annulled_while_an_objection_is_verified_leaves_the_objection_its_hold()
    {
        await registry.StoreRecordAsync("rec-1", SubjectKey.ForOrganisation(Registry.Code));
        await registry.StoreRecordAsync("rec-2", SubjectKey.ForOrganisation(Registry.Code));
        var entry = await registry.ListAsync(On("rec-1", "rec-2"));
        var objection = Ok(await registry.ObjectAsync(entry.Id)).Id;
        Ok(await registry.Hub.Get<EndRecord>().RunAsync(Registry.Finder, new("rec-1"), CorrectionKind.Annulled, new("撤1号", "复议撤销"), null, Cancel));
        Assert.Contains(objection, (await registry.EntryAsync(entry.Id)).Holds.Select(hold => hold.Objection));

        Ok(await registry.FindAsync(objection, "corrected"));
        var after = await registry.EntryAsync(entry.Id);
        Assert.Equal(("better", EntryEffect.OnHold), (after.Grounds.Conduct, after.EffectOn(Today)));
        Assert.IsType<RecordState.InForce>((await registry.RecordAsync("rec-2")).State);
        Ok(await registry.Hub.Get<ConfirmBasis>().RunAsync(Registry.Determiner, entry.Id, new("认1号"), Cancel));
        Assert.Equal(EntryEffect.InForce, (await registry.EntryAsync(entry.Id)).EffectOn(Today));
    }

    private async Task<(ListEntry Disputed, ListEntry Other)> TwoOnAsync(string record)
    {
        await registry.StoreRecordAsync(record, SubjectKey.ForOrganisation(Registry.Code));
        return (await registry.ListAsync(On(record)), await registry.ListAsync(On(record)));
    }

    private Task<Decisions.Decision<CreditRecord>> UpholdAsync(string record, Units.Caller? by = null) =>
        registry.Hub.Get<UpholdRecord>().RunAsync(by ?? Registry.Finder, new(record), Order, null, Cancel);

    private static ProposeEntryRequest On(params string[] records) =>
        Registry.Request with { Grounds = Registry.Request.Grounds! with { Records = records } };
}
