using CreditHub.Subjects;
using Xunit;
using static CreditHub.Lists.Sample;

namespace CreditHub.Lists;

/// <summary>Responsible persons' entries: G11, G12.</summary>
public sealed class DerivedEntryTests
{
    private static readonly Derivation Derivation = new(new("le-1"), "法定代表人", "责1号");

    [Fact]
    public void A_title_alone_makes_nobody_answer()
    {
        Assert.Equal(ListErrors.DerivationInvalid, Refused(Propose(Derivation with { DocumentNumber = "" }, Listed)));
        Assert.Equal(ListErrors.DerivationInvalid, Refused(Propose(Derivation with { Role = "" }, Listed)));
    }

    [Fact]
    public void The_root_must_be_a_listed_organisation_of_the_same_list()
    {
        Assert.Equal(ListErrors.RootNotListed, Refused(Propose(Derivation, null)));
        Assert.Equal(ListErrors.RootNotListed, Refused(Propose(Derivation, Heard)));
        Assert.Equal(ListErrors.RootNotListed, Refused(Propose(Derivation, Ended)));
        Assert.Equal(ListErrors.DerivationInvalid, Refused(Propose(Derivation, Listed with { Domain = "tax" })));
        Assert.Equal(ListErrors.DerivationInvalid, Refused(Propose(Derivation, Listed with { Subject = Person })));
    }

    [Fact]
    public void A_derived_entry_never_outlives_its_root()
    {
        var past = Terms with { Until = Terms.Until!.Value.AddDays(1) };
        Assert.Equal(ListErrors.OutlivesRoot, Refused(DerivedHeard.List(past, At(DecidedAt, root: Listed))));
        Assert.Equal(ListErrors.RootNotListed, Refused(DerivedHeard.List(Terms, At(DecidedAt, root: Ended))));
        Assert.Equal(Terms.Until, Ok(DerivedHeard.List(Terms, At(DecidedAt, root: Listed))).Listing!.Until);
    }

    [Fact]
    public void It_is_held_released_and_ended_with_its_root()
    {
        var derived = Ok(DerivedHeard.List(Terms, At(DecidedAt, root: Listed)));
        var heldRoot = Listed.RaiseHold(Objected, Now);
        var held = derived.Follow(heldRoot, Now);
        Assert.Equal(EntryEffect.OnHold, held.EffectOn(Today));

        var own = held.RaiseHold(new("ob-own"), Now);
        var releasedRoot = heldRoot.ReleaseHold(Objected, Verifier);
        Assert.Equal(["ob-own"], own.Follow(releasedRoot, Now).Holds.Select(hold => hold.Objection.Value));
        Assert.Equal(EntryEffect.InForce, held.Follow(releasedRoot, Now).EffectOn(Today));

        var ended = Assert.IsType<EntryState.Ended>(own.Follow(Ended, Now).State);
        Assert.Equal(EndReason.RootEnded, ended.Reason);
    }

    [Fact]
    public void A_late_look_at_an_older_root_undoes_nothing()
    {
        var heldRoot = Listed.RaiseHold(Objected, Now);
        var derived = Ok(DerivedHeard.List(Terms, At(DecidedAt, root: Listed))).Follow(heldRoot.ReleaseHold(Objected, Verifier), Now);
        Assert.Same(derived, derived.Follow(heldRoot, Now));
        Assert.Same(derived, derived.Follow(Listed, Now));
    }

    [Fact]
    public void An_undecided_derived_entry_is_freed_when_its_root_was_revoked()
    {
        var held = DerivedHeard.Follow(Listed.RaiseHold(Objected, Now), Now);
        var freed = held.Follow(Listed.RaiseHold(Objected, Now).Revoke(Objected, "撤1号", Verifier, Now), Now);
        Assert.Empty(freed.Holds);
        Assert.IsType<EntryState.Declined>(Ok(freed.Decline(Black, "否1号", Decider, Now)).State);
    }

    private static Decisions.Decision<ListEntry> Propose(Derivation derivation, ListEntry? root) => (Draft with
    {
        Id = new("le-2"), Subject = Person, Kind = SubjectKind.Person, Derivation = derivation,
    }).Propose(Black, Basis, root, Machine, Now);
}
