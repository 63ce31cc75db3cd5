using CreditHub.JointActions;
using CreditHub.Lists;
using CreditHub.Subjects;
using Xunit;
using static CreditHub.Lists.Sample;

namespace CreditHub.Objections;

/// <summary>From objection to answer over ports: always true 2, and 7 for the verification.</summary>
public sealed class VerificationTests
{
    private readonly Registry registry = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task When_an_objection_is_answered_entry_standing_and_units_are_on_hold()
    {
        var entry = await registry.ListAsync();
        Ok(await registry.ObjectAsync(entry.Id));
        Assert.Single((await registry.EntryAsync(entry.Id)).Holds);
        Assert.True((await registry.StandingAsync(entry.Subject))!.Entries.Single().OnHold);
        Assert.Equal(InstructionKind.Suspend, (await registry.ToldAsync(entry.Id, Court))[^1]);
        Assert.Equal(["notice"], registry.VerificationsSentTo(Provider));
    }

    [Theory]
    [InlineData("upheld", "inForce", InstructionKind.Resume)]
    [InlineData("corrected", "inForce", InstructionKind.Resume)]
    [InlineData("revoked", "ended", InstructionKind.Lift)]
    public async Task The_finding_takes_effect_before_its_answer(string result, string effect, InstructionKind told)
    {
        var entry = await registry.ListAsync();
        var objection = Ok(await registry.ObjectAsync(entry.Id));
        Ok(await registry.FindAsync(objection.Id, result));

        var after = await registry.EntryAsync(entry.Id);
        Assert.Equal(effect, after.EffectOn(Today) == EntryEffect.Ended ? "ended" : after.EffectOn(Today) == EntryEffect.InForce ? "inForce" : "");
        Assert.Equal(result == "corrected" ? "better" : "conduct", after.Grounds.Conduct);
        Assert.Equal(told, (await registry.ToldAsync(entry.Id, Court))[^1]);
        Assert.Equal(result == "revoked" ? 0 : 1, (await registry.StandingAsync(entry.Subject))!.Entries.Count(row => !row.OnHold));
        Assert.True(registry.Hub.Engine.HasEnded(VerifyObjection.InstanceOf(objection.Id)));
    }

    [Fact]
    public async Task The_hold_ends_with_the_last_of_several_objections()
    {
        var entry = await registry.ListAsync();
        var first = Ok(await registry.ObjectAsync(entry.Id));
        var second = Ok(await registry.ObjectAsync(entry.Id, kind: "complaint"));
        Ok(await registry.FindAsync(first.Id));
        Assert.Equal(EntryEffect.OnHold, (await registry.EntryAsync(entry.Id)).EffectOn(Today));
        Ok(await registry.FindAsync(second.Id));
        Assert.Equal(EntryEffect.InForce, (await registry.EntryAsync(entry.Id)).EffectOn(Today));
    }

    [Fact]
    public async Task An_objection_before_the_decision_blocks_it_until_it_is_answered()
    {
        var entry = await registry.HearAsync(Ok(await registry.ProposeAsync()).Id);
        var objection = Ok(await registry.ObjectAsync(entry.Id));
        Assert.Equal(ListErrors.ObjectionOpen, Refused(await registry.DecideAsync(entry.Id)));
        Ok(await registry.FindAsync(objection.Id));
        Ok(await registry.DecideAsync(entry.Id));
    }

    [Fact]
    public async Task The_providers_time_starts_when_it_takes_the_notice_and_its_end_rejects_nothing()
    {
        var entry = await registry.ListAsync();
        var objection = Ok(await registry.ObjectAsync(entry.Id));
        Assert.IsType<ObjectionState.Notified>((await registry.ObjectionAsync(objection.Id))!.State);

        Assert.Contains("verification.notice", await registry.TakeAsync(Provider));
        var verifying = Assert.IsType<ObjectionState.Verifying>((await registry.ObjectionAsync(objection.Id))!.State);
        Assert.Equal(new DateOnly(2026, 3, 30), verifying.DueOn);

        await registry.PassAsync(13);
        Assert.Equal(["notice"], registry.VerificationsSentTo(Provider));
        await registry.PassAsync(2);
        registry.Hub.Engine.Restart();
        await registry.PassAsync(12);
        Assert.Equal(["notice", "reminder", "reminder", "reminder"], registry.VerificationsSentTo(Provider));
        Assert.Empty(registry.VerificationsSentTo(Office));
        await registry.PassAsync(60);
        Assert.Equal(["overdue"], registry.VerificationsSentTo(Office));
        Assert.Equal(EntryEffect.OnHold, (await registry.EntryAsync(entry.Id)).EffectOn(Today));

        Ok(await registry.FindAsync(objection.Id));
        Assert.Equal(EntryEffect.InForce, (await registry.EntryAsync(entry.Id)).EffectOn(Today));
        Assert.True(registry.Hub.Engine.HasEnded(VerifyObjection.InstanceOf(objection.Id)));
    }

