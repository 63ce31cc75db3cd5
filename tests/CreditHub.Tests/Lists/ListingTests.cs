using CreditHub.Catalogue;
using CreditHub.JointActions;
using CreditHub.Oversight;
using CreditHub.Records;
using CreditHub.Subjects;
using CreditHub.Units;
using Xunit;
using static CreditHub.Lists.Sample;

namespace CreditHub.Lists;

/// <summary>The use cases of lists over ports: always true 1, 3 and 5.</summary>
public sealed class ListingTests
{
    private readonly Registry registry = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_decided_entry_stands_and_its_units_are_told_before_the_answer()
    {
        var entry = await registry.ListAsync();
        var row = Assert.Single((await registry.StandingAsync(entry.Subject))!.Entries);
        Assert.Equal(["S01"], row.Measures.Select(measure => measure.Measure.Value));
        Assert.Equal([InstructionKind.Impose], await registry.ToldAsync(entry.Id, Court));
        Assert.Equal(
            ["list.proposed", "list.noticed", "list.heard", "list.decided"],
            registry.Hub.Audit.Facts.Where(fact => fact.Target == entry.Id.Value).Select(fact => fact.Action));
    }

    [Fact]
    public async Task Nothing_stands_and_nobody_is_told_before_a_person_decided()
    {
        var entry = await registry.HearAsync(Ok(await registry.ProposeAsync()).Id);
        Assert.Equal(ListErrors.DeciderNotAPerson, Refused(await registry.DecideAsync(entry.Id, Registry.System)));
        Assert.Equal(ListErrors.DeciderNotDetermining, Refused(await registry.DecideAsync(entry.Id, Registry.OfficeCaller)));
        Assert.Null(await registry.StandingAsync(entry.Subject));
        Assert.Empty(registry.Hub.Queues.Sent);
    }

    [Fact]
    public async Task The_same_proposal_under_the_same_key_is_one_entry_and_another_is_refused()
    {
        var first = Ok(await registry.ProposeAsync(key: "k"));
        Assert.Equal(first.Id, Ok(await registry.ProposeAsync(key: "k")).Id);
        var other = Registry.Request with { Grounds = Registry.Request.Grounds! with { DocumentNumber = "罚2号" } };
        Assert.Equal(ListErrors.KeyReused, Refused(await registry.ProposeAsync(other, "k")));
        Assert.NotEqual(first.Id, Ok(await registry.ProposeAsync()).Id);
    }

    [Fact]
    public async Task Only_valid_codes_name_a_subject()
    {
        EntrySubjectRequest?[] wrong =
        [
            null,
            new("organisation", "91000000MA00000158"),
            new("organisation", Registry.Code, Registry.CitizenNumber),
            new("person", CitizenId: "000000199001010019"),
            new("person", Registry.Code),
            new("company", Registry.Code),
        ];
        foreach (var subject in wrong)
        {
            Assert.Equal(ListErrors.SubjectInvalid, Refused(await registry.ProposeAsync(Registry.Request with { Subject = subject })));
        }
    }

