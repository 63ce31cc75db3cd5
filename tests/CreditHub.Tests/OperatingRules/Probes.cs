using CreditHub.Decisions;
using CreditHub.JointActions;
using CreditHub.Lists;
using CreditHub.Measures;
using CreditHub.Objections;
using CreditHub.Publication;
using CreditHub.Records;
using CreditHub.Repairs;
using CreditHub.Supervision;
using static CreditHub.Lists.Sample;

namespace CreditHub.OperatingRules;

/// <summary>Puts every state of a machine to every input of the rules that decide about it, and says which steps were taken.</summary>
internal static class Probes
{
    private static readonly DateTimeOffset Morning = TestHub.Morning;

    public static IEnumerable<(string From, string To)> Of(string machine) => machine switch
    {
        "upload" => Uploads(),
        "record" => Records(),
        "delivery" => Deliveries(),
        "upload-publication" => UploadPublications(),
        "publication" => Publications(),
        "entry-black" => Entries(Black, [Proposed, Noticed, Heard, Listed, Declined, Ended]),
        "entry-red" => Entries(Red, [RedProposed, RedNoticed, RedListed, Ok(RedNoticed.Decline(Red, "否1号", Decider, Now)), Ok(RedListed.Exit(Red, "退1号", Decider, Now))]),
        "instruction" => Instructions(),
        "objection" => Objections(),
        "entry-clearance" => Clearances(),
        "repair" => Repairs(),
        "duty" => Duties(),
        _ => throw new ArgumentOutOfRangeException(nameof(machine)),
    };

    private static ListEntry RedProposed => Ok(Draft.Propose(Red, Basis, null, Machine, Now));

    private static ListEntry RedListed => Ok(RedNoticed.List(
        Terms with { On = new DateOnly(2026, 3, 12), ServedOn = new DateOnly(2026, 3, 12) }, At(Now.AddDays(10)) with { Type = Red }));

    // A refusal and the same state again are no steps.
    private static IEnumerable<(string From, string To)> Run<T>(IEnumerable<T> states, Func<T, object> stateOf, params Func<T, Decision<T>>[] inputs) =>
        from state in states
        from input in inputs
        let next = input(state) is Decision<T>.Accepted { Value: var value } ? value : state
        let step = (From: StateMachine.WordOf(stateOf(state)), To: StateMachine.WordOf(stateOf(next)))
        where step.From != step.To
        select step;

    private static IEnumerable<(string From, string To)> Uploads()
    {
        UploadState[] states =
        [
            new UploadState.Received(), new UploadState.Reading(new("utf-8", 1, 1, [])), new UploadState.Done(new("utf-8", 1, 1, []), UploadCounts.None, Morning),
            new UploadState.Refused("upload.empty", "", Morning),
        ];
        return Run(
            states.Select(state => new Upload(new("up-1"), "penalties", Machine, Morning, new UploadFile("f", 1, "", UploadFormat.Csv, null), state)),
            upload => upload.State,
            [.. states.Select(next => (Func<Upload, Decision<Upload>>)(upload => upload.MoveTo(next))), upload => upload.Forget()]);
    }

    private static IEnumerable<(string From, string To)> Records()
    {
        RecordState[] states =
        [
            RecordState.InForce.Instance, new RecordState.Disputed(Samples.Today), new RecordState.Annulled("", Samples.Unit, Samples.Today),
            new RecordState.Withdrawn("r", Samples.Unit, Samples.Today), new RecordState.Replaced(new("rec-9"), Samples.Unit, Samples.Today),
            new RecordState.Removed("r", Samples.Unit, Samples.Today), new RecordState.Expired(Samples.Today),
            new RecordState.Repaired("", Samples.Unit, Samples.Today),
        ];
        var order = new CorrectionOrder("cor-1", "撤1号", "why", Samples.First, Morning);
        var changed = Samples.Penalty(remark: "other");
        var back = new Reinstatement(order with { Document = "复1号" }, ReinstatementGround.Mistake, Samples.Today, "");
        return Run(
            [.. states.Select(state => Samples.Penalty(state: state)), .. states.SelectMany(state => ToStandAgain(Samples.Penalty(state: state), order, back))],
            record => record.State,
            [
                record => record.AskBack(Samples.Penalties, back, wasFoundWrong: false),
                record => record.Reinstate(back.Order.Id, new Approval(Samples.Second, Morning), Samples.Penalty(), wasFoundWrong: false),
                record => record.SendReinstatementBack(back.Order.Id, Samples.Second, "why"),
                .. states.Select(told => (Func<CreditRecord, Decision<CreditRecord>>)(record => record.Tell(Samples.Penalty(state: told), "kept"))),
                record => record.End(CorrectionKind.Annulled, order, "kept"),
                record => record.End(CorrectionKind.Withdrawn, order, "kept"),
                record => record.Expire(Samples.Today, Morning, "kept"),
                record => record.Repair(Samples.Penalties, order with { DocumentOn = Samples.Today, Ruling = "破1号" }, RepairPolicy.On(Samples.Fuzhou.Book, Samples.Today), null, "kept"),
                record => record.Change(changed, order, "kept"),
                record => record.Change(changed with { Id = new("rec-2") }, order, "kept"),
                record => record.Dispute(new("ob-1"), Samples.First, Morning),
                record => record.Tell(Samples.Penalty(), "kept", saysItStands: true),
                record => record.Uphold(order),
            ]);
    }

