using System.Diagnostics;
using System.Text.Json.Serialization;
using CreditHub.Decisions;
using CreditHub.Lists;
using CreditHub.Policy;
using CreditHub.Subjects;

namespace CreditHub.Invitations;

/// <summary>
/// An enterprise that the office invites to register voluntarily (R20). It is an invitation only: no check, list, service or publication
/// reads it, and neither being invited nor not registering has any consequence (G3).
/// </summary>
/// <param name="Code">The enterprise's credit code.</param>
/// <param name="Name">Its name as its newest record has it; empty where none shows one.</param>
/// <param name="Reasons">Why, as last seen; of one that ended, why it had been on the list.</param>
/// <param name="DrawnAt">Since when it is on the list, UTC; again when it came back.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Version">Grows by one with every change; 1 at first.</param>
public sealed record Invitation(
    string Code, string Name, IReadOnlyList<InvitationReason> Reasons, DateTimeOffset DrawnAt, InvitationState State, int Version)
{
    private const int LongestChannel = 100;

    // Evaluations expire and changes grow old without anybody sending anything.
    private const int LookEveryMonths = 1;

    /// <summary>Whether the enterprise is to be invited.</summary>
    [JsonIgnore]
    public bool IsOpen => State is InvitationState.Open;

    /// <summary>The day on which the hub looks at it by itself, Asia/Shanghai; null for never.</summary>
    [JsonIgnore]
    public DateOnly? DueOn => State switch
    {
        InvitationState.Open open => open.LookOn,
        InvitationState.Sent sent => sent.AgainOn,
        InvitationState.Ended => null,
        _ => throw new UnreachableException(),
    };

    /// <summary>What is known of an enterprise once it was looked at. The very same object means that nothing changed.</summary>
    /// <param name="known">What was known; null for nothing.</param>
    /// <param name="code">Its credit code.</param>
    /// <param name="name">Its name; empty where none is known.</param>
    /// <param name="reasons">The reasons of the day.</param>
    /// <param name="now">Now, UTC.</param>
    /// <returns>Null where nothing was known and there is nothing to know.</returns>
    public static Invitation? Look(Invitation? known, string code, string name, IReadOnlyList<InvitationReason> reasons, DateTimeOffset now)
    {
        var today = WorkCalendar.DateAt(now);
        var open = new InvitationState.Open(today.AddMonths(LookEveryMonths));
        return (known?.State, reasons.Count > 0) switch
        {
            (null, false) => null,
            (null, true) => new Invitation(code, name, reasons, now, open, 1),
            (InvitationState.Open { LookOn: var day }, true) when today < day && known!.Name == name && known.Reasons.SequenceEqual(reasons) => known,
            (InvitationState.Open, true) => known!.Next(open) with { Name = name, Reasons = reasons },
            (InvitationState.Sent { AgainOn: var day }, _) when today < day => known,
            (InvitationState.Sent or InvitationState.Ended, true) => known!.Next(open) with { Name = name, Reasons = reasons, DrawnAt = now },
            (InvitationState.Open or InvitationState.Sent, false) => known!.Next(new InvitationState.Ended(now)),
            (InvitationState.Ended, false) => known,
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>A person of the office says that the invitation was sent.</summary>
    /// <param name="channel">How, 1 to 100 characters without personal values.</param>
    /// <param name="on">The day, from the one on which it came on the list to today, Asia/Shanghai.</param>
    /// <param name="by">Who says so.</param>
    /// <param name="policy">Fixes when it may be invited again.</param>
    /// <param name="today">The day, Asia/Shanghai.</param>
    /// <returns>
    /// The sent invitation; the very same where it was said so already. Refused with <c>invitation.sent-by-machine</c>,
    /// <c>invitation.channel-invalid</c>, <c>invitation.day-invalid</c>, <c>invitation.already-sent</c>, <c>invitation.not-open</c>.
    /// </returns>
    public Decision<Invitation> MarkSent(string? channel, DateOnly on, Actor by, InvitationPolicy policy, DateOnly today) =>
        !by.IsPerson ? InvitationErrors.SentByMachine
        : string.IsNullOrWhiteSpace(channel) || channel.Length > LongestChannel || PersonalValues.In(channel) ? InvitationErrors.ChannelInvalid
        : State switch
        {
            InvitationState.Sent sent => (sent.Channel, sent.On) == (channel, on) ? this : InvitationErrors.AlreadySent,
            InvitationState.Ended => InvitationErrors.NotOpen,
            InvitationState.Open when on < WorkCalendar.DateAt(DrawnAt) || on > today => InvitationErrors.DayInvalid,
            InvitationState.Open => Next(new InvitationState.Sent(channel, on, by, on.AddMonths(policy.AgainMonths))),
            _ => throw new UnreachableException(),
        };

    private Invitation Next(InvitationState state) => this with { State = state, Version = Version + 1 };
}
