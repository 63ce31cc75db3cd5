using CreditHub.Measures;
using Xunit;

namespace CreditHub.AlwaysTrue;

[Collection(typeof(ChronicleReaders))]
public sealed class DecisionTests(Chronicle chronicle)
{
    [Fact]
    public void No_unit_is_told_anything_without_a_persons_decision_a_legal_basis_and_a_notice_on_record() =>
        chronicle.AssertKept<DirectivesRestOnDecisions>();
}

/// <summary>1. No directive without a decided entry, a legal basis on entry and measure, and the notice on record. No machine decides a listing.</summary>
internal sealed class DirectivesRestOnDecisions : Statement
{
    public override Task LookAsync(Moment moment)
    {
        foreach (var directive in moment.Directives)
        {
            var entry = moment.Entries[directive.Entry];
            var type = moment.Profile.ListTypes[entry.Type];
            Expect(entry.Listing is { By.IsPerson: true, DocumentNumber.Length: > 0 }, moment, $"{directive.Id} rests on no person's decision");
            Expect(entry.Listing is { By: var by } && type.DeterminingUnits.Contains(by.Unit), moment, $"{entry.Id} was decided by a stranger");
            Expect(type.Basis.Contains(entry.Grounds.Basis) && Known(entry.Grounds.Basis), moment, $"{entry.Id} has no basis");
            Expect(directive.Measures.Count > 0 && directive.Measures.All(measure => Known(measure.Basis)), moment, $"{directive.Id} has no basis");
            Expect(At("list.noticed") is { } noticed && noticed < At("list.decided"), moment, $"{entry.Id} was decided before its notice");

            long? At(string action) => moment.Audit.FirstOrDefault(one => one.Fact.Action == action && one.Fact.Target == entry.Id.Value)?.Sequence;
        }

        return Task.CompletedTask;

        bool Known(LegalBasisId basis) => moment.Profile.Bases.ContainsKey(basis);
    }
}
