namespace CreditHub.Publication;

/// <summary>What authorities above hold of the hub's records (R7).</summary>
/// <param name="Items">One each.</param>
public sealed record AuthoritiesView(IReadOnlyList<AuthorityView> Items);

/// <summary>One authority.</summary>
/// <param name="Channel">The channel's code.</param>
/// <param name="Title">Its name.</param>
/// <param name="TitleEn">Its name in English.</param>
/// <param name="Link"><c>open</c>, <c>none</c> where the hub knows no address, or <c>unauthenticated</c> where it knows no secret; only an open one is pushed to.</param>
/// <param name="WorkingDays">Within how many working days it is to have a record.</param>
/// <param name="Late">Records that it has not confirmed within them.</param>
/// <param name="Kinds">The counts by kind; kinds without any are left out.</param>
/// <param name="Last">The last comparison; null before the first.</param>
public sealed record AuthorityView(
    string Channel, string Title, string TitleEn, string Link, int WorkingDays, long Late, IReadOnlyList<PassedCountsView> Kinds, ReconciliationView? Last);

/// <summary>How many records of one kind an authority should have, by where they stand there.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Passed">All that was ever passed on: the sum of the five.</param>
/// <param name="Waiting">To be pushed, or without an answer.</param>
/// <param name="Refused">Refused with a reason; offered again each day.</param>
/// <param name="Held">Confirmed.</param>
/// <param name="Recalled">Asked back, and not confirmed.</param>
/// <param name="Gone">Given up again.</param>
/// <param name="HeldThere">What the authority says that it holds; null where it was not asked, or did not say.</param>
public sealed record PassedCountsView(
    string Kind, long Passed, long Waiting, long Refused, long Held, long Recalled, long Gone, long? HeldThere);

/// <summary>Comparisons with one authority, newest first; also the data of <c>cn.credithub.publication.reconciled.v1</c> to the office, one each.</summary>
/// <param name="Items">They.</param>
public sealed record ReconciliationsView(IReadOnlyList<ReconciliationView> Items);

/// <summary>The comparison of one day.</summary>
/// <param name="Channel">The channel's code.</param>
/// <param name="On">The day, Asia/Shanghai.</param>
/// <param name="At">When, UTC.</param>
/// <param name="IsAnswered">Whether the authority said what it holds.</param>
/// <param name="IsAlarm">Whether the office was told: a difference, refused or late records, or no answer.</param>
/// <param name="Missing">Records that it had confirmed and did not hold; they were pushed again.</param>
/// <param name="TooMany">Records that it held and should not; they were recalled.</param>
/// <param name="Doubled">Records that it held more than once; only it can mend that.</param>
/// <param name="Late">Records that it had not confirmed within their working days.</param>
/// <param name="Adapter">By which adapter records went there at that time, as <c>id/version</c>; null of one that was made before there were any.</param>
/// <param name="Kinds">The counts by kind.</param>
public sealed record ReconciliationView(
    string Channel, DateOnly On, DateTimeOffset At, bool IsAnswered, bool IsAlarm, int Missing, int TooMany, int Doubled, long Late,
    string? Adapter,
    IReadOnlyList<PassedCountsView> Kinds);

/// <summary>Deliveries to an authority.</summary>
/// <param name="Items">They.</param>
/// <param name="Continuation">Where the next page begins; null on the last.</param>
public sealed record DeliveriesView(IReadOnlyList<DeliveryView> Items, string? Continuation);
