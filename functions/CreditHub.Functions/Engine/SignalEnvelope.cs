using System.Text.Json;

namespace CreditHub.Engine;

/// <summary>A signal as an external event of Durable Functions, which knows no keys of its own.</summary>
/// <param name="Key">Unique for one signal: raised again it is dropped.</param>
/// <param name="Payload">The signal's payload.</param>
internal sealed record SignalEnvelope(string Key, JsonElement Payload);
