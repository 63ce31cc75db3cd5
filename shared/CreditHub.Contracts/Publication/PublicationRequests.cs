namespace CreditHub.Publication;

/// <summary>Body of <c>POST /v1/uploads/{id}/publication</c>: the first person's classification.</summary>
/// <param name="Classification"><c>public</c> (主动公开), <c>onRequest</c> (依申请公开) or <c>notPublic</c> (不予公开).</param>
/// <param name="Reasons">
/// Why not public, at least one; none where it is, or is on request. Of <c>stateSecret</c>, <c>commercialSecret</c>, <c>privacy</c>, <c>forbiddenByLaw</c>,
/// <c>nationalSecurity</c>, <c>publicSafety</c>, <c>economicSecurity</c>, <c>socialStability</c>.
/// </param>
public sealed record ClassifyUploadRequest(string Classification, IReadOnlyList<string> Reasons);

/// <summary>Body of <c>POST /v1/uploads/{id}/publication/decision</c>: the second person's word.</summary>
/// <param name="Approve">Whether they agree; otherwise the classification goes back.</param>
/// <param name="Reason">Why it goes back; null where they agree. No personal values.</param>
public sealed record DecideUploadRequest(bool Approve, string? Reason);

/// <summary>Body of <c>POST /v1/uploads/{id}/publication/evidence</c>: where a channel of the unit's own shows an upload's records.</summary>
/// <param name="Channel">The channel's code.</param>
/// <param name="Address">A web address.</param>
public sealed record DeclareChannelRequest(string Channel, string Address);

/// <summary>Body of <c>POST /v1/records/{id}/publication</c>: one record is not public, whatever its upload is.</summary>
/// <param name="Reason">One of the reasons of <see cref="ClassifyUploadRequest"/>.</param>
/// <param name="Basis">The legal basis; no personal values.</param>
public sealed record ExemptRecordRequest(string Reason, string Basis);

/// <summary>Body of <c>POST /v1/records/{id}/publication/decision</c>: the second person's word on a changed record.</summary>
/// <param name="Approve">Whether they agree; otherwise it goes back.</param>
/// <param name="RecordVersion">The record's version that they looked at.</param>
/// <param name="Reason">Why it goes back; null where they agree. No personal values.</param>
public sealed record DecideRecordRequest(bool Approve, int RecordVersion, string? Reason);

/// <summary>Body of <c>POST /v1/records/{id}/publication/withdrawn</c>: a channel of the unit's own shows the record no more.</summary>
/// <param name="Channel">The channel's code.</param>
/// <param name="Address">Where it was, as somebody has seen; null where that is known, or it never was.</param>
public sealed record ConfirmWithdrawnRequest(string Channel, string? Address = null);

/// <summary>
/// Body of <c>POST /v1/publication/own-channels/{channel}/items/{item}</c>: whether a channel of the unit's own shows a record, list entry or board.
/// </summary>
/// <param name="Shown">Whether it does; otherwise it is gone.</param>
/// <param name="Address">Where; needed for what is shown, null for what is gone where it is known.</param>
public sealed record DeclareItemRequest(bool Shown, string? Address);
