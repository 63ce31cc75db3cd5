namespace CreditHub.Scheduling;

/// <summary>The process is dead; whoever still stands on its stack goes no further.</summary>
internal sealed class KilledException() : Exception("The process was killed.");