    [Fact]
    public async Task A_notice_that_nobody_takes_is_reported_once_and_can_be_received_by_hand()
    {
        var entry = await registry.ListAsync();
        var objection = Ok(await registry.ObjectAsync(entry.Id));
        await registry.PassAsync(30);
        Assert.Equal(["unreceived"], registry.VerificationsSentTo(Office));

        var receive = registry.Hub.Get<ReceiveVerification>();
        Assert.Equal(ObjectionErrors.VerifierNotProvider, Refused(await receive.RunAsync(Decider, objection.Id, Cancel)));
        Ok(await receive.RunAsync(Verifier, objection.Id, Cancel));
        await registry.PassAsync(14);
        Assert.Equal(["notice", "reminder"], registry.VerificationsSentTo(Provider));
    }

    [Fact]
    public async Task A_found_objection_leaves_nothing_to_take()
    {
        var entry = await registry.ListAsync();
        var objection = Ok(await registry.ObjectAsync(entry.Id));
        Ok(await registry.FindAsync(objection.Id));
        Assert.DoesNotContain("verification.notice", await registry.TakeAsync(Provider));
    }

    [Fact]
    public async Task Only_those_whom_it_concerns_object()
    {
        var entry = await registry.ListAsync();
        var stranger = Registry.Subject with { Subject = SubjectKey.ForOrganisation("91000000000000019G") };
        Assert.Equal(ListErrors.EntryUnknown, Refused(await registry.ObjectAsync(entry.Id, by: stranger)));
        Assert.Equal(ListErrors.EntryUnknown, Refused(await registry.ObjectAsync(new("le-none"))));
        Assert.Equal(ObjectionErrors.KindUnknown, Refused(await registry.ObjectAsync(entry.Id, kind: "protest")));
        Assert.Equal(ObjectionErrors.KindNotAllowed, Refused(await registry.ObjectAsync(entry.Id, kind: "litigation")));
        Assert.Equal(
            ObjectionErrors.KindNotAllowed,
            Refused(await registry.ObjectAsync(entry.Id, by: Registry.CourtSystem with { Unit = Market }, kind: "doubt")));
        Ok(await registry.ObjectAsync(entry.Id, by: Registry.CourtSystem, kind: "doubt"));
        Ok(await registry.ObjectAsync(entry.Id, by: Registry.OfficeCaller, kind: "litigation"));
        Ok(await registry.ObjectAsync(entry.Id, by: Registry.Determiner, kind: "complaint"));
    }

    [Fact]
    public async Task The_objector_reads_the_answer_and_strangers_do_not()
    {
        var entry = await registry.ListAsync();
        var objection = Ok(await registry.ObjectAsync(entry.Id, "k"));
        Assert.Equal(objection.Id, Ok(await registry.ObjectAsync(entry.Id, "k")).Id);
        Assert.Equal(ObjectionErrors.KeyReused, Refused(await registry.ObjectAsync(entry.Id, "k", kind: "complaint")));
        Ok(await registry.FindAsync(objection.Id));
        Assert.Equal(ObjectionErrors.AlreadyFound, Refused(await registry.FindAsync(objection.Id, "revoked")));

        var reads = registry.Hub.Get<ReadObjections>();
        Assert.IsType<ObjectionState.Found>(Ok(await reads.FindAsync(Registry.Subject, objection.Id, Cancel)).State);
        var stranger = Registry.Subject with { Subject = SubjectKey.ForOrganisation("91000000000000019G") };
        Assert.Equal(ObjectionErrors.Unknown, Refused(await reads.FindAsync(stranger, objection.Id, Cancel)));
        Assert.Equal(ObjectionErrors.Foreign, Refused(await reads.FindAsync(Registry.CourtSystem, objection.Id, Cancel)));
    }
}
