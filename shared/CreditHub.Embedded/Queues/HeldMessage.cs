using CreditHub.Storage;

namespace CreditHub.Queues;

/// <summary>Where a message stands, and under which lease.</summary>
internal sealed record HeldMessage(int State, string? Token, DateTimeOffset? Until, int Deliveries);

/// <summary>Finds it.</summary>
internal static class HeldMessages
{
    /// <summary>Null where the queue never held it.</summary>
    public static HeldMessage? Held(this Session session, string queue, string messageId) => session.First(
        "SELECT state, token, until, deliveries FROM message WHERE queue = $1 AND id = $2",
        row => new HeldMessage(row.GetInt32(0), row.Text(1), row.MaybeAt(2), row.GetInt32(3)),
        queue,
        messageId);
}
