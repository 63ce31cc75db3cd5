using CreditHub.Decisions;
using CreditHub.Policy;
using CreditHub.Publication;
using Xunit;

namespace CreditHub.Invitations;

/// <summary>Every state of an invitation against a look with and without a reason, and against the office's word.</summary>
public sealed class InvitationTests
{
    private const string Code = "91350100M000100Y43";
    private static readonly DateTimeOffset Now = TestHub.Morning;
    private static readonly DateOnly Today = WorkCalendar.DateAt(Now);
    private static readonly InvitationPolicy Policy = InvitationPolicy.On(Samples.Fuzhou.Book, Today);
    private static readonly InvitationReason[] Low = [new(InvitationCause.LowEvaluation, "e1")];

    private static Invitation Open { get; } = Invitation.Look(null, Code, "甲公司", Low, Now)!;

    private static Invitation Sent { get; } = Ok(Open.MarkSent("短信", Today, Samples.First, Policy, Today));

    private static Invitation Ended { get; } = Invitation.Look(Open, Code, "甲公司", [], Now)!;

    [Fact]
    public void Who_never_had_a_reason_is_not_kept() => Assert.Null(Invitation.Look(null, Code, "", [], Now));

    [Fact]
    public void Look_that_shows_the_same_changes_nothing_until_the_month_is_over()
    {
        Assert.Same(Open, Look(Open, [.. Low], Now.AddDays(20)));
        var later = Look(Open, Low, Now.AddMonths(1));
        Assert.Equal((2, Today.AddMonths(2), Open.DrawnAt), (later.Version, later.DueOn, later.DrawnAt));
        Assert.Equal(2, Look(Open, [new(InvitationCause.KeySupervision, "le-1")], Now).Version);
        Assert.Same(Ended, Look(Ended, [], Now));
        Assert.Null(Ended.DueOn);
    }

    [Fact]
    public void Who_was_invited_is_left_alone_for_the_policys_time_whatever_comes()
    {
        var again = Today.AddMonths(Policy.AgainMonths);
        Assert.Equal(again, Sent.DueOn);
        var before = WorkCalendar.StartOf(again).AddSeconds(-1);
        Assert.Same(Sent, Look(Sent, [], before));
        Assert.Same(Sent, Look(Sent, [new(InvitationCause.KeySupervision, "le-1")], before));
        Assert.True(Look(Sent, Low, WorkCalendar.StartOf(again)).IsOpen);
        Assert.IsType<InvitationState.Ended>(Look(Sent, [], WorkCalendar.StartOf(again)).State);
    }

    [Fact]
    public void Ended_one_opens_again_with_a_new_reason()
    {
        var again = Look(Ended, Low, Now.AddDays(3));
        Assert.Equal((true, Now.AddDays(3), 3), (again.IsOpen, again.DrawnAt, again.Version));
    }

    [Fact]
    public void Office_says_once_how_and_when()
    {
        Assert.Same(Sent, Ok(Sent.MarkSent("短信", Today, Samples.Second, Policy, Today.AddDays(3))));
        Assert.Equal(InvitationErrors.AlreadySent, Refused(Sent.MarkSent("电话", Today, Samples.First, Policy, Today)));
        Assert.Equal(InvitationErrors.NotOpen, Refused(Ended.MarkSent("短信", Today, Samples.First, Policy, Today)));
        Assert.Equal(InvitationErrors.SentByMachine, Refused(Open.MarkSent("短信", Today, Samples.First with { IsPerson = false }, Policy, Today)));
        Assert.Equal(InvitationErrors.DayInvalid, Refused(Open.MarkSent("短信", Today.AddDays(1), Samples.First, Policy, Today)));
        Assert.Equal(InvitationErrors.DayInvalid, Refused(Open.MarkSent("短信", Today.AddDays(-1), Samples.First, Policy, Today)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    [InlineData("致电13900000000")]
    public void Channel_is_said_without_personal_values(string? channel) =>
        Assert.Equal(InvitationErrors.ChannelInvalid, Refused(Open.MarkSent(channel, Today, Samples.First, Policy, Today)));

    private static Invitation Look(Invitation known, IReadOnlyList<InvitationReason> reasons, DateTimeOffset at) =>
        Invitation.Look(known, Code, "甲公司", reasons, at)!;

    private static Invitation Ok(Decision<Invitation> decision) => Assert.IsType<Decision<Invitation>.Accepted>(decision).Value;

    private static HubError Refused(Decision<Invitation> decision) => Assert.IsType<Decision<Invitation>.Rejected>(decision).Error;
}
