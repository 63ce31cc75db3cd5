using CreditHub.Publication;

namespace CreditHub.Readers;

/// <summary>Why a reader may see a record.</summary>
public enum ReadingGround
{
    /// <summary>It is public today.</summary>
    Published,

    /// <summary>The subject consented.</summary>
    Consent,
}

/// <summary>A record as a reader sees it, and what it rests on.</summary>
/// <param name="Shown">Its fields, masked as for the public.</param>
/// <param name="Ground">Why it may be seen.</param>
/// <param name="Version">Its version: grows with every correction.</param>
/// <param name="ReceivedAt">When its provider's file came in, UTC.</param>
/// <param name="CorrectedAt">When it was corrected last, UTC; null where it never was.</param>
public sealed record ReadableRecord(
    PublicRecord Shown, ReadingGround Ground, int Version, DateTimeOffset ReceivedAt, DateTimeOffset? CorrectedAt);
