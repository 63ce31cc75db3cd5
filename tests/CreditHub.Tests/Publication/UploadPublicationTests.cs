using CreditHub.Catalogue;
using CreditHub.Decisions;
using CreditHub.Lists;
using CreditHub.Policy;
using CreditHub.Units;
using Xunit;

namespace CreditHub.Publication;

public sealed class UploadPublicationTests
{
    private static readonly DateTimeOffset Now = TestHub.Morning;
    private static readonly Actor Uploader = new(Samples.Unit, "system-1", IsPerson: false);
    private static readonly Actor Stranger = new(new UnitId("tax"), "clerk-9", IsPerson: true);
    private static readonly Actor Machine = new(Samples.Unit, "system-2", IsPerson: false);

    // Published by Wednesday, 11 March 2026: reminded on Monday the 9th, escalated on Thursday the 12th.
    private static UploadPublication New { get; } = new(
        new("upl-1"), "penalties", Uploader, 3, new DateOnly(2026, 3, 11),
        PublicationSchedule.Of(new DateOnly(2026, 3, 11), TestProfile.Calendar(), 2, 1),
        new UploadPublicationState.Unclassified(""), PublicationRung.None, []);

    private static UploadPublication Classified { get; } = Accepted(New.Classify(Public(Samples.First)));

    [Fact]
    public void Two_persons_publish()
    {
        var publishing = Accepted(Classified.Approve(new Approval(Samples.Second, Now), byOffice: false));
        Assert.IsType<UploadPublicationState.Publishing>(publishing.State);
        Assert.Same(publishing, Accepted(publishing.Approve(new Approval(Samples.Second, Now.AddDays(1)), byOffice: false)));
        var published = publishing.Close(new PublicationCounts(2, 1, new Dictionary<Unpublished, int> { [Unpublished.Person] = 1 }), []);
        Assert.IsType<UploadPublicationState.Published>(published.State);
        Assert.Same(published, published.Close(PublicationCounts.None, []));
    }

    [Fact]
    public void Two_persons_withhold()
    {
        var said = new Classification(false, [SecrecyReason.StateSecret, SecrecyReason.SocialStability], Samples.First, Now);
        var withheld = Accepted(Accepted(New.Classify(said)).Approve(new Approval(Samples.Second, Now), byOffice: false));
        Assert.IsType<UploadPublicationState.Withheld>(withheld.State);
        Assert.Null(withheld.WakeAt);
    }

