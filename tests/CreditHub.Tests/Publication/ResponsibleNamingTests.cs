using System.Text;
using CreditHub.Audit;
using CreditHub.Catalogue;
using CreditHub.Decisions;
using CreditHub.Lists;
using CreditHub.Policy;
using CreditHub.Publication.Entries;
using CreditHub.Records;
using CreditHub.Subjects;
using CreditHub.Units;
using Xunit;
using static CreditHub.Publication.PublicationCity;

namespace CreditHub.Publication;

/// <summary>Who answers for a state-owned enterprise that owes private firms or wages is named by two persons or not at all (P7, G19, G26).</summary>
public sealed class ResponsibleNamingTests : IAsyncLifetime
{
    private const string Name = "甲某某";
    private static readonly NamingGrounds Grounds = new(IsStateOwned: true, Arrears.Wages, "闽人社监〔2026〕1号", "闽信用〔2019〕7号第十条");
    private static readonly Caller Decider = EntryCity.First with { Id = "decider" };
    private EntryCity city = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private NameResponsible Naming => city.Hub.Get<NameResponsible>();

    public async ValueTask InitializeAsync()
    {
        city = await EntryCity.StartAsync();
        await city.DecideAsync("le-1");
        await city.ClearAsync("le-1");
        await city.HourAsync();
    }

    public ValueTask DisposeAsync() => city.DisposeAsync();

    [Fact]
    public async Task Two_persons_name_them_and_the_name_stands_on_the_list_in_its_table_and_on_the_channels_until_one_takes_it_back()
    {
        Assert.Equal(1, Accepted(await ProposeAsync()).Version);
        await AssertNobodyIsNamedAsync();
        Accepted(await Naming.ApproveAsync(new("le-1"), ResponsibleRole.Principal, 1, EntryCity.Second, Cancel));
        await city.HourAsync();
        Assert.Contains(Name, await PublicAsync(), StringComparison.Ordinal);
        var shown = city.Site.Shown["le-1"].Show!.Value.GetProperty("responsible")[0];
        Assert.Equal((Name, "principal", "wages"), (shown.GetProperty("name").GetString(), shown.GetProperty("role").GetString(), shown.GetProperty("owes").GetString()));

        Assert.Equal(NamingErrors.AlreadyNamed, Refused(await ProposeAsync("乙某某")));
        Accepted(await Naming.WithdrawAsync(new("le-1"), ResponsibleRole.Principal, "撤1号", EntryCity.First, Cancel));
        await AssertNobodyIsNamedAsync();
        await city.HourAsync();
        Assert.Empty(city.Site.Shown["le-1"].Show!.Value.GetProperty("responsible").EnumerateArray());
        Assert.Equal(NamingErrors.NotProposed, Refused(await Naming.ApproveAsync(new("le-1"), ResponsibleRole.Principal, 1, EntryCity.Second, Cancel)));
    }

    [Theory]
    [InlineData("held")]
    [InlineData("ended")]
    [InlineData("exempted")]
    public async Task Name_goes_at_once_with_the_entry(string how)
    {
        Accepted(await ProposeAsync());
        Accepted(await Naming.ApproveAsync(new("le-1"), ResponsibleRole.Principal, 1, EntryCity.Second, Cancel));
        Assert.Contains(Name, await PublicAsync(), StringComparison.Ordinal);
        switch (how)
        {
            case "held":
                await city.HoldAsync("le-1", isHeld: true);
                break;
            case "ended":
                await city.EndAsync("le-1", EndReason.Exited);
                break;
            default:
                Accepted(await city.Hub.Get<ClearEntry>().ExemptAsync(new("le-1"), SecrecyReason.Privacy, "条例第十五条", EntryCity.First, Cancel));
                break;
        }

        await AssertNobodyIsNamedAsync();
        Assert.False(Assert.Single(Accepted(await Naming.ListAsync(new("le-1"), EntryCity.First, Cancel))).IsShown);
        await city.HourAsync();
        Assert.Empty(city.Site.Shown);
    }

