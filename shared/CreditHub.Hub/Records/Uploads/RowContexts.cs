using CreditHub.Policy;
using CreditHub.Publication;
using CreditHub.Records.Rows;
using CreditHub.Repairs;
using CreditHub.Units;

namespace CreditHub.Records.Uploads;

/// <summary>What rows of an upload are checked against.</summary>
internal static class RowContexts
{
    /// <summary>The context. The day is the upload's, so that rows tried again after midnight are judged the same.</summary>
    public static RowContext Of(HubProfile profile, Upload upload) =>
        Of(profile, upload.Kind, upload.By.Unit, WorkCalendar.DateAt(upload.ReceivedAt)) with { Class = upload.Class };

    /// <summary>The context of rows of a kind from a unit on a day.</summary>
    public static RowContext Of(HubProfile profile, string kind, UnitId uploader, DateOnly today) => new(
        today,
        uploader,
        profile.Units.Values.ToDictionary(unit => unit.CreditCode, unit => unit.Id, StringComparer.Ordinal),
        profile.Units.Values.DistinctBy(unit => unit.Name).ToDictionary(unit => unit.Name, unit => unit.CreditCode, StringComparer.Ordinal),
        Delegators(profile.Book, uploader, today),
        profile.Calendar,
        profile.Records[kind].Kind.PublicationWorkingDays(profile.Book, today),
        profile.Book.Version,
        profile.Regions.With(profile.Book.Texts(PolicyKeys.FurtherRegions, today)))
    {
        Terms = PublicationPolicy.On(profile.Book, today),
        Bases = new NamedBases(profile.Bases.Values),
        Repairs = RepairPolicy.On(profile.Book, today),
    };

    /// <summary>The units whose rows another may send.</summary>
    public static HashSet<UnitId> Delegators(PolicyBook book, UnitId uploader, DateOnly today) => book
        .Texts(PolicyKeys.RecordDelegations, today)
        .Select(text => text.Split('>', StringSplitOptions.TrimEntries))
        .Where(pair => pair is [_, var to] && to == uploader.Value)
        .Select(pair => new UnitId(pair[0]))
        .ToHashSet();
}
