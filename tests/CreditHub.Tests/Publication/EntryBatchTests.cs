using CreditHub.Audit;
using CreditHub.Catalogue;
using CreditHub.Decisions;
using CreditHub.Lists;
using CreditHub.Publication.Entries;
using CreditHub.Subjects;
using CreditHub.Units;
using Xunit;
using static CreditHub.Publication.PublicationCity;

namespace CreditHub.Publication;

/// <summary>Several list entries before two persons at once: each keeps its own clearance and its own trace, and nobody is both persons (P8, G26).</summary>
public sealed class EntryBatchTests : IAsyncLifetime
{
    private static readonly Caller Decider = EntryCity.First with { Id = "decider" };
    private EntryCity city = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private ClearEntries Entries => city.Hub.Get<ClearEntries>();

    public async ValueTask InitializeAsync()
    {
        city = await EntryCity.StartAsync();
        foreach (var number in Enumerable.Range(1, 3))
        {
            await city.DecideAsync($"le-{number}", SubjectKey.ForOrganisation(Demo.SyntheticCodes.CreditCode("91", number)));
        }
    }

    public ValueTask DisposeAsync() => city.DisposeAsync();

    [Fact]
    public async Task Two_persons_let_several_be_public_and_each_has_its_own_trace()
    {
        var all = Of("le-1", "le-2", "le-3", "le-1");
        Assert.Empty(Accepted(await Entries.ClassifyAsync(all, DocumentClass.Public, [], EntryCity.First, Cancel)).Refused);
        var agreed = Accepted(await Entries.ApproveAsync(all, DocumentClass.Public, EntryCity.Second, Cancel));
        Assert.Equal((3, false), (agreed.Items.Count, agreed.HasMore));
        Assert.Equal(3, (await city.ListedAsync()).Count);
        foreach (var id in (string[])["le-1", "le-2", "le-3"])
        {
            var facts = (await city.Hub.Get<IAuditLog>().AboutAsync(id, Cancel)).Select(entry => entry.Fact).ToList();
            Assert.Single(facts, fact => fact.Action == "publication.classified" && fact.Actor == "market-supervision/first");
            Assert.Single(facts, fact => fact.Action == "publication.approved" && fact.Actor == "market-supervision/second");
        }
    }

    [Fact]
    public async Task Nobody_is_both_persons_and_nothing_is_public_by_one_of_them()
    {
        var all = Of("le-1", "le-2");
        Accepted(await Entries.ClassifyAsync(all, DocumentClass.Public, [], EntryCity.First, Cancel));
        foreach (var by in (Caller[])[EntryCity.First, Decider])
        {
            var tried = Accepted(await Entries.ApproveAsync(all, DocumentClass.Public, by, Cancel));
            Assert.Equal([PublicationErrors.SecondPerson, PublicationErrors.SecondPerson], tried.Refused.Select(item => item.Error));
        }

        Assert.Equal([PublicationErrors.PersonRequired], Accepted(await Entries.ApproveAsync(Of("le-1"), DocumentClass.Public, EntryCity.Second with { IsPerson = false }, Cancel)).Refused.Select(item => item.Error));
        Assert.Empty(await city.ListedAsync());
    }

    [Fact]
    public async Task What_is_refused_is_named_with_its_reason_and_the_rest_is_done()
    {
        Accepted(await city.Hub.Get<ClearEntry>().ClassifyAsync(new("le-2"), DocumentClass.NotPublic, [SecrecyReason.CommercialSecret], EntryCity.First, Cancel));
        Accepted(await Entries.ClassifyAsync(Of("le-1"), DocumentClass.Public, [], EntryCity.First, Cancel));
        var agreed = Accepted(await Entries.ApproveAsync(Of("le-1", "le-2", "le-3", "le-9"), DocumentClass.Public, EntryCity.Second, Cancel));
        Assert.Equal(
            [("le-2", PublicationErrors.ChangedMeanwhile), ("le-3", PublicationErrors.NotClassified), ("le-9", PublicationErrors.Unknown)],
            agreed.Refused.Select(item => (item.Entry.Value, item.Error)));
        Assert.Single(await city.ListedAsync());
        Assert.Equal(["le-2", "le-3"], await WaitingAsync());
    }