    public static TheoryData<string, HubError> Refusals => new()
    {
        { "classified by a machine", PublicationErrors.PersonRequired },
        { "classified by a stranger", PublicationErrors.UnitForeign },
        { "public with a reason", PublicationErrors.ReasonsInvalid },
        { "not public without a reason", PublicationErrors.ReasonsInvalid },
        { "more open than the file states", PublicationErrors.DocumentClosed },
        { "approved by the first person", PublicationErrors.SecondPerson },
        { "approved by the uploader", PublicationErrors.SecondPerson },
        { "approved by a machine", PublicationErrors.PersonRequired },
        { "approved by a stranger", PublicationErrors.UnitForeign },
        { "approved before it is classified", PublicationErrors.NotClassified },
        { "approved twice by different persons", PublicationErrors.AlreadyDecided },
        { "classified after approval", PublicationErrors.AlreadyDecided },
        { "sent back without a word", PublicationErrors.ReasonsInvalid },
        { "sent back by the first person", PublicationErrors.SecondPerson },
        { "declared before it is published", PublicationErrors.NotPublished },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public void Everything_else_is_refused(string what, HubError error)
    {
        var approved = Accepted(Classified.Approve(new Approval(Samples.Second, Now), byOffice: false));
        var byPerson = New with { UploadedBy = Samples.Second };
        Decision<UploadPublication> decision = what switch
        {
            "classified by a machine" => New.Classify(Public(Machine)),
            "classified by a stranger" => New.Classify(Public(Stranger)),
            "public with a reason" => New.Classify(Public(Samples.First) with { Reasons = [SecrecyReason.Privacy] }),
            "not public without a reason" => Classification.Of(DocumentClass.NotPublic, [], Samples.First, Now).Then(New.Classify),
            "more open than the file states" => (New with { Class = DocumentClass.OnRequest }).Classify(Public(Samples.First)),
            "approved by the first person" => Classified.Approve(new Approval(Samples.First, Now), false),
            "approved by the uploader" => Accepted(byPerson.Classify(Public(Samples.First))).Approve(new Approval(Samples.Second, Now), false),
            "approved by a machine" => Classified.Approve(new Approval(Machine, Now), false),
            "approved by a stranger" => Classified.Approve(new Approval(Stranger, Now), false),
            "approved before it is classified" => New.Approve(new Approval(Samples.Second, Now), false),
            "approved twice by different persons" => approved.Approve(new Approval(Samples.Second with { Id = "clerk-3" }, Now), false),
            "classified after approval" => approved.Classify(Public(Samples.First)),
            "sent back without a word" => Classified.SendBack(Samples.Second, " ", false),
            "sent back by the first person" => Classified.SendBack(Samples.First, "错", false),
            "declared before it is published" => Classified.Declare(new ChannelEvidence("ownsite", "https://a.example/", Samples.First, Now)),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        Assert.Equal(error, Assert.IsType<Decision<UploadPublication>.Rejected>(decision).Error);
    }

    [Fact]
    public void Office_may_be_the_second_person_where_the_policy_says_so() =>
        Assert.IsType<UploadPublicationState.Publishing>(Accepted(Classified.Approve(new Approval(Stranger, Now), byOffice: true)).State);

    [Fact]
    public void Sent_back_it_is_classified_anew()
    {
        var back = Accepted(Classified.SendBack(Samples.Second, "含商业秘密", byOffice: false));
        Assert.Equal(new UploadPublicationState.Unclassified("含商业秘密"), back.State);
        Assert.IsType<UploadPublicationState.Classified>(Accepted(back.Classify(Public(Samples.First))).State);
    }

    [Fact]
    public void Reminder_and_escalation_come_once_at_their_working_days()
    {
        Assert.Equal(WorkCalendar.StartOf(new DateOnly(2026, 3, 9)), New.WakeAt);
        Assert.Same(New, New.Climb(New.WakeAt!.Value.AddMilliseconds(-1)));
        var reminded = New.Climb(New.WakeAt.Value);
        Assert.Equal((PublicationRung.Reminded, WorkCalendar.StartOf(new DateOnly(2026, 3, 12))), (reminded.Rung, reminded.WakeAt));
        var escalated = reminded.Climb(reminded.WakeAt!.Value);
        Assert.Equal((PublicationRung.Escalated, null), (escalated.Rung, escalated.WakeAt));
        Assert.Null(Accepted(Classified.Approve(new Approval(Samples.Second, Now), false)).WakeAt);
        Assert.Equal(New.WakeAt, Classified.WakeAt);
    }

    [Theory]
    [InlineData("2026-03-09", "2026-03-05", "2026-03-10")]
    [InlineData("2026-02-25", "2026-02-14", "2026-02-26")]
    [InlineData("2026-03-07", "2026-03-04", "2026-03-09")]
    public void Schedule_counts_working_days_both_ways(string by, string remind, string escalate)
    {
        var schedule = PublicationSchedule.Of(DateOnly.Parse(by, null), TestProfile.Calendar(), 2, 1);
        Assert.Equal(
            (WorkCalendar.StartOf(DateOnly.Parse(remind, null)), WorkCalendar.StartOf(DateOnly.Parse(escalate, null))),
            (schedule.RemindAt, schedule.EscalateAt));
    }

    [Fact]
    public void States_go_round_as_json()
    {
        var published = Accepted(Classified.Approve(new Approval(Samples.Second, Now), false))
            .Close(new PublicationCounts(2, 1, new Dictionary<Unpublished, int> { [Unpublished.Person] = 1 }), []);
        foreach (var one in (UploadPublication[])[New, Classified, published])
        {
            var again = HubJson.From<UploadPublication>(HubJson.ToElement(one));
            Assert.Equal(HubJson.ToElement(one).GetRawText(), HubJson.ToElement(again).GetRawText());
        }
    }

    private static Classification Public(Actor by) => new(true, [], by, Now);

    private static UploadPublication Accepted(Decision<UploadPublication> decision) =>
        Assert.IsType<Decision<UploadPublication>.Accepted>(decision).Value;
}
