using CreditHub.Decisions;

namespace CreditHub.Invitations;

/// <summary>What requests about invitations are refused with.</summary>
public static class InvitationErrors
{
    /// <summary>The enterprise was never on the list.</summary>
    public static HubError Unknown { get; } = new("invitation.unknown", 404, "该企业不在邀请名单内", "The enterprise is not on the list");

    /// <summary>A machine says that an invitation was sent, which is a person's to say.</summary>
    public static HubError SentByMachine { get; } =
        new("invitation.sent-by-machine", 403, "邀请的发出须由工作人员登记", "Only a person says that an invitation was sent");

    /// <summary>No channel, one of more than 100 characters, or one that holds a personal value.</summary>
    public static HubError ChannelInvalid { get; } = new(
        "invitation.channel-invalid", 422, "邀请方式为空、超过100字或含个人信息", "The channel is missing, longer than 100 characters, or holds a personal value");

    /// <summary>The day lies in the future, or before the enterprise came on the list.</summary>
    public static HubError DayInvalid { get; } =
        new("invitation.day-invalid", 422, "邀请日期晚于今日或早于列入邀请名单之日", "The day lies in the future or before the enterprise came on the list");

    /// <summary>It was invited already, and may not be again before the policy's time.</summary>
    public static HubError AlreadySent { get; } = new("invitation.already-sent", 409, "该企业已受邀请", "The enterprise was invited already");

    /// <summary>The enterprise registered meanwhile, or there is no reason any more.</summary>
    public static HubError NotOpen { get; } =
        new("invitation.not-open", 409, "该企业已自主申报或已无邀请事由", "The enterprise registered meanwhile, or there is no reason any more");
}
