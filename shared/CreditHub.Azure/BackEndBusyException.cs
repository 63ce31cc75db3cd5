namespace CreditHub;

/// <summary>A service did not answer in time or refused for lack of throughput, after all tries of its client. Worth trying again later.</summary>
public sealed class BackEndBusyException(string message, Exception? inner = null) : Exception(message, inner);