    [Fact]
    public async Task Second_person_is_neither_who_said_it_nor_who_decided_the_entry_nor_a_system_nor_of_another_unit()
    {
        Accepted(await ProposeAsync());
        foreach (var (by, error) in (ValueTuple<Caller, HubError>[])[
            (EntryCity.First, PublicationErrors.SecondPerson), (Decider, PublicationErrors.SecondPerson),
            (EntryCity.Second with { IsPerson = false }, PublicationErrors.PersonRequired), (EntryCity.Second with { Unit = TestProfile.Land }, PublicationErrors.UnitForeign)])
        {
            Assert.Equal(error, Refused(await Naming.ApproveAsync(new("le-1"), ResponsibleRole.Principal, 1, by, Cancel)));
            Assert.Equal(error, Refused(await Naming.SendBackAsync(new("le-1"), ResponsibleRole.Principal, "请核对", by, Cancel)));
        }

        await AssertNobodyIsNamedAsync();
    }

    [Fact]
    public async Task Second_person_agrees_to_what_they_looked_at_only()
    {
        Accepted(await ProposeAsync());
        Assert.Equal(2, Accepted(await ProposeAsync("乙某某")).Version);
        Assert.Equal(PublicationErrors.ChangedMeanwhile, Refused(await Naming.ApproveAsync(new("le-1"), ResponsibleRole.Principal, 1, EntryCity.Second, Cancel)));
        Accepted(await Naming.SendBackAsync(new("le-1"), ResponsibleRole.Principal, "请核对", EntryCity.Second, Cancel));
        Assert.Equal(NamingErrors.NotProposed, Refused(await Naming.ApproveAsync(new("le-1"), ResponsibleRole.Principal, 2, EntryCity.Second, Cancel)));
        Assert.Equal(NamingErrors.Unknown, Refused(await Naming.ApproveAsync(new("le-1"), ResponsibleRole.ActualController, 1, EntryCity.Second, Cancel)));
        await AssertNobodyIsNamedAsync();
    }

    [Fact]
    public async Task Nobody_is_named_without_a_decision_a_basis_a_state_owned_enterprise_a_persons_word_or_a_persons_name()
    {
        foreach (var (grounds, error) in (ValueTuple<NamingGrounds, HubError>[])[
            (Grounds with { Document = " " }, PublicationErrors.BasisMissing), (Grounds with { Basis = "" }, PublicationErrors.BasisMissing),
            (Grounds with { Document = "致电13900000000" }, PublicationErrors.BasisMissing), (Grounds with { IsStateOwned = false }, NamingErrors.NotStateOwned),
            (Grounds with { Document = "举报奖励1号" }, PublicationErrors.NotPublishable),
            (Grounds with { Class = DocumentClass.OnRequest }, PublicationErrors.DocumentClosed)])
        {
            Assert.Equal(error, Refused(await ProposeAsync(grounds: grounds)));
        }

        foreach (var name in (string[])["", "某某国有企业有限公司", "13900000000", "A"])
        {
            Assert.Equal(NamingErrors.NameInvalid, Refused(await ProposeAsync(name)));
        }

        Assert.Equal(PublicationErrors.PersonRequired, Refused(await ProposeAsync(by: EntryCity.First with { IsPerson = false })));
        Assert.Equal(PublicationErrors.UnitForeign, Refused(await ProposeAsync(by: EntryCity.First with { Unit = TestProfile.Land })));
        Assert.Equal(NamingErrors.Unknown, Refused(await ProposeAsync(entry: "le-9")));
        Assert.Empty(Accepted(await Naming.ListAsync(new("le-1"), EntryCity.First, Cancel)));
        Assert.Equal(NamingErrors.Unknown, Refused(await Naming.ListAsync(new("le-1"), EntryCity.First with { Unit = TestProfile.Land }, Cancel)));
    }

    [Fact]
    public async Task Nobody_is_named_beside_a_person_a_household_what_is_held_or_over_or_a_list_that_the_policy_does_not_name()
    {
        await city.DecideAsync("le-2", SubjectKey.ForPerson("abc"));
        await city.DecideAsync("le-3", type: TestProfile.Red);
        await city.DecideAsync("le-4");
        await city.HoldAsync("le-4", isHeld: true);
        await city.DecideAsync("le-5");
        await city.EndAsync("le-5", EndReason.Exited);
        await city.DecidedBeforeAsync(EntryCity.Decided("le-6") with { SubjectKind = SubjectKind.SelfEmployed });
        foreach (var (entry, error) in (ValueTuple<string, HubError>[])[
            ("le-2", NamingErrors.NotOfThisList), ("le-3", NamingErrors.NotOfThisList), ("le-4", NamingErrors.EntryNotInForce), ("le-5", NamingErrors.EntryNotInForce),
            ("le-6", NamingErrors.NotOfThisList)])
        {
            Assert.Equal((entry, error), (entry, Refused(await ProposeAsync(entry: entry))));
        }
    }

