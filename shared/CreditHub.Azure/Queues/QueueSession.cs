using System.Text.Json;
using System.Text.Json.Serialization;
using CreditHub.Cosmos;
using CreditHub.Documents;

namespace CreditHub.Queues;

/// <summary>
/// One session of one queue as an item: its messages that are not completed, in the order of sending. One conditional write is one step of
/// the session, so that order and leases hold however many instances hand out.
/// </summary>
/// <param name="Id">Made of the session's name.</param>
/// <param name="Partition">The queue.</param>
/// <param name="Session">The session's name.</param>
/// <param name="Slots">The messages without their payloads.</param>
/// <param name="Data">The payloads by message id, as text: Cosmos DB would round numbers and reorder members.</param>
/// <param name="ETag">The version; given by Cosmos DB, never sent to it.</param>
internal sealed record QueueSession(
    string Id,
    string Partition,
    string Session,
    IReadOnlyList<QueueSlot> Slots,
    IReadOnlyDictionary<string, string> Data,
    [property: JsonPropertyName("_etag"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? ETag = null)
{
    /// <summary>When its first message may next be handed out; indexed, and absent where none waits or is leased.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Due => Slots.FirstOrDefault(slot => slot.State != SlotState.Dead) is { } first
        ? DocumentField.Text(first.State == SlotState.Leased ? first.Until!.Value : first.SentAt)
        : null;

    /// <summary>Whether it holds any message; indexed.</summary>
    public bool Open => Slots.Count > 0;

    /// <summary>Whether it holds a dead letter; indexed.</summary>
    public bool Dead => Slots.Any(slot => slot.State == SlotState.Dead);

    /// <summary>Its messages' ids; indexed.</summary>
    public IEnumerable<string> Ids => Slots.Select(slot => slot.Id);

    public static string IdOf(string session) => Items.Id("session", session);

    public static QueueSession Empty(string queue, string session) => new(IdOf(session), queue, session, [], new Dictionary<string, string>());

    public QueueSlot? Find(string messageId) => Slots.FirstOrDefault(slot => slot.Id == messageId);

    public QueueMessage MessageOf(QueueSlot slot) =>
        new(Partition, slot.Id, Session, slot.Type, slot.Subject, slot.At, JsonElement.Parse(Data[slot.Id]));

    /// <summary>With a message at the end.</summary>
    public QueueSession With(QueueMessage message, DateTimeOffset now) => this with
    {
        Slots = [.. Slots, new(message.Id, SlotState.Waiting, message.Type, message.Subject, message.At, now)],
        Data = new Dictionary<string, string>(Data) { [message.Id] = message.Data.GetRawText() },
    };

    /// <summary>With one message's slot changed.</summary>
    public QueueSession With(QueueSlot changed) => this with { Slots = [.. Slots.Select(slot => slot.Id == changed.Id ? changed : slot)] };

    /// <summary>Without a message, which is completed.</summary>
    public QueueSession Without(string messageId) => this with
    {
        Slots = [.. Slots.Where(slot => slot.Id != messageId)],
        Data = Data.Where(pair => pair.Key != messageId).ToDictionary(),
    };

    /// <summary>Hands messages out from the front, up to the first that is in someone's hands; those handed out too often die.</summary>
    public (QueueSession Next, IReadOnlyList<LeasedMessage> Taken) Lease(int max, TimeSpan lease, int deliveries, string token, DateTimeOffset now)
    {
        var next = this;
        var taken = new List<LeasedMessage>();
        foreach (var slot in Slots.Where(slot => slot.State != SlotState.Dead).TakeWhile(slot => !slot.IsOut(now)))
        {
            if (taken.Count == max)
            {
                break;
            }

            if (slot.Deliveries >= deliveries)
            {
                next = next.With(slot.Buried("lease-expired", now));
                continue;
            }

            var leased = slot.Leased(token, now + lease);
            next = next.With(leased);
            taken.Add(new(MessageOf(slot), token, now + lease, leased.Deliveries, leased.Revivals));
        }

        return (next, taken);
    }
}