    // Ended by somebody else, with a request that waits; once with an objection that is still verified.
    private static CreditRecord[] ToStandAgain(CreditRecord record, CorrectionOrder order, Reinstatement back)
    {
        var end = new RecordCorrection(CorrectionKind.Annulled, order with { Id = "cor-0", By = Machine }, "kept");
        var dispute = new RecordCorrection(CorrectionKind.Disputed, order with { Id = "ob-0" }, null) { Dispute = new("ob-0") };
        return [record with { Corrections = [end], Reinstatement = back }, record with { Corrections = [dispute, end], Reinstatement = back }];
    }

    private static IEnumerable<(string From, string To)> Deliveries()
    {
        var shown = Delivery.Show(Samples.Published(Samples.Penalty()), "creditfuzhou", Samples.Showing, Morning);
        var by = Samples.Today;
        Delivery[] states =
        [
            shown, shown.Confirm(1, "r", Morning), shown.Ask(isShow: false, 1, isPushed: false, by, Morning), shown.Ask(isShow: false, 1, isPushed: true, by, Morning),
            shown.Ask(isShow: false, 1, isPushed: false, by, Morning).Confirm(2, "r", Morning),
        ];
        return Run(
            states,
            delivery => delivery.State,
            delivery => delivery.Ask(!delivery.IsShow, 1, isPushed: true, by, Morning),
            delivery => delivery.Ask(!delivery.IsShow, 1, isPushed: false, by, Morning),
            delivery => delivery.Again(0, Morning),
            delivery => delivery.AskDeletion(by, Morning),
            delivery => delivery.Climb(Morning.AddYears(1)),
            delivery => delivery.Confirm(delivery.Version, "r", Morning),
            delivery => delivery.Fail(delivery.Version, "x", Morning, isRefused: true),
            delivery => delivery.Escalate(Morning.AddYears(1)));
    }

    private static Reopening Anew { get; } = new(Samples.First, Morning, "解密1号", "保密期限届满");

    private static IEnumerable<(string From, string To)> UploadPublications()
    {
        var yes = new Classification(true, [], Samples.First, Morning);
        var no = new Classification(false, [SecrecyReason.StateSecret], Samples.First, Morning);
        var agreed = new Approval(Samples.Second, Morning);
        UploadPublicationState[] states =
        [
            new UploadPublicationState.Unclassified(""), new UploadPublicationState.Classified(yes), new UploadPublicationState.Classified(no),
            new UploadPublicationState.Publishing(yes, agreed), new UploadPublicationState.Published(yes, agreed, PublicationCounts.None),
            new UploadPublicationState.Withheld(no, agreed),
        ];
        return Run(
            states.Select(state => new UploadPublication(
                new("upl-1"), "penalties", new Actor(Samples.Unit, "system-1", IsPerson: false), 3, null, null, state, PublicationRung.None, [])),
            publication => publication.State,
            publication => publication.Classify(yes),
            publication => publication.Classify(no),
            publication => publication.Approve(agreed, byOffice: false),
            publication => publication.SendBack(Samples.Second, "why", byOffice: false),
            publication => publication.Close(PublicationCounts.None, []),
            publication => publication.Climb(Morning.AddYears(1)),
            publication => publication.AskAnew(Anew).Then(asked => asked.Reopen(Samples.Second, byOffice: false, null)),
            publication => publication.AskAnew(Anew).Then(asked => asked.Leave(Samples.Second, "why", byOffice: false)),
            publication => publication.Declare(new ChannelEvidence("own", "https://example.test/1", Samples.First, Morning)));
    }

