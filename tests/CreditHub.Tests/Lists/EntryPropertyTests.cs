using CreditHub.Objections;
using FsCheck;
using FsCheck.Fluent;
using Xunit;
using static CreditHub.Lists.Sample;

namespace CreditHub.Lists;

/// <summary>Order and repeats do not matter.</summary>
public sealed class EntryPropertyTests
{
    private const int Objections = 4;

    [Fact]
    public void Holds_and_releases_in_any_order_end_unheld_exactly_when_every_raised_one_was_released() => Prop.ForAll(
        Gen.Choose(0, (2 * Objections) - 1).ArrayOf().ToArbitrary(),
        moves =>
        {
            var entry = moves.Aggregate(Listed, (next, move) => move < Objections
                ? next.RaiseHold(Id(move), Now)
                : next.ReleaseHold(Id(move - Objections), Verifier));
            var raised = moves.Where(move => move < Objections).ToHashSet();
            var released = moves.Where(move => move >= Objections).Select(move => move - Objections).ToHashSet();
            return entry.Holds.Count > 0 == raised.Except(released).Any()
                && entry.EffectOn(Today) == (entry.Holds.Count > 0 ? EntryEffect.OnHold : EntryEffect.InForce);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_revocation_ends_the_entry_for_good_whatever_comes_before_or_after() => Prop.ForAll(
        Gen.Choose(0, (2 * Objections) - 1).ArrayOf().ToArbitrary(),
        Gen.Choose(0, (2 * Objections) - 1).ArrayOf().ToArbitrary(),
        (before, after) =>
        {
            var revoked = before.Aggregate(Listed, Move).Revoke(new("ob-revoking"), "撤1号", Verifier, Now);
            return after.Aggregate(revoked, Move) is { Holds.Count: 0, State: EntryState.Ended { Reason: EndReason.Revoked } };
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Projections_in_any_order_and_with_repeats_give_the_same_standing() => Prop.ForAll(
        Gen.Choose(0, 7).ArrayOf().ToArbitrary(),
        order =>
        {
            var other = Listed with { Id = new("le-0") };
            var held = Listed.RaiseHold(Objected, Now);
            var corrected = held.Correct(Objected, "better", Verifier);
            ListEntry[] versions =
            [
                Listed, held, corrected, Ok(corrected.Exit(Black, "退1号", Decider, Now)),
                other, other.RaiseHold(Objected, Now), Proposed, Heard,
            ];

            // Whatever came first, the latest versions come at some time.
            var shuffled = order.Select(at => versions[at]).Concat([versions[3], versions[5]]).Concat(order.Select(at => versions[at]));
            return Text(shuffled) == Text([versions[5], versions[3]]);
        }).QuickCheckThrowOnFailure();

    private static ListEntry Move(ListEntry entry, int move) => move < Objections
        ? entry.RaiseHold(Id(move), Now)
        : entry.ReleaseHold(Id(move - Objections), Verifier);

    private static ObjectionId Id(int number) => new($"ob-{number}");

    private static string Text(IEnumerable<ListEntry> entries) =>
        HubJson.ToElement(entries.Aggregate(default(Standing), (standing, entry) => standing.With(entry, SampleMeasures))).GetRawText();
}
