using CreditHub.Catalogue;
using CreditHub.Lists;
using CreditHub.Subjects;
using Xunit;

namespace CreditHub.Publication;

/// <summary>Which list entries the public sees, and which may stand on a board.</summary>
public sealed class EntryPublicationTests
{
    private const int Longest = 60;
    private static readonly DateOnly Day = new(2026, 3, 20);
    private static readonly string[] Types = [Sample.Black.Id.Value];

    private static EntryClearance Cleared => Samples.Cleared(Sample.Listed)!;

    public static TheoryData<string, ListEntry, BoardOmission?> Entries { get; } = new()
    {
        { "listed", Sample.Listed, null },
        { "proposed", Sample.Proposed, BoardOmission.NotDecided },
        { "noticed", Sample.Noticed, BoardOmission.NotDecided },
        { "heard", Sample.Heard, BoardOmission.NotDecided },
        { "declined", Sample.Declined, BoardOmission.NotDecided },
        { "held", Sample.Listed with { Holds = [new Hold(Sample.Objected, Sample.Now)] }, BoardOmission.OnHold },
        { "ended", Sample.Ended, BoardOmission.Over },
        { "of a person", Sample.Listed with { Subject = Sample.Person, SubjectKind = SubjectKind.Person }, BoardOmission.Person },
        { "decided by a document on request", Stated(DocumentClass.OnRequest), BoardOmission.DocumentClass },
        { "decided by a document that is not public", Stated(DocumentClass.NotPublic), BoardOmission.DocumentClass },
        { "decided by a public document", Stated(DocumentClass.Public), null },
        { "of a type that is not named", Sample.Listed with { Type = new("black-other") }, BoardOmission.Class },
    };

    private static ListEntry Stated(DocumentClass stated) =>
        Sample.Listed with { State = (EntryState.Listed)Sample.Listed.State with { Decision = Sample.Listed.Listing! with { Class = stated } } };

    [Theory]
    [MemberData(nameof(Entries), DisableDiscoveryEnumeration = true)]
    public void Only_a_decided_entry_in_force_of_an_organisation_is_public(string state, ListEntry entry, BoardOmission? omission)
    {
        Assert.Equal((state, omission), (state, EntryPublication.OmissionOf(entry, Samples.Cleared(entry), Types, Longest, Day)));
        Assert.Equal(omission, EntryPublication.BoardOmissionOf(entry, ListColour.Black, null, Samples.Cleared(entry), Types, Longest, Day));
    }

    [Fact]
    public void Entry_is_public_up_to_the_last_day_of_its_term_and_never_longer_than_anything_may_be()
    {
        var until = Sample.Listed.Listing!.Until;
        Assert.Null(EntryPublication.OmissionOf(Sample.Listed, Cleared, Types, Longest, until));
        Assert.Equal(BoardOmission.Over, EntryPublication.OmissionOf(Sample.Listed, Cleared, Types, Longest, until.AddDays(1)));
        var month = Sample.Listed.Listing.On.AddMonths(1);
        Assert.Null(EntryPublication.OmissionOf(Sample.Listed, Cleared, Types, 1, month.AddDays(-1)));
        Assert.Equal(BoardOmission.Over, EntryPublication.OmissionOf(Sample.Listed, Cleared, Types, 1, month));
    }

    [Fact]
    public void Entry_is_public_only_once_two_persons_agreed_and_only_that_entry()
    {
        Assert.Equal(BoardOmission.NotCleared, EntryPublication.OmissionOf(Sample.Listed, null, Types, Longest, Day));
        Assert.Equal(BoardOmission.NotCleared, EntryPublication.OmissionOf(Sample.Listed, Cleared with { Entry = new("le-9") }, Types, Longest, Day));
        Assert.Equal(BoardOmission.NotCleared, EntryPublication.BoardOmissionOf(Sample.Listed, ListColour.Black, null, null, Types, Longest, Day));
    }

    [Fact]
    public void Units_board_holds_its_own_decisions_of_its_colour_and_the_offices_those_of_all()
    {
        Assert.Null(EntryPublication.BoardOmissionOf(Sample.Listed, ListColour.Black, Sample.Market, Cleared, Types, Longest, Day));
        Assert.Equal(BoardOmission.Foreign, EntryPublication.BoardOmissionOf(Sample.Listed, ListColour.Black, Sample.Court, Cleared, Types, Longest, Day));
        Assert.Equal(BoardOmission.Colour, EntryPublication.BoardOmissionOf(Sample.Listed, ListColour.Red, null, Cleared, Types, Longest, Day));
    }
}