    private static IEnumerable<(string From, string To)> Publications()
    {
        var refused = new PublicationState.Refused(SecrecyReason.CommercialSecret, "15", Samples.First, Morning);
        var published = Samples.Published(Samples.Penalty());
        var waiting = published with { State = new PublicationState.Waiting(1, Samples.First, Morning, null, PublicationRung.None, "") };
        var order = new CorrectionOrder("cor-1", "更1号", "why", Samples.First, Morning);
        var changed = Samples.Penalty() with { Corrections = [new RecordCorrection(CorrectionKind.Changed, order, "kept")] };
        RecordState[] overs =
        [
            new RecordState.Annulled("d", Samples.Unit, Samples.Today), new RecordState.Withdrawn("r", Samples.Unit, Samples.Today),
            new RecordState.Replaced(new("rec-2"), Samples.Unit, Samples.Today), new RecordState.Removed("r", Samples.Unit, Samples.Today),
            new RecordState.Repaired("修1号", Samples.Unit, Samples.Today),
        ];
        return Run(
            [
                published, waiting, published.Refuse(refused), published.End(PublicationEnd.Repaired, Samples.Today, "修1号"),
                published.End(PublicationEnd.Annulled, Samples.Today, "撤1号"),
            ],
            publication => publication.State,
            [
                publication => publication.Refuse(refused),
                publication => publication.End(PublicationEnd.Repaired, Samples.Today, "修1号"),
                publication => publication.Follow(Samples.Penalty(), Samples.Today),
                publication => publication.Follow(Samples.Penalty(), new DateOnly(2040, 1, 1)),
                publication => publication.Follow(changed, Samples.Today, waiting),
                publication => publication.Follow(changed, Samples.Today),
                publication => publication.Approve(
                    new Approval(Samples.Second, Morning), 1, byOffice: false, new PublicationVerdict.Publish(PublicationTier.General, new DateOnly(2027, 3, 31)), "p"),
                publication => publication.Approve(new Approval(Samples.Second, Morning), 1, byOffice: false, new PublicationVerdict.Keep(Unpublished.Expired), "p"),
                publication => publication.Approve(new Approval(Samples.Second, Morning), 1, byOffice: false, new PublicationVerdict.Keep(Unpublished.Person), "p"),
                publication => publication.SendBack(Samples.Second, 1, "why", byOffice: false),
                publication => publication.AskAnew(Anew).Then(asked => asked.Reopen(Samples.Second, byOffice: false, waiting)),
                publication => publication.AskAnew(Anew).Then(asked => asked.Leave(Samples.Second, "why", byOffice: false)),
                publication => publication.Climb(Morning.AddYears(1)),
                .. overs.Select(over => (Func<RecordPublication, Decision<RecordPublication>>)(publication => publication.Follow(Samples.Penalty(state: over), Samples.Today))),
            ]);
    }

    private static IEnumerable<(string From, string To)> Entries(ListType type, ListEntry[] states) => Run(
        states,
        entry => entry.State,
        entry => entry.ServeNotice(type, Served, Book, Calendar, Machine, Today),
        entry => entry.RecordStatement(type, Said, Machine),
        entry => entry.RecordStatement(type, new Statement(NotMade: true, "", "", new DateOnly(2026, 3, 20)), Machine),
        entry => entry.List(Terms with { On = new DateOnly(2026, 3, 13), ServedOn = new DateOnly(2026, 3, 13) }, At(Now.AddDays(11)) with { Type = type }),
        entry => entry.Decline(type, "否2号", Colleague, Now),
        entry => entry.Exit(type, "退2号", Decider, Now),
        entry => entry.Expire(new DateOnly(2040, 1, 1)),
        entry => entry.RaiseHold(Objected, Now),
        entry => entry.ReleaseHold(Objected, Verifier),
        entry => entry.Correct(Objected, "other", Verifier),
        entry => entry.Revoke(Objected, "核1号", Verifier, Now),
        entry => entry.Follow(Ended, Now),
        entry => entry.Follow(Listed, Now));

    private static IEnumerable<(string From, string To)> Instructions()
    {
        var tuesday = JointActions.Sample.Monday.AddDays(1);
        var deadlines = JointActions.Sample.Deadlines;
        var delivered = JointActions.Sample.Imposed(MeasureForce.Mandatory, MeasureForce.Mandatory);
        var acknowledged = Ok(delivered.Acknowledge(1, tuesday, deadlines));
        MeasureFeedback[] all = [JointActions.Sample.Answer("S01"), JointActions.Sample.Answer("S02")];
        Directive[] states =
        [
            delivered, acknowledged, Ok(acknowledged.Receive(1, all, tuesday, deadlines)), delivered.Order(InstructionKind.Lift, 2, 1, 2, tuesday, deadlines),
            JointActions.Sample.Imposed(MeasureForce.Informational),
        ];
        return Run(
            states,
            directive => directive.Instructions[0].State,
            directive => directive.Acknowledge(1, tuesday, deadlines),
            directive => directive.Receive(1, all[..1], tuesday, deadlines),
            directive => directive.Receive(1, all, tuesday, deadlines),
            directive => directive.Order(InstructionKind.Suspend, 3, 1, 3, tuesday, deadlines),
            directive => directive.Wake(tuesday.AddMonths(2), deadlines, out _));
    }

