using CreditHub.Catalogue;
using CreditHub.Policy;
using CreditHub.Units;

namespace CreditHub.Records.Uploads;

/// <summary>Which kinds of record a unit may send.</summary>
public sealed class SendableKinds(HubProfile profile, TimeProvider time)
{
    /// <summary>Those taken today that any unit provides, or this one, or one for which it sends (<see cref="PolicyKeys.RecordDelegations"/>).</summary>
    public IReadOnlyList<RecordKind> Of(UnitId unit)
    {
        var today = WorkCalendar.DateAt(time.GetUtcNow());
        var delegators = RowContexts.Delegators(profile.Book, unit, today);
        return
        [
            .. profile.KindsTaken(today).Where(kind =>
                kind.Providers.Count == 0 || kind.Providers.Any(provider => provider == unit || delegators.Contains(provider))),
        ];
    }
}
