using CreditHub.Catalogue;
using CreditHub.Records;

namespace CreditHub.Publication;

/// <summary>
/// A record as an authority gets it: whole and unmasked. It leaves the hub over an authenticated link only, and is never a
/// <see cref="PublicRecord"/>.
/// </summary>
/// <param name="Record">The record's id.</param>
/// <param name="RecordVersion">Its version: grows with every correction.</param>
/// <param name="Kind">Its kind's code.</param>
/// <param name="Form">The generation of columns in which its cells are.</param>
/// <param name="SubjectKind">The subject's kind, in the word of the platform's adapter.</param>
/// <param name="Provider">The unit that provided it.</param>
/// <param name="ReceivedOn">The day on which the hub received it, Asia/Shanghai; what the platform counts by.</param>
/// <param name="IsDisputed">异议标注.</param>
/// <param name="Cells">Its cells by column code, as the provider's file had them or the platform's adapter writes them; empty ones are left out.</param>
public sealed record PlatformRecord(
    RecordId Record,
    int RecordVersion,
    string Kind,
    string Form,
    string SubjectKind,
    string Provider,
    DateOnly ReceivedOn,
    bool IsDisputed,
    IReadOnlyDictionary<string, string> Cells)
{
    /// <summary>By which adapter it was made, as <c>id/version</c> (R8); null before.</summary>
    public string? Adapter { get; init; }

    /// <summary>The class that the file states which brought it (P20): the platform, too, shows nothing that is not public. Null where it states none.</summary>
    public DocumentClass? DocumentClass { get; init; }
}