    private static IEnumerable<(string From, string To)> Objections()
    {
        var notified = new Objection(
            Objected, ObjectionKind.Objection, new ObjectionTarget.OfEntry(Listed.Id), Provider, Verifier, "why", null, Now, new ObjectionState.Notified(), 0, null);
        var due = Calendar.Due(Today, 20);
        var upheld = new Finding(FindingResult.Upheld, "核1号", "true", null, Verifier, Now);
        return Run(
            [notified, Ok(notified.Receive(Provider, Now, due)), Ok(notified.Find(upheld, Listed))],
            objection => objection.State,
            objection => objection.Receive(Provider, Now, due),
            objection => objection.Find(upheld, Listed),
            objection => objection.Find(upheld with { Result = FindingResult.Revoked }, Listed),
            objection => objection.Remind(1),
            objection => objection.ReportOverdue(Now),
            objection => objection.ReportUnreceived(Now));
    }

    private static IEnumerable<(string From, string To)> Clearances()
    {
        var yes = new Classification(IsPublic: true, [], Colleague, Now);
        var no = new Classification(IsPublic: false, [SecrecyReason.CommercialSecret], Colleague, Now);
        var agreed = new Approval(new Actor(Market, "p5", IsPerson: true), Now);
        var exempted = new EntryClearanceState.Exempted(SecrecyReason.Privacy, "条例第十五条", Decider, Now);
        var waiting = EntryClearance.Of(Listed, Today, Samples.Showing.Schedule, 60);
        var states = new EntryClearanceState[]
        {
            waiting.State, new EntryClearanceState.Classified(yes), new EntryClearanceState.Classified(no), new EntryClearanceState.Cleared(yes, agreed),
            new EntryClearanceState.Withheld(no, agreed), exempted,
        };
        return Run(
            states.Select(state => waiting with { State = state }),
            clearance => clearance.State,
            clearance => clearance.Classify(yes),
            clearance => clearance.Classify(no),
            clearance => clearance.Approve(agreed, byOffice: false),
            clearance => clearance.SendBack(agreed.By, "核对", byOffice: false),
            clearance => clearance.Exempt(exempted),
            clearance => clearance.AskAnew(Anew with { By = Decider }).Then(asked => asked.Reopen(agreed.By, byOffice: false, waiting)),
            clearance => clearance.AskAnew(Anew with { By = Decider }).Then(asked => asked.Leave(agreed.By, "why", byOffice: false)),
            clearance => clearance.Follow(Ended, new DateOnly(2040, 1, 1)),
            clearance => clearance.Climb(Now.AddYears(1)));
    }

    private static IEnumerable<(string From, string To)> Repairs()
    {
        var order = new CorrectionOrder("cor-1", "修1号", "why", Samples.First, Morning);
        RecordCorrection repaired = new(CorrectionKind.Repaired, order, "kept");
        var record = Samples.Penalty() with { Corrections = [repaired, repaired] };
        var open = Repair.Begin(null, record, 2);
        return Run(
            [open, open.Look([], Morning)],
            repair => repair.State,
            repair => repair.Look([], Morning),
            repair => repair.Look([new(RepairWaitKind.Recipient, "court")], Morning),
            repair => Repair.Begin(repair, record, 2),
            repair => Repair.Begin(repair, record, 3));
    }

    private static IEnumerable<(string From, string To)> Duties()
    {
        var due = Samples.Today;
        var open = new Duty(
            new("du-1"), DutyKind.Promise, Samples.Penalty().Subject, Samples.Unit, "诺1号", due.AddDays(-10), due, "", new RecordId("rec-1"), null, null,
            DutySchedule.Of(due, Calendar, 3, 5), DutyRung.None, DutyState.Open.Instance, "test-1");
        var kept = new DutyFinding(DutyResult.Fulfilled, "认1号", due, "", Samples.First, Morning.AddDays(2));
        var broken = kept with { Result = DutyResult.Unfulfilled, Note = "未补交" };
        return Run(
            [open, open with { State = new DutyState.Found(kept) }, open with { State = new DutyState.Dropped(Morning) }],
            duty => duty.State,
            duty => duty.Find(kept),
            duty => duty.Find(broken),
            duty => duty.Find(broken with { By = Samples.First with { IsPerson = false } }),
            duty => duty.Report(broken),
            duty => duty.Climb(Morning.AddYears(1)),
            duty => duty.Follow(null, Morning),
            duty => duty.Follow(open with { DueOn = due.AddDays(5) }, Morning));
    }
}
