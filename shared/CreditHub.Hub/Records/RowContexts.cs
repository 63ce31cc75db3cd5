using CreditHub.Policy;
using CreditHub.Units;

namespace CreditHub.Records;

/// <summary>What rows of an upload are checked against.</summary>
internal static class RowContexts
{
    /// <summary>The context. The day is the upload's, so that rows tried again after midnight are judged the same.</summary>
    public static RowContext Of(HubProfile profile, Upload upload)
    {
        var today = WorkCalendar.DateAt(upload.ReceivedAt);
        return new RowContext(
            today,
            upload.By.Unit,
            profile.Units.Values.ToDictionary(unit => unit.CreditCode, unit => unit.Id, StringComparer.Ordinal),
            profile.Units.Values.DistinctBy(unit => unit.Name).ToDictionary(unit => unit.Name, unit => unit.CreditCode, StringComparer.Ordinal),
            Delegators(profile.Book, upload.By.Unit, today),
            profile.Calendar,
            profile.Records[upload.Kind].Kind.PublicationWorkingDays(profile.Book, today),
            profile.Book.Version);
    }

    private static HashSet<UnitId> Delegators(PolicyBook book, UnitId uploader, DateOnly today) => book
        .Texts(PolicyKeys.RecordDelegations, today)
        .Select(text => text.Split('>', StringSplitOptions.TrimEntries))
        .Where(pair => pair is [_, var to] && to == uploader.Value)
        .Select(pair => new UnitId(pair[0]))
        .ToHashSet();
}
