using CreditHub.Documents;
using CreditHub.Policy;
using CreditHub.Publication.Boards;
using CreditHub.Publication.Channels;
using CreditHub.Publication.Entries;
using CreditHub.Records;
using CreditHub.Records.Correcting;
using CreditHub.Units;

namespace CreditHub.Publication;

/// <summary>What waits in publication: a unit's own, everything for the office.</summary>
/// <param name="Today">Today, Asia/Shanghai.</param>
/// <param name="Uploads">Uploads that two persons have not decided about, the earliest due first; at most <see cref="Most"/>.</param>
/// <param name="UploadCount">How many there are.</param>
/// <param name="Records">Changed records that wait for a second person, likewise.</param>
/// <param name="RecordCount">How many there are.</param>
/// <param name="Entries">List entries about whose publication two persons have not decided, likewise.</param>
/// <param name="EntryCount">How many there are.</param>
/// <param name="Owed">What the reader's unit has still to say of channels of its own, or all units for the office, likewise.</param>
/// <param name="Boards">Issues of boards that two persons have not decided about, likewise; null for those who bring none out.</param>
/// <param name="Reinstatements">Ended records that are to stand again and wait for a second person, likewise; null for those who may not be one.</param>
/// <param name="Withdrawals">Withdrawals that a channel has not confirmed, the earliest due first, likewise; for the office only.</param>
/// <param name="Undeclared">Published uploads of which a unit has not said where its own channels show them, likewise.</param>
/// <param name="UndeclaredCount">How many there are.</param>
/// <param name="Channels">How each channel stands; for the office only.</param>
/// <param name="Profile">Names of units, kinds and channels.</param>
public sealed record PublicationWork(
    DateOnly Today,
    IReadOnlyList<UploadPublication> Uploads,
    long UploadCount,
    IReadOnlyList<RecordPublication> Records,
    long RecordCount,
    IReadOnlyList<EntryClearance> Entries,
    long EntryCount,
    IReadOnlyList<Delivery> Owed,
    IReadOnlyList<Board>? Boards,
    IReadOnlyList<CreditRecord>? Reinstatements,
    IReadOnlyList<Delivery> Withdrawals,
    IReadOnlyList<UploadPublication> Undeclared,
    long UndeclaredCount,
    IReadOnlyList<ChannelStandingView> Channels,
    HubProfile Profile)
{
    /// <summary>Most items of each that are shown.</summary>
    public const int Most = 100;

    /// <summary>How many of those shown are past their last day.</summary>
    public int Late => Uploads.Count(upload => upload.PublishBy < Today) + Records.Count(record => record.DueOn < Today)
        + Entries.Count(entry => entry.DueOn < Today) + Undeclared.Count(upload => upload.PublishBy < Today);
}

/// <summary>Reads what waits.</summary>
public sealed class ReadPublicationWork(
    IDocuments documents, DecideUpload uploads, DecideRecord records, ClearEntry entries, DeclareShown declare, ReadBoards boards, ReadChannels channels,
    ReinstateRecord reinstate, HubProfile profile, TimeProvider time)
{
    private const int MostRead = 1000;

    /// <summary>Reads it. Counts past a thousand are given as a thousand.</summary>
    public async Task<PublicationWork> RunAsync(Caller caller, CancellationToken cancel)
    {
        var waiting = (await uploads.OpenAsync(caller, MostRead, null, cancel)).Items.Select(stored => stored.Value).ToList();
        var changed = (await records.OpenAsync(caller, MostRead, null, cancel)).Items.Select(stored => stored.Value).ToList();
        var undeclared = (await uploads.UndeclaredAsync(caller, MostRead, null, cancel)).Items.Select(stored => stored.Value).ToList();
        var cleared = (await entries.OpenAsync(caller, MostRead, null, cancel)).Items.Select(stored => stored.Value).ToList();
        var owed = (await declare.OwedAsync(caller, MostRead, null, cancel)).Items.Select(stored => stored.Value).ToList();
        var isOffice = caller.Is(Role.Office);
        var withdrawals = isOffice ? await WithdrawalsAsync(cancel) : [];
        return new PublicationWork(
            WorkCalendar.DateAt(time.GetUtcNow()),
            [.. waiting.OrderBy(upload => upload.PublishBy ?? DateOnly.MaxValue).ThenBy(upload => upload.Upload.Value, StringComparer.Ordinal).Take(PublicationWork.Most)],
            waiting.Count,
            [.. changed.OrderBy(record => record.DueOn ?? DateOnly.MaxValue).ThenBy(record => record.Record.Value, StringComparer.Ordinal).Take(PublicationWork.Most)],
            changed.Count,
            [.. cleared.OrderBy(entry => entry.DueOn).ThenBy(entry => entry.Entry.Value, StringComparer.Ordinal).Take(PublicationWork.Most)],
            cleared.Count,
            [.. owed.OrderBy(delivery => delivery.ConfirmBy ?? delivery.Showing?.DueOn).ThenBy(delivery => delivery.Item.Value, StringComparer.Ordinal).Take(PublicationWork.Most)],
            caller.IsAny([Role.Determiner, Role.Office]) ? await boards.OpenAsync(caller, cancel) : null,
            caller.IsAny([Role.Determiner, Role.Office]) ? (await reinstate.OpenAsync(caller, PublicationWork.Most, null, cancel)).Items : null,
            [.. withdrawals.Take(PublicationWork.Most)],
            [.. undeclared.OrderBy(upload => upload.PublishBy ?? DateOnly.MaxValue).ThenBy(upload => upload.Upload.Value, StringComparer.Ordinal).Take(PublicationWork.Most)],
            undeclared.Count,
            isOffice ? await channels.RunAsync(cancel) : [],
            profile);
    }

    private async Task<IReadOnlyList<Delivery>> WithdrawalsAsync(CancellationToken cancel)
    {
        var page = await documents.QueryAsync(PublicationDocuments.Delivery, ReadChannels.Unwithdrawn with { Limit = MostRead }, cancel);
        return [.. page.Items.Select(stored => stored.Value)
            .OrderBy(delivery => delivery.ConfirmBy).ThenBy(delivery => delivery.Item.Value, StringComparer.Ordinal)
            .ThenBy(delivery => delivery.Channel, StringComparer.Ordinal)];
    }
}
