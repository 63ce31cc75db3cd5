using CreditHub.JointActions;
using CreditHub.Lists;
using CreditHub.Records;
using CreditHub.Subjects;
using Xunit;
using static CreditHub.Lists.Sample;

namespace CreditHub.Objections;

/// <summary>Objections to a record itself, whether or not a list entry rests on it (E1–E5).</summary>
public sealed class RecordObjectionTests
{
    private static readonly SubjectKey Subject = SubjectKey.ForOrganisation(Registry.Code);
    private readonly Registry registry = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Record_is_disputed_when_its_subjects_objection_is_answered_and_stands_again_when_it_is_upheld()
    {
        await registry.StoreRecordAsync("rec-1", Subject);
        var entry = await registry.ListAsync(On("rec-1"));
        var objection = Ok(await registry.ObjectToRecordAsync("rec-1"));
        Assert.Equal((Provider, "rec-1", (ListEntryId?)null), (objection.Provider, objection.Target.Id, objection.Target.EntryId));
        Assert.IsType<RecordState.Disputed>((await registry.RecordAsync("rec-1")).State);
        Assert.Equal([objection.Id], (await registry.EntryAsync(entry.Id)).Holds.Select(hold => hold.Objection));
        Assert.Equal([InstructionKind.Impose, InstructionKind.Suspend], await registry.ToldAsync(entry.Id, Court));
        Assert.Equal(["notice"], registry.VerificationsSentTo(Provider));

        Ok(await registry.FindAsync(objection.Id));
        Assert.IsType<RecordState.InForce>((await registry.RecordAsync("rec-1")).State);
        Assert.Equal([InstructionKind.Impose, InstructionKind.Suspend, InstructionKind.Resume], await registry.ToldAsync(entry.Id, Court));
        Assert.True(registry.Hub.Engine.HasEnded(VerifyObjection.InstanceOf(objection.Id)));
    }

    [Fact]
    public async Task The_providers_time_runs_from_its_receipt_and_its_end_rejects_nothing()
    {
        await registry.StoreRecordAsync("rec-1", Subject);
        var objection = Ok(await registry.ObjectToRecordAsync("rec-1"));
        Assert.Contains("verification.notice", await registry.TakeAsync(Provider));
        await registry.PassAsync(90);
        Assert.Equal(["notice", "reminder", "reminder", "reminder"], registry.VerificationsSentTo(Provider));
        Assert.Equal(["overdue"], registry.VerificationsSentTo(Office));
        Assert.IsType<RecordState.Disputed>((await registry.RecordAsync("rec-1")).State);
        Ok(await registry.FindAsync(objection.Id));
        Assert.IsType<RecordState.InForce>((await registry.RecordAsync("rec-1")).State);
    }

    [Fact]
    public async Task Record_that_is_found_wrong_is_annulled_by_the_same_document_and_its_entry_ends()
    {
        await registry.StoreRecordAsync("rec-1", Subject);
        var entry = await registry.ListAsync(On("rec-1"));
        var objection = Ok(await registry.ObjectToRecordAsync("rec-1"));
        Assert.Equal(ObjectionErrors.VerifierNotProvider, Refused(await registry.FindAsync(objection.Id, "revoked", Registry.Determiner)));
        Assert.False((await registry.RecordAsync("rec-1")).IsOver);

        Ok(await registry.FindAsync(objection.Id, "revoked"));
        Assert.IsType<ObjectionState.Found>(Ok(await registry.FindAsync(objection.Id, "revoked")).State);
        var record = await registry.RecordAsync("rec-1");
        Assert.Equal("核1号", Assert.IsType<RecordState.Annulled>(record.State).Document);
        Assert.Equal(["disputed", "annulled", "settled"], record.Corrections!.Select(made => HubJson.Word(made.Kind)));
        Assert.Equal(EndReason.BasisAnnulled, Assert.IsType<EntryState.Ended>((await registry.EntryAsync(entry.Id)).State).Reason);
        Assert.Equal([InstructionKind.Impose, InstructionKind.Suspend, InstructionKind.Lift], await registry.ToldAsync(entry.Id, Court));

        // Whoever was told by a directive is told of the annulment, too (G15).
        Assert.Contains("record.recalled", await registry.TakeAsync(Court));
        Assert.Equal(ObjectionErrors.RecordOver, Refused(await registry.ObjectToRecordAsync("rec-1")));
    }

