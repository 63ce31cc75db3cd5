namespace CreditHub.Publication;

/// <summary>How the public channels stand (T1–T3, P1).</summary>
/// <param name="Items">One for each.</param>
public sealed record ChannelStandingsView(IReadOnlyList<ChannelStandingView> Items);

/// <summary>
/// How one public channel stands. Of a channel that is pushed to, records, list entries and boards are counted; of one that units declare, uploads, list
/// entries, boards, and records that came back.
/// </summary>
/// <param name="Channel">Its code.</param>
/// <param name="Title">Its name.</param>
/// <param name="TitleEn">Its name in English.</param>
/// <param name="IsPushed">Whether the hub pushes to it.</param>
/// <param name="InTime">Shown, with a first receipt by the last day; of uploads that units declare nothing is counted.</param>
/// <param name="Late">Shown, with a first receipt after it; 0 likewise.</param>
/// <param name="Waiting">Not shown: without an answer, or not declared.</param>
/// <param name="Refused">Not shown: refused by the channel.</param>
/// <param name="Missing">Of these two, past their last day.</param>
/// <param name="Unwithdrawn">Withdrawals that it has not confirmed.</param>
public sealed record ChannelStandingView(
    string Channel, string Title, string TitleEn, bool IsPushed, long InTime, long Late, long Waiting, long Refused, long Missing, long Unwithdrawn);

/// <summary>What one channel has of some records.</summary>
/// <param name="Items">They.</param>
/// <param name="Continuation">Names the next page; null on the last.</param>
public sealed record ChannelRecordsView(IReadOnlyList<DeliveryView> Items, string? Continuation);
