namespace CreditHub.Storage;

/// <summary>A change that is a part of a write.</summary>
/// <returns>What is to be done once it is on the disk; null for nothing. Runs on the writer, so it only passes word on.</returns>
internal delegate Action? Change(Session session);
