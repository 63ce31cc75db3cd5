using CreditHub.Catalogue;
using CreditHub.Decisions;
using CreditHub.Demo;
using CreditHub.Documents;
using CreditHub.Lists;
using CreditHub.Policy;
using CreditHub.Publication.Channels;
using CreditHub.Publication.Entries;
using CreditHub.Subjects;
using CreditHub.Units;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using static CreditHub.Publication.PublicationCity;

namespace CreditHub.Publication;

/// <summary>A hub with list entries, two persons of the unit that decided them, and Fuzhou's channels, two of which are pushed to.</summary>
internal sealed class EntryCity : IAsyncDisposable
{
    public const string City = "creditfuzhou";
    public const string Enterprise = "enterprise";
    public const string Own = "ownsite";
    public static readonly string Code = SyntheticCodes.CreditCode("91", 1);

    private readonly List<ChannelSimulator> sites = [];

    private EntryCity()
    {
    }

    public TestHub Hub { get; private set; } = null!;

    public ChannelSimulator Site => sites[0];

    public ChannelSimulator Enterprises => sites[1];

    public static Caller First { get; } = Determiner("first");

    public static Caller Second { get; } = Determiner("second");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<EntryCity> StartAsync(Func<PolicyValue, PolicyValue>? policy = null, params IReadOnlyList<PolicyValue> more)
    {
        var city = new EntryCity();
        city.sites.Add(await ChannelSimulator.StartAsync(Cancel));
        city.sites.Add(await ChannelSimulator.StartAsync(Cancel));
        var http = new HttpClient { Timeout = TimeSpan.FromSeconds(30) };
        var addresses = new ChannelAddresses(new Dictionary<string, Uri> { [City] = city.Site.Address, [Enterprise] = city.Enterprises.Address });
        string[] channels = [City, Enterprise, Own];
        var profile = TestProfile.Create() with { Channels = [.. Profiles.Load("fuzhou").Channels.Where(channel => channels.Contains(channel.Code))] };
        if (policy is not null)
        {
            profile = profile with { Book = new PolicyBook(profile.Book.Profile, profile.Book.Version, [.. profile.Book.Values.Select(policy), .. more]) };
        }

        city.Hub = await TestHub.StartAsync(profile, TestHub.Morning, services => services.AddSingleton<IChannels>(new HttpChannels(http, addresses)));
        return city;
    }

    /// <summary>An entry is decided, as the use case writes it.</summary>
    public async Task<ListEntry> DecideAsync(string id, SubjectKey? subject = null, ListTypeId? type = null, DateOnly? until = null)
    {
        var decided = Decided(id, subject, type, until);
        await Hub.Get<IDocuments>().CreateManyAsync(
            ListDocuments.Entry, [new Document<ListEntry>(decided with { State = Lists.Sample.Heard.State }, [])], Cancel);
        return await ChangeAsync(id, entry => entry with { State = decided.State });
    }

    /// <summary>Entries stand there as they were decided before anybody was asked whether they are public.</summary>
    public Task DecidedBeforeAsync(params IEnumerable<ListEntry> entries) => Hub.Get<IDocuments>().CreateManyAsync(
        ListDocuments.Entry, [.. entries.Select(entry => new Document<ListEntry>(entry, []))], Cancel);

    /// <summary>An entry that was decided.</summary>
    public static ListEntry Decided(string id, SubjectKey? subject = null, ListTypeId? type = null, DateOnly? until = null)
    {
        var listed = (EntryState.Listed)Lists.Sample.Listed.State;
        var key = subject ?? SubjectKey.ForOrganisation(Code);
        var decision = listed.Decision with
        {
            By = Determiner("decider").Actor, On = new(2026, 3, 2), ServedOn = new(2026, 3, 2), Until = until ?? new(2027, 3, 1), CatalogueVersion = "test-1",
        };
        return Lists.Sample.Heard with
        {
            Id = new(id), Type = type ?? TestProfile.Black, Subject = key, SubjectKind = key.IsPerson ? SubjectKind.Person : SubjectKind.Organisation,
            State = listed with { Decision = decision },
        };
    }

    /// <summary>An entry changes, with all that this hands on.</summary>
    public async Task<ListEntry> ChangeAsync(string id, Func<ListEntry, ListEntry> change)
    {
        var changed = Accepted(await Hub.Get<EntryChanges>().DecideAsync(
            new ListEntryId(id), Determiner("decider").Actor, "list.changed", (entry, _) => new Decision<ListEntry>.Accepted(change(entry) with { Version = entry.Version + 1 }), Cancel));
        await Hub.IdleAsync();
        return changed;
    }

    public Task<ListEntry> HoldAsync(string id, bool isHeld) => ChangeAsync(id, entry => entry with { Holds = isHeld ? [new Hold(new("ob-1"), TestHub.Morning)] : [] });

    public Task<ListEntry> EndAsync(string id, EndReason reason) =>
        ChangeAsync(id, entry => entry with { State = new EntryState.Ended(entry.Listing!, reason, "退1号", Hub.Clock.GetUtcNow()) });

    /// <summary>Two persons agree that it is public.</summary>
    public async Task ClearAsync(string id)
    {
        Accepted(await Hub.Get<ClearEntry>().ClassifyAsync(new(id), DocumentClass.Public, [], First, Cancel));
        Accepted(await Hub.Get<ClearEntry>().ApproveAsync(new(id), Second, Cancel));
        await Hub.IdleAsync();
    }

    public Task HourAsync() => Hub.AdvanceAsync(TimeSpan.FromHours(1));

    public async Task<Delivery?> DeliveryAsync(string id, string channel) => (await Hub.Get<IDocuments>().FindAsync(
        PublicationDocuments.Delivery, id, PublicationDocuments.DeliveryId(new ListEntryId(id), channel), Cancel))?.Value;

    public async Task<IReadOnlyList<string>> ListedAsync() => [.. Accepted(await Hub.Get<ReadPublicLists>().PageAsync(TestProfile.Black, null, Cancel)).Items
        .Select(entry => entry.CreditCode)];

    /// <summary>Takes what a unit was told of publication, and answers with the types' words.</summary>
    public Task<IReadOnlyList<string>> ToldAsync(UnitId unit) => ToldAsync(Hub, unit);

    public static async Task<IReadOnlyList<string>> ToldAsync(TestHub hub, UnitId unit)
    {
        var caller = new Caller(unit, "s9", false, new HashSet<Role> { Role.Implementer }, null);
        var leased = Accepted(await hub.Get<Queues.UnitQueues>().LeaseAsync(unit, 100, TimeSpan.FromMinutes(1), TimeSpan.Zero, caller, Cancel));
        foreach (var one in leased)
        {
            await hub.Get<Queues.UnitQueues>().CompleteAsync(unit, one.Message.Id, one.LeaseToken, caller, Cancel);
        }

        const string prefix = "cn.credithub.publication.";
        return [.. leased.Where(one => one.Message.Type.StartsWith(prefix, StringComparison.Ordinal)).Select(one => one.Message.Type[prefix.Length..^".v1".Length])];
    }

    public async ValueTask DisposeAsync()
    {
        await Hub.DisposeAsync();
        foreach (var site in sites)
        {
            await site.DisposeAsync();
        }
    }

    private static Caller Determiner(string id) => new(TestProfile.Market, id, IsPerson: true, new HashSet<Role> { Role.Determiner }, Subject: null);
}
