using CreditHub.Catalogue;
using CreditHub.Decisions;
using CreditHub.Lists;
using CreditHub.Publication;
using Xunit;

namespace CreditHub.Records.Correcting;

/// <summary>Who lets a record that ended by mistake stand again, and when (two persons, a document, the subject told).</summary>
public sealed class RecordReinstatingTests
{
    private static readonly DateTimeOffset Now = new(2026, 4, 10, 1, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = Samples.Today;
    private static readonly Actor Ender = new(Samples.Unit, "p1", IsPerson: true);
    private static readonly Actor Asker = new(Samples.Unit, "p2", IsPerson: true);
    private static readonly Actor Agreer = new(Samples.Unit, "p3", IsPerson: true);
    private static readonly CorrectionOrder End = new("cor-1", "撤1号", "复议撤销", Ender, Now);
    private static readonly CorrectionOrder Back = new("cor-2", "复1号", "误将他案文书登记于本记录", Asker, Now);
    private static readonly Reinstatement Asked = new(Back, ReinstatementGround.Mistake, Today, "");

    private static CreditRecord Content { get; } = Samples.Penalty() with
    {
        Text = new Dictionary<string, string> { ["CF_NR"] = "罚款" }, Sealed = new Dictionary<string, string> { ["CF_FRDB"] = "key" },
        Amounts = new Dictionary<string, decimal> { ["CF_NR_FK"] = 1 },
    };

    private static CreditRecord Annulled { get; } = Ok(Content.End(CorrectionKind.Annulled, End, "kept"));

    [Theory]
    [InlineData(CorrectionKind.Annulled)]
    [InlineData(CorrectionKind.Withdrawn)]
    public void Two_persons_let_it_say_again_what_it_said_and_both_acts_stay_in_its_history(CorrectionKind kind)
    {
        var asked = Ok(Ok(Content.End(kind, End, "kept")).AskBack(Samples.Penalties, Asked, wasFoundWrong: false));
        Assert.True(asked is { IsOver: true, Version: 2, Reinstatement.IsOpen: true, Text.Count: 0 });
        var back = Ok(Agree(asked));
        Assert.True(back.SaysTheSame(Content));
        Assert.Equal((RecordState.InForce.Instance, Content.DocumentNumber, null), (back.State, back.DocumentNumber, back.Reinstatement));
        Assert.Equal([kind, CorrectionKind.Reinstated], back.Corrections!.Select(made => made.Kind));
        Assert.Equal((Asker, Agreer, "复1号"), (back.Corrections![^1].Order.By, back.Corrections[^1].Second, back.Corrections[^1].Order.Document));
        Assert.Same(back, Ok(Agree(back)));
        Assert.True(back.IsChangedSince(2));
        Assert.False(back.IsChangedSince(3));

        // What was a mistake once may be right the next time.
        var again = Ok(back.End(CorrectionKind.Annulled, End with { Id = "cor-3" }, "kept2"));
        Assert.Equal(("kept2", 4), (again.MistakenEnd()!.Former, again.Version));
        Assert.Equal(ReinstatementErrors.Unknown, Refused(Agree(again, "cor-9")));
    }

    [Fact]
    public void Only_another_person_of_the_provider_who_did_not_end_it_agrees_and_to_what_they_saw_only()
    {
        var asked = Ok(Annulled.AskBack(Samples.Penalties, Asked, wasFoundWrong: false));
        Assert.Equal(ReinstatementErrors.SecondPerson, Refused(Agree(asked, by: Asker)));
        Assert.Equal(ReinstatementErrors.SecondPerson, Refused(Agree(asked, by: Ender)));
        Assert.Equal(RecordErrors.CorrectorNotAPerson, Refused(Agree(asked, by: Agreer with { IsPerson = false })));
        Assert.Equal(RecordErrors.Unknown, Refused(Agree(asked, by: Agreer with { Unit = new("tax") })));
        Assert.Equal(RecordErrors.ChangedMeanwhile, Refused(Agree(asked, "cor-9")));
        Assert.Equal(ReinstatementErrors.Unknown, Refused(Agree(Annulled)));
        Assert.Equal(ReinstatementErrors.ContentGone, Refused(asked.Reinstate("cor-2", new Approval(Agreer, Now), content: null, wasFoundWrong: false)));
    }

    [Fact]
    public void Sent_back_it_stays_as_it_ended_until_somebody_asks_anew()
    {
        var asked = Ok(Annulled.AskBack(Samples.Penalties, Asked, wasFoundWrong: false));
        Assert.Equal(RecordErrors.ReasonInvalid, Refused(asked.SendReinstatementBack("cor-2", Agreer, " ")));
        Assert.Equal(ReinstatementErrors.SecondPerson, Refused(asked.SendReinstatementBack("cor-2", Asker, "理由不足")));
        var sentBack = Ok(asked.SendReinstatementBack("cor-2", Agreer, "理由不足"));
        Assert.Equal((true, "理由不足"), (sentBack.IsOver, sentBack.Reinstatement!.SentBack));
        Assert.Equal(ReinstatementErrors.Unknown, Refused(Agree(sentBack)));
        var anew = Ok(sentBack.AskBack(Samples.Penalties, Asked with { Order = Back with { Id = "cor-4", Reason = "误登他案文书" } }, wasFoundWrong: false));
        Assert.False(Ok(Agree(anew, "cor-4")).IsOver);
    }

    [Fact]
    public void What_an_objection_found_wrong_is_no_slip_and_needs_the_document_that_sets_its_end_aside()
    {
        Assert.Equal(ReinstatementErrors.EndedInLaw, Refused(Annulled.AskBack(Samples.Penalties, Asked, wasFoundWrong: true)));
        var asked = Ok(Annulled.AskBack(Samples.Penalties, Asked, wasFoundWrong: false));

        // The finding came after the first person had asked.
        Assert.Equal(ReinstatementErrors.EndedInLaw, Refused(asked.Reinstate("cor-2", new Approval(Agreer, Now), Content, wasFoundWrong: true)));
        var aside = Asked with { Ground = ReinstatementGround.SetAside };
        Assert.Equal(ReinstatementErrors.DocumentInvalid, Refused(Annulled.AskBack(Samples.Penalties, aside, wasFoundWrong: true)));
        Assert.Equal(
            ReinstatementErrors.DocumentInvalid,
            Refused(Annulled.AskBack(Samples.Penalties, aside with { Order = Back with { DocumentOn = Today.AddDays(1) } }, wasFoundWrong: true)));
        var found = Ok(Annulled.AskBack(Samples.Penalties, aside with { Order = Back with { DocumentOn = Today } }, wasFoundWrong: true));
        Assert.False(Ok(found.Reinstate("cor-2", new Approval(Agreer, Now), Content, wasFoundWrong: true)).IsOver);
    }

    public static TheoryData<string, Reinstatement> Refusals => new()
    {
        { "record.unknown", Asked with { Order = Back with { By = Asker with { Unit = new("tax") } } } },
        { "record.corrector-not-a-person", Asked with { Order = Back with { By = Asker with { IsPerson = false } } } },
        { "record.document-missing", Asked with { Order = Back with { Document = "" } } },
        { "record.reason-invalid", Asked with { Order = Back with { Reason = "电话 13800000000" } } },
        { "reinstatement.document-invalid", Asked with { Order = Back with { Document = "撤1号" } } },
        { "reinstatement.subject-not-told", Asked with { SubjectToldOn = DateOnly.MinValue } },
        { "reinstatement.subject-not-told", Asked with { SubjectToldOn = Today.AddDays(-1) } },
        { "reinstatement.subject-not-told", Asked with { SubjectToldOn = Today.AddDays(1) } },
        { "record.key-reused", Asked with { Order = Back with { Id = "cor-1" } } },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public void Nobody_asks_without_document_reason_and_the_subject_told(string code, Reinstatement asked) =>
        Assert.Equal(code, Refused(Annulled.AskBack(Samples.Penalties, asked, wasFoundWrong: false)).Code);

    [Fact]
    public void What_stands_was_replaced_or_deleted_or_taken_back_by_its_subject_does_not_come_back()
    {
        Assert.Equal(ReinstatementErrors.NotPossible, Refused(Content.AskBack(Samples.Penalties, Asked, wasFoundWrong: false)));
        foreach (var state in new RecordState[] { new RecordState.Expired(Today), new RecordState.Repaired("修1号", Samples.Unit, Today), new RecordState.Replaced(new("rec-2"), Samples.Unit, Today) })
        {
            Assert.Equal(ReinstatementErrors.NotPossible, Refused((Annulled with { State = state }).AskBack(Samples.Penalties, Asked, wasFoundWrong: false)));
        }

        var declared = Samples.Penalties with { SourceClass = SourceClass.SelfDeclared };
        Assert.Equal(ReinstatementErrors.NotPossible, Refused(Annulled.AskBack(declared, Asked, wasFoundWrong: false)));
        Assert.Equal(
            ReinstatementErrors.ContentGone,
            Refused(Ok(Content.End(CorrectionKind.Annulled, End, former: null)).AskBack(Samples.Penalties, Asked, wasFoundWrong: false)));
    }

    [Fact]
    public void It_comes_back_as_disputed_as_it_was_and_with_what_was_raised_and_not_found()
    {
        var bySubject = Content.Dispute(new("ob-1"), Asker, Now);
        var ended = Ok(bySubject.End(CorrectionKind.Annulled, End, "kept"));
        Assert.Equal([new("ob-1")], ended.OpenAtEnd());
        var back = Ok(Agree(Ok(ended.AskBack(Samples.Penalties, Asked, wasFoundWrong: false)), content: bySubject));
        Assert.Equal(new RecordState.Disputed(Today) { BySource = false }, back.State);

        var bySource = Content.Tell(Samples.Penalty(state: new RecordState.Disputed(Today)), "kept");
        ended = Ok(bySource.End(CorrectionKind.Annulled, End, "kept"));
        back = Ok(Agree(Ok(ended.AskBack(Samples.Penalties, Asked, wasFoundWrong: false)), content: bySource));
        Assert.True(back.State is RecordState.Disputed { BySource: true });
        Assert.Equal(RecordState.InForce.Instance, Ok(back.Uphold(Back with { Id = "cor-5" })).State);
    }

    [Fact]
    public void Row_that_is_stored_once_more_ends_it_no_second_time_and_a_new_one_does()
    {
        var row = Samples.Penalty(state: new RecordState.Annulled("", Samples.Unit, Today));
        var told = Content.Tell(row, "kept");
        var back = Ok(Agree(Ok(told.AskBack(Samples.Penalties, Asked, wasFoundWrong: false))));
        Assert.Same(back, back.Tell(row, "kept"));
        Assert.True(back.Tell(row with { Origin = row.Origin with { Line = 99 } }, "kept").IsOver);
    }

    private static Decision<CreditRecord> Agree(CreditRecord record, string request = "cor-2", Actor? by = null, CreditRecord? content = null) =>
        record.Reinstate(request, new Approval(by ?? Agreer, Now), content ?? Content, wasFoundWrong: false);

    private static CreditRecord Ok(Decision<CreditRecord> decision) => Assert.IsType<Decision<CreditRecord>.Accepted>(decision).Value;

    private static HubError Refused(Decision<CreditRecord> decision) => Assert.IsType<Decision<CreditRecord>.Rejected>(decision).Error;
}
