using CreditHub.Lists;
using Xunit;

namespace CreditHub.AlwaysTrue;

[Collection(typeof(ChronicleReaders))]
public sealed class TermTests(Chronicle chronicle)
{
    [Fact]
    public void No_term_exceeds_the_catalogue_and_no_derived_entry_outlives_its_root() => chronicle.AssertKept<TermsEnd>();
}

/// <summary>5. No term exceeds the catalogue; every term ends. Derived entries never outlive their root.</summary>
internal sealed class TermsEnd : Statement
{
    public override Task LookAsync(Moment moment)
    {
        foreach (var entry in moment.Entries.Values)
        {
            if (entry.Listing is not { } decision)
            {
                continue;
            }

            Expect(
                decision.Until < decision.On.AddMonths(moment.Profile.ListTypes[entry.Type].LongestTermMonths), moment, $"{entry.Id} is listed for too long");
            if (entry.Derivation is { } derivation)
            {
                var root = moment.Entries[derivation.Root];
                Expect(root.Listing is { } cause && decision.Until <= cause.Until, moment, $"{entry.Id} outlives its root");
                Expect(root.EffectOn(moment.Today) != EntryEffect.Ended || entry.EffectOn(moment.Today) == EntryEffect.Ended, moment, $"{entry.Id} outlived its root");
            }
        }

        foreach (var directive in moment.Directives)
        {
            var decision = moment.Entries[directive.Entry].Listing!;
            var catalogue = moment.Profile.Catalogue(decision.CatalogueVersion).Measures.ToDictionary(measure => measure.Id);
            foreach (var planned in directive.Measures)
            {
                var longest = decision.On.AddMonths(catalogue[planned.Measure].LongestTermMonths);
                Expect(planned.Until < longest && planned.Until <= decision.Until, moment, $"{directive.Id} binds too long by {planned.Measure}");
            }
        }

        return Task.CompletedTask;
    }
}