    [Fact]
    public async Task Name_is_hidden_once_the_policy_no_longer_names_the_list()
    {
        await using var other = await EntryCity.StartAsync(
            value => value.Key == PolicyKeys.ResponsibleLists ? value with { To = new(2026, 3, 3) } : value,
            [new(PolicyKeys.ResponsibleLists, HubJson.ToElement(Array.Empty<string>()), new(2026, 3, 4), null, new("测试", "一"), PolicyMark.Unverified)]);
        await other.DecideAsync("le-1");
        await other.ClearAsync("le-1");
        Accepted(await other.Hub.Get<NameResponsible>().ProposeAsync(new("le-1"), ResponsibleRole.Principal, Name, Grounds, EntryCity.First, Cancel));
        Accepted(await other.Hub.Get<NameResponsible>().ApproveAsync(new("le-1"), ResponsibleRole.Principal, 1, EntryCity.Second, Cancel));
        Assert.Contains(Name, await PublicAsync(other), StringComparison.Ordinal);
        await other.HourAsync();
        Assert.Single(other.Site.Shown["le-1"].Show!.Value.GetProperty("responsible").EnumerateArray());
        await other.Hub.AdvanceToAsync(WorkCalendar.StartOf(new(2026, 3, 4)));
        Assert.DoesNotContain(Name, await PublicAsync(other), StringComparison.Ordinal);
        Assert.Single(await other.ListedAsync());

        // What a channel was told before is taken back there with the naming, whatever the policy says of the list by then.
        Accepted(await other.Hub.Get<NameResponsible>().WithdrawAsync(new("le-1"), ResponsibleRole.Principal, "撤1号", EntryCity.First, Cancel));
        await other.HourAsync();
        Assert.Empty(other.Site.Shown["le-1"].Show!.Value.GetProperty("responsible").EnumerateArray());
    }

    [Fact]
    public async Task Name_is_in_no_document_and_no_trace_of_what_was_done()
    {
        Accepted(await ProposeAsync());
        Accepted(await Naming.ApproveAsync(new("le-1"), ResponsibleRole.Principal, 1, EntryCity.Second, Cancel));
        var stored = await city.Hub.Get<Documents.IDocuments>().FindAsync(
            PublicationDocuments.Naming, "le-1", PublicationDocuments.NamingId(new("le-1"), ResponsibleRole.Principal), Cancel);
        Assert.DoesNotContain(Name, HubJson.ToElement(stored!.Value).GetRawText(), StringComparison.Ordinal);
        var facts = (await city.Hub.Get<IAuditLog>().ReadAsync(0, 1000, Cancel)).Select(entry => entry.Fact).ToList();
        Assert.Contains(facts, fact => fact.Action == "naming.agreed" && fact.Actor == "market-supervision/second");
        Assert.DoesNotContain(facts, fact => HubJson.ToElement(fact).GetRawText().Contains(Name, StringComparison.Ordinal));
    }

    private Task<Decision<ResponsibleView>> ProposeAsync(string name = Name, NamingGrounds? grounds = null, Caller? by = null, string entry = "le-1") =>
        Naming.ProposeAsync(new(entry), ResponsibleRole.Principal, name, grounds ?? Grounds, by ?? EntryCity.First, Cancel);

    private async Task AssertNobodyIsNamedAsync() => Assert.DoesNotContain("某某", await PublicAsync(), StringComparison.Ordinal);

    private Task<string> PublicAsync() => PublicAsync(city);

    // What machines read of the list, and its table.
    private static async Task<string> PublicAsync(EntryCity of)
    {
        var lists = of.Hub.Get<ReadPublicLists>();
        using var table = new MemoryStream();
        await PublicListTable.WriteAsync(lists.WholeAsync(TestProfile.Black, Cancel), table, UploadFormat.Csv, Cancel);
        var page = Accepted(await lists.PageAsync(TestProfile.Black, null, Cancel));
        var (json, cells) = (HubJson.ToElement(page).GetRawText(), Encoding.UTF8.GetString(table.ToArray()));
        Assert.Equal(json.Contains("某某", StringComparison.Ordinal), cells.Contains("某某", StringComparison.Ordinal));
        return json + cells;
    }

    private static HubError Refused<T>(Decision<T> decision) => Assert.IsType<Decision<T>.Rejected>(decision).Error;
}