    [Fact]
    public async Task Only_those_whom_a_record_concerns_object_to_it()
    {
        await registry.StoreRecordAsync("rec-1", Subject);
        var stranger = Registry.Subject with { Subject = SubjectKey.ForOrganisation("91000000000000019G") };
        Assert.Equal(RecordErrors.Unknown, Refused(await registry.ObjectToRecordAsync("rec-1", stranger)));
        Assert.Equal(RecordErrors.Unknown, Refused(await registry.ObjectToRecordAsync("rec-none")));
        Assert.Equal(RecordErrors.Unknown, Refused(await registry.ObjectToRecordAsync("rec-1", Registry.CourtSystem, "doubt")));
        Assert.Contains(registry.Hub.Audit.Facts, fact => fact is { Action: "objection.raise.refused", Target: "rec-1" });
        Assert.Equal(ObjectionErrors.KindNotAllowed, Refused(await registry.ObjectToRecordAsync("rec-1", kind: "litigation")));
        Assert.Equal(ObjectionErrors.KindNotAllowed, Refused(await registry.ObjectToRecordAsync("rec-1", Registry.Finder, "doubt")));
        var raise = registry.Hub.Get<RaiseObjection>();
        Assert.Equal(ObjectionErrors.TargetInvalid, Refused(await raise.RunAsync(Registry.Subject, new("", "objection", "untrue"), null, Cancel)));
        Assert.Equal(
            ObjectionErrors.TargetInvalid, Refused(await raise.RunAsync(Registry.Subject, new("le-1", "objection", "untrue", Record: "rec-1"), null, Cancel)));

        // A unit that was told of it by a directive may doubt it.
        await registry.ListAsync(On("rec-1"));
        Ok(await registry.ObjectToRecordAsync("rec-1", Registry.CourtSystem, "doubt"));
        Ok(await registry.ObjectToRecordAsync("rec-1", Registry.Finder, "complaint"));
        Ok(await registry.ObjectToRecordAsync("rec-1", Registry.OfficeCaller, "litigation"));
    }

    [Fact]
    public async Task The_objector_reads_the_answer_and_strangers_do_not()
    {
        await registry.StoreRecordAsync("rec-1", Subject);
        var objection = Ok(await registry.ObjectToRecordAsync("rec-1", key: "k"));
        Assert.Equal(objection.Id, Ok(await registry.ObjectToRecordAsync("rec-1", key: "k")).Id);
        Assert.Equal(ObjectionErrors.KeyReused, Refused(await registry.ObjectToRecordAsync("rec-1", kind: "complaint", key: "k")));
        Ok(await registry.FindAsync(objection.Id));
        Assert.Equal(ObjectionErrors.AlreadyFound, Refused(await registry.FindAsync(objection.Id, "revoked")));
        Assert.False((await registry.RecordAsync("rec-1")).IsOver);

        var reads = registry.Hub.Get<ReadObjections>();
        Assert.IsType<ObjectionState.Found>(Ok(await reads.FindAsync(Registry.Subject, objection.Id, Cancel)).State);
        var stranger = Registry.Subject with { Subject = SubjectKey.ForOrganisation("91000000000000019G") };
        Assert.Equal(ObjectionErrors.Unknown, Refused(await reads.FindAsync(stranger, objection.Id, Cancel)));
        Assert.Equal(ObjectionErrors.Foreign, Refused(await reads.FindAsync(Registry.CourtSystem, objection.Id, Cancel)));
    }

    private static ProposeEntryRequest On(params string[] records) =>
        Registry.Request with { Grounds = Registry.Request.Grounds! with { Records = records } };
}