    [Fact]
    public async Task A_citizen_number_is_in_no_document_message_or_note()
    {
        var entry = await registry.ListAsync(Registry.Request with { Subject = new("person", CitizenId: Registry.CitizenNumber) });
        Assert.True(entry.Subject.IsPerson);
        var standing = await registry.StandingAsync(entry.Subject);
        var everything = HubJson.ToElement(new { entry, standing, sent = registry.Hub.Queues.Sent, registry.Hub.Audit.Facts }).GetRawText();
        Assert.DoesNotContain(Registry.CitizenNumber, everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_body_is_refused_not_a_defect()
    {
        Assert.Equal(ListErrors.SubjectInvalid, Refused(await registry.ProposeAsync(new())));
        Assert.Equal(
            ListErrors.TypeUnknown,
            Refused(await registry.ProposeAsync(new(Subject: Registry.Request.Subject))));
    }

    [Fact]
    public async Task A_record_on_which_a_proposal_rests_is_one_of_its_subject()
    {
        var grounds = Registry.Request.Grounds!;
        await registry.StoreRecordAsync("rec-own", SubjectKey.ForOrganisation(Registry.Code));
        await registry.StoreRecordAsync("rec-other", SubjectKey.ForOrganisation("91000000MA000003X7"));

        Assert.Equal(ListErrors.RecordInvalid, Refused(await registry.ProposeAsync(Registry.Request with { Grounds = grounds with { Record = "rec-none" } })));
        Assert.Equal(ListErrors.RecordInvalid, Refused(await registry.ProposeAsync(Registry.Request with { Grounds = grounds with { Record = "rec-other" } })));
        var own = Ok(await registry.ProposeAsync(Registry.Request with { Grounds = grounds with { Record = "rec-own" } }));
        Assert.Equal(new RecordId("rec-own"), own.Grounds.Record);
    }

    [Fact]
    public async Task A_proposal_may_rest_on_several_records_and_a_repeat_of_it_is_the_same()
    {
        var subject = SubjectKey.ForOrganisation(Registry.Code);
        await registry.StoreRecordAsync("rec-1", subject);
        await registry.StoreRecordAsync("rec-2", subject);
        var request = Registry.Request with { Grounds = Registry.Request.Grounds! with { Record = "rec-1", Records = ["rec-2", "rec-1"] } };
        var entry = Ok(await registry.ProposeAsync(request, "several"));
        Assert.Equal(["rec-1", "rec-2"], entry.Grounds.AllRecords().Select(record => record.Value));
        Assert.Equal(entry.Id, Ok(await registry.ProposeAsync(request, "several")).Id);
        Assert.Equal(
            ListErrors.KeyReused,
            Refused(await registry.ProposeAsync(request with { Grounds = request.Grounds! with { Records = null } }, "several")));
        Assert.Equal(
            ListErrors.RecordInvalid,
            Refused(await registry.ProposeAsync(request with { Grounds = request.Grounds! with { Records = ["rec-2", "rec-none"] } })));
    }

    [Fact]
    public async Task A_proposal_rests_on_no_record_that_is_not_in_force_or_never_carries_a_sanction()
    {
        var subject = SubjectKey.ForOrganisation(Registry.Code);
        await registry.StoreRecordAsync("rec-1", subject);
        await registry.StoreRecordAsync("rec-disputed", subject, new RecordState.Disputed(new(2026, 3, 1)));
        await registry.StoreRecordAsync("rec-warning", subject, use: new BasisUse(BasisExclusion.WarningOnly));
        async Task<Decisions.HubError> OnAsync(string record) => Refused(await registry.ProposeAsync(
            Registry.Request with { Grounds = Registry.Request.Grounds! with { Records = ["rec-1", record] } }));

        Assert.Equal(ListErrors.RecordNotInForce, await OnAsync("rec-disputed"));
        Assert.Equal(ListErrors.RecordNeverBasis, await OnAsync("rec-warning"));
    }

    [Fact]
    public async Task A_proposal_names_a_category_of_conduct_of_the_policy_or_none()
    {
        var named = Registry.Request with { Grounds = Registry.Request.Grounds! with { Category = "health.food-drug" } };
        Assert.Equal("health.food-drug", Ok(await registry.ProposeAsync(named, "named")).Grounds.Category);
        Assert.Null(Ok(await registry.ProposeAsync(Registry.Request, "none")).Grounds.Category);
        Assert.Equal(ListErrors.KeyReused, Refused(await registry.ProposeAsync(Registry.Request, "named")));
        foreach (var unknown in (string[])["health", "health.food-drug=食品药品", "gossip", ""])
        {
            var request = Registry.Request with { Grounds = Registry.Request.Grounds! with { Category = unknown } };
            Assert.Equal(ListErrors.CategoryUnknown, Refused(await registry.ProposeAsync(request)));
        }
    }

    [Fact]
    public async Task A_proposal_rests_on_no_record_whose_term_is_over()
    {
        await registry.StoreRecordAsync("rec-1", SubjectKey.ForOrganisation(Registry.Code), decidedOn: new(2016, 2, 1));
        var request = Registry.Request with { Grounds = Registry.Request.Grounds! with { Records = ["rec-1"] } };
        Assert.Equal(ListErrors.RecordTermOver, Refused(await registry.ProposeAsync(request)));
    }

    [Fact]
    public async Task A_decision_is_refused_once_the_term_of_a_ground_has_ended_since_the_proposal()
    {
        // Three years of 一般 as they count in March 2026: the last day is the fourth.
        await registry.StoreRecordAsync("rec-1", SubjectKey.ForOrganisation(Registry.Code), decidedOn: new(2023, 3, 5));
        await registry.StoreRecordAsync("rec-2", SubjectKey.ForOrganisation(Registry.Code), decidedOn: new(2026, 2, 1));
        var request = Registry.Request with { Grounds = Registry.Request.Grounds! with { Records = ["rec-1", "rec-2"] } };
        var entry = Ok(await registry.ProposeAsync(request));
        await registry.HearAsync(entry.Id);
        await registry.PassAsync(10);
        Assert.Equal(ListErrors.RecordTermOver, Refused(await registry.DecideAsync(entry.Id)));
    }

    [Theory]
    [InlineData(BasisExclusion.Kind, false)]
    [InlineData(BasisExclusion.WarningOnly, false)]
    [InlineData(BasisExclusion.Reference, true)]
    [InlineData(BasisExclusion.SelfDeclared, true)]
    [InlineData(BasisExclusion.Complaint, true)]
    public async Task A_red_entry_rests_on_public_credit_information_only(BasisExclusion exclusion, bool refused)
    {
        await registry.StoreRecordAsync("rec-1", SubjectKey.ForOrganisation(Registry.Code), use: new BasisUse(exclusion));
        var record = Assert.Single((await registry.Hub.Get<Documents.IDocuments>().QueryAsync(RecordDocuments.Record, Documents.DocumentQuery.All, Cancel)).Items).Value;
        Assert.Equal(refused ? ListErrors.RecordNeverBasis : null, RecordGrounds.Refusal(record, ListColour.Red));
        Assert.Equal(ListErrors.RecordNeverBasis, RecordGrounds.Refusal(record, ListColour.Black));
    }

    [Fact]
    public async Task A_responsible_persons_proposal_may_rest_on_the_organisations_record()
    {
        var root = await registry.ListAsync();
        await registry.StoreRecordAsync("rec-own", SubjectKey.ForOrganisation(Registry.Code));

        var derived = Ok(await registry.ProposeAsync(Registry.Request with
        {
            Subject = new("person", null, Registry.CitizenNumber),
            Grounds = Registry.Request.Grounds! with { Record = "rec-own" },
            Derivation = new(root.Id.Value, "法定代表人", "责1号"),
        }));

        Assert.Equal(new RecordId("rec-own"), derived.Grounds.Record);
    }

    [Fact]
    public async Task An_expired_entry_has_no_effect_before_the_sweep_and_is_lifted_by_it_once()
    {
        var entry = await registry.ListAsync(until: new(2026, 3, 5));
        registry.Hub.Engine.MoveTo(Policy.WorkCalendar.StartOf(new(2026, 3, 6)));
        Assert.Equal(EntryEffect.Ended, (await registry.EntryAsync(entry.Id)).EffectOn(new(2026, 3, 6)));
        Assert.False((await registry.StandingAsync(entry.Subject))!.Entries.Single().InForce(new(2026, 3, 6)));

        await registry.Hub.Get<Sweep>().RunAsync(Cancel);
        var ended = await registry.EntryAsync(entry.Id);
        Assert.Equal(EndReason.Expired, Assert.IsType<EntryState.Ended>(ended.State).Reason);
        Assert.Empty((await registry.StandingAsync(entry.Subject))!.Entries);
        Assert.Equal(InstructionKind.Lift, (await registry.ToldAsync(entry.Id, Court))[^1]);
        await registry.Hub.Get<Sweep>().RunAsync(Cancel);
        Assert.Equal(ended.Version, (await registry.EntryAsync(entry.Id)).Version);
    }

    [Fact]
    public async Task An_exit_is_in_the_standing_and_with_the_units_before_the_answer()
    {
        var entry = await registry.ListAsync();
        Ok(await registry.Hub.Get<ExitEntry>().RunAsync(Registry.SecondDeterminer, entry.Id, new("退1号"), Cancel));
        Assert.Empty((await registry.StandingAsync(entry.Subject))!.Entries);
        Assert.Equal(InstructionKind.Lift, (await registry.ToldAsync(entry.Id, Court))[^1]);
    }

    [Fact]
    public async Task Derived_entries_are_held_released_and_ended_with_their_root()
    {
        var root = await registry.ListAsync();
        var people = new List<ListEntry>();
        foreach (var number in new[] { Registry.CitizenNumber, "000000200002290029" })
        {
            people.Add(await registry.ListAsync(Registry.Request with
            {
                Subject = new("person", CitizenId: number),
                Derivation = new(root.Id.Value, "法定代表人", "责1号"),
            }));
        }

        var undecided = Ok(await registry.ProposeAsync(Registry.Request with
        {
            Subject = new("person", CitizenId: Registry.CitizenNumber),
            Derivation = new(root.Id.Value, "法定代表人", "责2号"),
        }));

        var objection = Ok(await registry.ObjectAsync(root.Id));
        foreach (var derived in people)
        {
            Assert.True(Assert.Single((await registry.StandingAsync(derived.Subject))!.Entries).OnHold);
        }

        Assert.Single((await registry.EntryAsync(undecided.Id)).Holds);
        Ok(await registry.FindAsync(objection.Id));
        Assert.All(people, derived => Assert.Empty(registry.EntryAsync(derived.Id).Result.Holds));

        Ok(await registry.Hub.Get<ExitEntry>().RunAsync(Registry.Determiner, root.Id, new("退1号"), Cancel));
        foreach (var derived in people)
        {
            var ended = await registry.EntryAsync(derived.Id);
            Assert.Equal(EndReason.RootEnded, Assert.IsType<EntryState.Ended>(ended.State).Reason);
            Assert.Equal(InstructionKind.Lift, (await registry.ToldAsync(derived.Id, Court))[^1]);
        }
    }

    [Fact]
    public async Task Each_sees_what_concerns_it()
    {
        var entry = Ok(await registry.ProposeAsync());
        var reads = registry.Hub.Get<ReadEntries>();
        Assert.Equal(ListErrors.EntryUnknown, Refused(await reads.FindAsync(Registry.Subject, entry.Id, Cancel)));
        await registry.HearAsync(entry.Id);

        foreach (var caller in new[] { Registry.Determiner, Registry.Finder, Registry.OfficeCaller, Registry.Subject })
        {
            Assert.Equal(entry.Id, Ok(await reads.FindAsync(caller, entry.Id, Cancel)).Id);
        }

        var stranger = Registry.Subject with { Subject = SubjectKey.ForOrganisation("91000000000000019G") };
        Assert.Equal(ListErrors.EntryUnknown, Refused(await reads.FindAsync(stranger, entry.Id, Cancel)));
        Assert.Equal(ListErrors.EntryForeign, Refused(await reads.FindAsync(Registry.CourtSystem, entry.Id, Cancel)));
        Assert.Single(await reads.OwnAsync(entry.Subject, Cancel));
        Assert.Empty(await reads.OwnAsync(stranger.Subject!.Value, Cancel));
    }

    [Fact]
    public async Task A_unit_lists_its_own_types_page_by_page()
    {
        for (var number = 0; number < 120; number++)
        {
            Ok(await registry.ProposeAsync());
        }

        var reads = registry.Hub.Get<ReadEntries>();
        Assert.Equal(120, await CountAsync(Registry.Determiner));
        Assert.Equal(120, await CountAsync(Registry.OfficeCaller));
        Assert.Equal(0, await CountAsync(Registry.Finder));
        Assert.Equal(ListErrors.EntryForeign, Refused(await reads.ListAsync(Registry.Finder, null, "black-food", null, Cancel)));
        Assert.Equal(ListErrors.TypeUnknown, Refused(await reads.ListAsync(Registry.Determiner, null, "none", null, Cancel)));
        Assert.Empty(Ok(await reads.ListAsync(Registry.Determiner, "listed", "black-food", null, Cancel)).Items);

        async Task<int> CountAsync(Caller caller)
        {
            var count = 0;
            string? continuation = null;
            do
            {
                var page = Ok(await reads.ListAsync(caller, "proposed", null, continuation, Cancel));
                count += page.Items.Count;
                continuation = page.Continuation;
            }
            while (continuation is not null);
            return count;
        }
    }
}
