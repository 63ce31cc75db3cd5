using CreditHub.Catalogue;
using CreditHub.Policy;
using CreditHub.Publication;
using CreditHub.Repairs;
using CreditHub.Subjects;
using CreditHub.Units;

namespace CreditHub.Records.Rows;

/// <summary>What the rules must know besides the row.</summary>
/// <param name="Today">The day on which the upload was received, Asia/Shanghai: a row tried again later is judged the same.</param>
/// <param name="Uploader">The uploading unit, as the credential says.</param>
/// <param name="Units">Registered units by unified social credit code.</param>
/// <param name="UnitsByName">Registered units by their exact name, with their codes, for columns that know no codes.</param>
/// <param name="Delegators">Units that delegated uploading to the uploader.</param>
/// <param name="Calendar">The working-day calendar.</param>
/// <param name="PublicationWorkingDays">Days from the decision within which the kind is published (T1–T4); null where it is not.</param>
/// <param name="PolicyVersion">The policy version that the record keeps (G30).</param>
/// <param name="Regions">The codes of administrative divisions that are known.</param>
public sealed record RowContext(
    DateOnly Today,
    UnitId Uploader,
    IReadOnlyDictionary<string, UnitId> Units,
    IReadOnlyDictionary<string, string> UnitsByName,
    IReadOnlySet<UnitId> Delegators,
    WorkCalendar Calendar,
    int? PublicationWorkingDays,
    string PolicyVersion,
    RegionCodes Regions)
{
    /// <summary>The class that the file states for its rows; null for none.</summary>
    public DocumentClass? Class { get; init; }

    /// <summary>How long the hub publishes; null where it is not compared with what the row says.</summary>
    public PublicationPolicy? Terms { get; init; }

    /// <summary>The registered legal bases; null where none is looked for.</summary>
    public NamedBases? Bases { get; init; }

    /// <summary>What may be repaired, and whose notice of repair is missed; null where neither is looked at.</summary>
    public RepairPolicy? Repairs { get; init; }
}
