using CreditHub.Policy;
using CreditHub.Records;
using CreditHub.Subjects;
using Xunit;

namespace CreditHub.Publication;

public sealed class RecordPublicationTests
{
    private static readonly DateOnly Last = new(2027, 3, 31);

    private static PublicationState.Refused Exempted { get; } =
        new(SecrecyReason.CommercialSecret, "政府信息公开条例 15", Samples.First, TestHub.Morning);

    public static TheoryData<RecordState, bool, bool> States => new()
    {
        { RecordState.InForce.Instance, true, true },
        { new RecordState.Disputed(Samples.Today), false, true },
        { new RecordState.Annulled("d", Samples.Unit, Samples.Today), false, false },
        { new RecordState.Withdrawn("r", Samples.Unit, Samples.Today), false, false },
        { new RecordState.Replaced(new("rec-2"), Samples.Unit, Samples.Today), false, false },
        { new RecordState.Removed("全部履行", Samples.Unit, Samples.Today), false, false },
        { new RecordState.Repaired("修1号", Samples.Unit, Samples.Today), false, false },
    };

    [Theory]
    [MemberData(nameof(States))]
    public void Only_what_is_in_force_is_shown(RecordState state, bool shown, bool shownWithMark)
    {
        var publication = Samples.Published(Samples.Penalty());
        var record = Samples.Penalty(state: state);
        Assert.Equal(shown, publication.IsShownOn(Samples.Today, record, Samples.Penalties, Samples.Policy));
        Assert.Equal(shownWithMark, publication.IsShownOn(Samples.Today, record, Samples.Penalties, Samples.Policy with { ShowsDisputed = true }));
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(355, true)]
    [InlineData(356, false)]
    public void Term_stops_by_itself(int daysLater, bool shown) => Assert.Equal(
        shown,
        Samples.Published(Samples.Penalty()).IsShownOn(Samples.Today.AddDays(daysLater), Samples.Penalty(), Samples.Penalties, Samples.Policy));

    [Fact]
    public void Persons_refused_and_ended_are_not_shown()
    {
        var record = Samples.Penalty();
        var person = Samples.Penalty(subject: SubjectKind.Person);
        Assert.False(IsShown(Samples.Published(record).Refuse(Exempted), record));
        Assert.False(IsShown(Samples.Published(record).End(PublicationEnd.Repaired, Samples.Today, "修复〔2026〕1号"), record));
        Assert.False(IsShown(Samples.Published(person), person));
        Assert.False(IsShown(Samples.Published(record), record with { Id = new("rec-2") }));
    }

    [Fact]
    public void Following_ends_it_once_with_the_reason()
    {
        var publication = Samples.Published(Samples.Penalty());
        var annulled = Samples.Penalty(state: new RecordState.Annulled("榕〔2026〕2号", Samples.Unit, new(2026, 4, 9)));
        var ended = publication.Follow(annulled, Samples.Today);
        Assert.Equal(new PublicationState.Ended(PublicationEnd.Annulled, new(2026, 4, 9), "榕〔2026〕2号"), ended.State);
        Assert.Equal(2, ended.Version);
        Assert.Same(ended, ended.Follow(annulled, Samples.Today));
        Assert.Same(ended, ended.Refuse(Exempted));
        Assert.Same(publication, publication.Follow(Samples.Penalty(state: new RecordState.Disputed(Samples.Today)), Samples.Today));
        Assert.Same(publication, publication.Follow(Samples.Penalty(), Last));
        Assert.Equal(
            new PublicationState.Ended(PublicationEnd.Term, new(2027, 4, 1), ""),
            publication.Follow(Samples.Penalty(), Last.AddDays(1)).State);
    }

    [Fact]
    public void Sweep_finds_it_when_the_last_day_is_over()
    {
        var publication = Samples.Published(Samples.Penalty());
        Assert.Equal(WorkCalendar.StartOf(new DateOnly(2027, 4, 1)), publication.EndsAt);
        Assert.Null(publication.Refuse(Exempted).EndsAt);
    }

    [Theory]
    [InlineData("2026-04-13", false)]
    [InlineData("2026-04-14", true)]
    public void Lateness_is_computed(string on, bool late) =>
        Assert.Equal(late, Samples.Published(Samples.Penalty(), DateOnly.Parse(on, null)).IsLate);

    [Fact]
    public void Document_is_found_by_folded_name_and_day_and_goes_round_as_json()
    {
        var publication = Samples.Published(Samples.Penalty());
        var kind = PublicationDocuments.Publication;
        Assert.Equal("演示企业(福州)有限公司", publication.Name);
        Assert.Equal(
            ["rec-1", "2027-03-31T16:00:00.000Z", "演示企业(福州)有限公司", "penalties/2026-04-10", null, null],
            kind.FieldsOf(HubJson.ToElement(publication)));
        Assert.Equal([null, null, null, null, null], kind.FieldsOf(HubJson.ToElement(publication.Refuse(Exempted))).Skip(1));
        Assert.Equal(publication, HubJson.From<RecordPublication>(HubJson.ToElement(publication)));
    }

    private static bool IsShown(RecordPublication publication, CreditRecord record) =>
        publication.IsShownOn(Samples.Today, record, Samples.Penalties, Samples.Policy);
}
