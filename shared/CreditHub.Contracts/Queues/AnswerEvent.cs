using System.Text.Json;

namespace CreditHub.Queues;

/// <summary>What a unit answers over a bus, as a CloudEvents 1.0 envelope; attributes that are not named here are not read.</summary>
/// <param name="Type">One of <see cref="AnswerTypes"/>.</param>
/// <param name="Subject">For a receipt the id of the message received; for feedback the directive's id.</param>
/// <param name="Data">For feedback a <c>FeedbackRequest</c>, the same as over HTTP; not read for a receipt.</param>
public sealed record AnswerEvent(string? Type, string? Subject, JsonElement? Data = null);

/// <summary>The types of answers.</summary>
public static class AnswerTypes
{
    /// <summary>The unit has the message and will act on it: what completing a lease says over HTTP.</summary>
    public const string Received = "cn.credithub.answer.received.v1";

    /// <summary>What the unit did: what <c>POST /v1/directives/{id}/feedback</c> says over HTTP.</summary>
    public const string Feedback = "cn.credithub.answer.feedback.v1";

    /// <summary>Given by the hub to what is no envelope; seen among the dead letters only.</summary>
    public const string Unreadable = "unreadable";
}
