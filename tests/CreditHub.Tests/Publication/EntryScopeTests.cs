using CreditHub.Audit;
using CreditHub.Catalogue;
using CreditHub.Decisions;
using CreditHub.Publication.Entries;
using CreditHub.Records;
using CreditHub.Units;
using Xunit;
using static CreditHub.Publication.PublicationCity;

namespace CreditHub.Publication;

/// <summary>Whose list entries a person sees and decides about before the public does: their own unit's, and all of them the office (P8).</summary>
public sealed class EntryScopeTests : IAsyncLifetime
{
    private static readonly Caller Foreign = EntryCity.First with { Unit = TestProfile.Land };
    private static readonly Caller Office = new(TestProfile.Office, "office-1", IsPerson: true, new HashSet<Role> { Role.Office }, null);
    private EntryCity city = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private ClearEntry Entries => city.Hub.Get<ClearEntry>();

    public async ValueTask InitializeAsync()
    {
        city = await EntryCity.StartAsync();
        await city.DecideAsync("le-1");
    }

    public ValueTask DisposeAsync() => city.DisposeAsync();

    [Fact]
    public async Task Another_unit_sees_nothing_of_what_waits_and_that_it_tried_is_on_the_audit_log()
    {
        Assert.Empty((await Entries.OpenAsync(Foreign, 10, null, Cancel)).Items);
        Assert.Equal(PublicationErrors.Unknown, Refused(await Entries.FindAsync(new("le-1"), Foreign, Cancel)));
        Assert.Null(await Entries.ReadAsync(new("le-1"), Foreign, Cancel));
        Assert.Contains(
            await city.Hub.Get<IAuditLog>().AboutAsync("le-1", Cancel), entry => entry.Fact is { Action: "publication.read.refused", Actor: "land/first" });
        foreach (var refused in (Decision<EntryClearance>[])[
            await Entries.ClassifyAsync(new("le-1"), DocumentClass.Public, [], Foreign, Cancel), await Entries.ApproveAsync(new("le-1"), Foreign, Cancel),
            await Entries.SendBackAsync(new("le-1"), "请核对", Foreign, Cancel),
            await Entries.ExemptAsync(new("le-1"), SecrecyReason.Privacy, "条例第十五条", Foreign, Cancel)])
        {
            Assert.Equal(PublicationErrors.UnitForeign, Refused(refused));
        }
    }

    [Fact]
    public async Task Office_sees_all_that_waits_and_is_the_second_person_only_where_the_policy_lets_it()
    {
        Assert.Single((await Entries.OpenAsync(Office, 10, null, Cancel)).Items);
        Assert.Equal("unclassified", Accepted(await Entries.FindAsync(new("le-1"), Office, Cancel)).State);
        Accepted(await Entries.ClassifyAsync(new("le-1"), DocumentClass.Public, [], EntryCity.First, Cancel));
        Assert.False(Entries.MayApprove((await Entries.ReadAsync(new("le-1"), Office, Cancel))!, Office));
        Assert.Equal(PublicationErrors.UnitForeign, Refused(await Entries.ApproveAsync(new("le-1"), Office, Cancel)));
        Assert.Empty(await city.ListedAsync());
    }

    [Fact]
    public async Task What_waits_or_is_held_is_in_no_table_of_the_list()
    {
        Assert.DoesNotContain(EntryCity.Code, await TableAsync(), StringComparison.Ordinal);
        await city.ClearAsync("le-1");
        Assert.Contains(EntryCity.Code, await TableAsync(), StringComparison.Ordinal);
        await city.HoldAsync("le-1", isHeld: true);
        Assert.DoesNotContain(EntryCity.Code, await TableAsync(), StringComparison.Ordinal);
    }

    private async Task<string> TableAsync()
    {
        using var table = new MemoryStream();
        await PublicListTable.WriteAsync(city.Hub.Get<ReadPublicLists>().WholeAsync(TestProfile.Black, Cancel), table, UploadFormat.Csv, Cancel);
        return System.Text.Encoding.UTF8.GetString(table.ToArray());
    }

    private static HubError Refused<T>(Decision<T> decision) => Assert.IsType<Decision<T>.Rejected>(decision).Error;
}
