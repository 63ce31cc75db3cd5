using CreditHub.Cities;
using CreditHub.Records;
using CreditHub.Units;

namespace CreditHub.AlwaysTrue;

/// <summary>What is known of one record: who got it, and what was asked and answered about its repair.</summary>
internal sealed class RecordFacts(RecordId id, UploadRow row, UploadFacts upload)
{
    public RecordId Id => id;

    public string Document => row.Document;

    public string Company => row.Cells["CF_XDR_SHXYM"];

    public DateOnly DecidedOn { get; } = DateOnly.ParseExact(row.Cells["CF_JDRQ"], "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The upload that brought it.</summary>
    public UploadFacts Upload => upload;

    /// <summary>Units to which it was given while it stood, as they were answered.</summary>
    public HashSet<UnitId> Readers { get; } = [];

    /// <summary>Units that were asked to note its recall, or may have been seen to.</summary>
    public HashSet<UnitId> Noted { get; } = [];

    public bool IsRepairAsked { get; set; }

    public bool IsRepaired { get; set; }

    /// <summary>Whether by all that was answered the public must see it on a day. Nothing of such a record ends before a year is over.</summary>
    public bool MustBeShown(DateOnly on) => upload.Gate.MustBeOpen && !IsRepairAsked && on < DecidedOn.AddMonths(11);

    /// <summary>Whether by all that was asked the public may see it.</summary>
    public bool MayBeShown => upload.Gate.MayBeOpen && !IsRepaired;
}
