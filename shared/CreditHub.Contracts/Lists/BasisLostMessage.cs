namespace CreditHub.Lists;

/// <summary>
/// Payload of the message <c>cn.credithub.list.basis-lost.v1</c> in the queues of the unit that determined an entry and of the office. An
/// entry on hold waits for the unit: <c>POST /v1/list-entries/{id}/basis</c> where it stands on what is left, <c>/exit</c> where not.
/// </summary>
/// <param name="Entry">Id of the list entry.</param>
/// <param name="State">Its state now: <c>onHold</c>, <c>ended</c>, <c>declined</c>, or <c>proposed</c>, <c>noticed</c>, <c>heard</c> while it may not be decided.</param>
/// <param name="Records">Ids of the records that no longer carry it.</param>
/// <param name="Document">The document that took the last one's force; empty where a file said no more than the state.</param>
public sealed record BasisLostMessage(string Entry, string State, IReadOnlyList<string> Records, string Document);
