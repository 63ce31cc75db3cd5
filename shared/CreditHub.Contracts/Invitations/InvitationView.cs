namespace CreditHub.Invitations;

/// <summary>
/// An enterprise that is encouraged to register voluntarily (闽信用〔2019〕7号五). It is an invitation only: it is no condition of any service and
/// no input of any check.
/// </summary>
/// <param name="Code">Its unified social credit code.</param>
/// <param name="Name">Its name as its newest record has it; may be empty.</param>
/// <param name="Reasons">Why.</param>
/// <param name="DrawnAt">Since when it is on the list, UTC.</param>
/// <param name="State"><c>open</c>, <c>sent</c>, or <c>ended</c> where it registered or there is no reason any more.</param>
/// <param name="Sent">How and when it was invited; null while it is not.</param>
public sealed record InvitationView(
    string Code, string Name, IReadOnlyList<InvitationReasonView> Reasons, DateTimeOffset DrawnAt, string State, InvitationSentView? Sent);

/// <summary>One reason.</summary>
/// <param name="Cause"><c>lowEvaluation</c>, <c>keySupervision</c> or <c>changesFastLittleKnown</c>.</param>
/// <param name="Reference">The record or list entry that shows it.</param>
public sealed record InvitationReasonView(string Cause, string Reference);

/// <summary>That an enterprise was invited.</summary>
/// <param name="Channel">How.</param>
/// <param name="On">The day, Asia/Shanghai.</param>
/// <param name="AgainOn">The first day on which it may be invited again.</param>
public sealed record InvitationSentView(string Channel, DateOnly On, DateOnly AgainOn);

/// <summary>Answer of <c>GET /v1/invitations/voluntary-registration</c>: the enterprises to be invited.</summary>
/// <param name="Items">They, in no particular order.</param>
/// <param name="Continuation">Asks for the next page as <c>?continuation=</c>; null on the last.</param>
public sealed record InvitationsView(IReadOnlyList<InvitationView> Items, string? Continuation);

/// <summary>Body of <c>POST /v1/invitations/voluntary-registration/{code}/sent</c>.</summary>
/// <param name="Channel">How it was invited, as in 短信; 1 to 100 characters without personal values.</param>
/// <param name="On">The day, Asia/Shanghai; not in the future, nor before the enterprise came on the list.</param>
public sealed record MarkInvitedRequest(string Channel = "", DateOnly? On = null);
