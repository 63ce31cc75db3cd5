using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace CreditHub.Queues;

/// <summary>A message as it is given to a bus.</summary>
/// <param name="Id">The key of the bus's duplicate detection, at most 128 characters: the same for a message that a crash lets be handed
/// over twice, another for one that was revived.</param>
/// <param name="Unit">The unit that it is for.</param>
/// <param name="MessageId">The message's id in the unit's queue.</param>
/// <param name="Session">Keeps the order of one subject's messages, at most 128 characters.</param>
/// <param name="Revivals">How often it was revived.</param>
/// <param name="Body">The CloudEvents envelope, JSON.</param>
public sealed record BusMessage(string Id, string Unit, string MessageId, string Session, int Revivals, string Body)
{
    private const int Longest = 128;

    /// <summary>A leased message for the bus.</summary>
    public static BusMessage Of(LeasedMessage leased)
    {
        var message = leased.Message;
        var key = $"{message.Queue}/{message.Id}" + (leased.Revivals > 0 ? string.Create(CultureInfo.InvariantCulture, $"/{leased.Revivals}") : "");
        return new(
            Short(key), message.Queue, message.Id, Short(message.Session), leased.Revivals,
            JsonSerializer.Serialize(Envelopes.Of(message), HubJson.Options));
    }

    // What a bus has no room for is told apart by its hash.
    private static string Short(string text) => text.Length <= Longest ? text : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
