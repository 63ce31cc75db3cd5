namespace CreditHub.Publication.Authorities;

/// <summary>How what was passed on to authorities is shown to the office.</summary>
public static class PassingViews
{
    /// <summary>Counts of one kind.</summary>
    public static PassedCountsView Of(PassedCounts counts) => new(
        counts.Kind, counts.Passed, counts.Waiting, counts.Refused, counts.Held, counts.Recalled, counts.Gone, counts.HeldThere);

    /// <summary>A comparison.</summary>
    public static ReconciliationView Of(Reconciliation done) => new(
        done.Channel, done.On, done.At, done.IsAnswered, done.IsAlarm, done.Missing, done.TooMany, done.Doubled, done.Late, done.Adapter,
        [.. done.Kinds.Select(Of)]);
}