    [Fact]
    public async Task Entries_of_one_decision_are_taken_as_a_whole_and_those_of_another_unit_or_number_are_left_alone()
    {
        var number = EntryCity.Decided("le-1").Listing!.DocumentNumber;
        var decision = new EntryChoice([], TestProfile.Black, number);
        Assert.Empty(Accepted(await Entries.ClassifyAsync(decision with { Document = "别的文号" }, DocumentClass.Public, [], EntryCity.First, Cancel)).Items);
        Assert.Empty(Accepted(await Entries.ClassifyAsync(decision, DocumentClass.Public, [], EntryCity.First with { Unit = TestProfile.Land }, Cancel)).Items);
        Assert.Equal(3, Accepted(await Entries.ClassifyAsync(decision, DocumentClass.Public, [], EntryCity.First, Cancel)).Items.Count);
        Assert.Empty(Accepted(await Entries.ApproveAsync(decision, DocumentClass.NotPublic, EntryCity.Second, Cancel)).Items);
        Assert.Equal(3, Accepted(await Entries.SendBackAsync(decision, "请核对", EntryCity.Second, Cancel)).Items.Count);
        Assert.Equal(3, Accepted(await Entries.ClassifyAsync(decision, DocumentClass.Public, [], EntryCity.First, Cancel)).Items.Count);
        Assert.Equal(3, Accepted(await Entries.ApproveAsync(decision, DocumentClass.Public, EntryCity.Second, Cancel)).Items.Count);
        Assert.Equal(3, (await city.ListedAsync()).Count);
    }

    [Fact]
    public async Task Decision_of_more_than_two_hundred_is_dealt_with_in_several_requests()
    {
        await city.DecidedBeforeAsync(Enumerable.Range(10, EntryChoice.Most).Select(number => EntryCity.Decided($"le-{number}")));
        await city.HourAsync();
        var decision = new EntryChoice([], TestProfile.Black, EntryCity.Decided("le-1").Listing!.DocumentNumber);
        var once = Accepted(await Entries.ClassifyAsync(decision, DocumentClass.Public, [], EntryCity.First, Cancel));
        Assert.Equal((EntryChoice.Most, true), (once.Items.Count, once.HasMore));
        var again = Accepted(await Entries.ClassifyAsync(decision, DocumentClass.Public, [], EntryCity.First, Cancel));
        Assert.Equal((3, false), (again.Items.Count, again.HasMore));
    }

    [Fact]
    public async Task Choice_of_none_of_too_many_or_of_both_ways_is_refused()
    {
        EntryChoice[] invalid =
        [
            Of(), Of(""), Of([.. Enumerable.Range(0, EntryChoice.Most + 1).Select(number => $"le-{number}")]),
            Of("le-1") with { Type = TestProfile.Black }, Of("le-1") with { Document = "文号" }, Of() with { Type = TestProfile.Black }, Of() with { Document = "文号" },
            new([], TestProfile.Black, ""),
        ];
        foreach (var choice in invalid)
        {
            Assert.Equal(PublicationErrors.ChoiceInvalid, Refused(await Entries.ClassifyAsync(choice, DocumentClass.Public, [], EntryCity.First, Cancel)));
            Assert.Equal(PublicationErrors.ChoiceInvalid, Refused(await Entries.ApproveAsync(choice, DocumentClass.Public, EntryCity.Second, Cancel)));
            Assert.Equal(PublicationErrors.ChoiceInvalid, Refused(await Entries.SendBackAsync(choice, "请核对", EntryCity.Second, Cancel)));
        }

        Assert.Equal(["le-1", "le-2", "le-3"], await WaitingAsync());
    }

    private static EntryChoice Of(params string[] ids) => new([.. ids.Select(id => new ListEntryId(id))], null, null);

    private static HubError Refused<T>(Decision<T> decision) => Assert.IsType<Decision<T>.Rejected>(decision).Error;

    private async Task<IReadOnlyList<string>> WaitingAsync() =>
        [.. (await city.Hub.Get<ClearEntry>().OpenAsync(EntryCity.First, 1000, null, Cancel)).Items.Select(item => item.Value.Entry.Value).Order(StringComparer.Ordinal)];
}
