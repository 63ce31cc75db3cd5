namespace CreditHub.Documents;

/// <summary>The back end has no room left. Nothing of the write was stored; what was stored before is untouched, and writes go on once there is room.</summary>
/// <param name="reason">What the system said.</param>
public sealed class StorageFullException(Exception reason) : IOException("There is no room left to store anything.", reason);
