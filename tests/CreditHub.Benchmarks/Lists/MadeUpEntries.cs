using System.Globalization;
using CreditHub.Demo;
using CreditHub.JointActions;
using CreditHub.Measures;
using CreditHub.Policy;
using CreditHub.Subjects;

namespace CreditHub.Lists;

/// <summary>List entries of made-up companies, as a decision leaves them.</summary>
internal static class MadeUpEntries
{
    /// <summary>The company's subject key.</summary>
    public static SubjectKey Subject(int index) => SubjectKey.ForOrganisation(SyntheticCodes.CreditCode("91", index));

    /// <summary>An entry that was listed on a day, for a year.</summary>
    /// <param name="index">The company.</param>
    /// <param name="type">A list type of the profile.</param>
    /// <param name="profile">The profile.</param>
    /// <param name="on">The day of the decision, Asia/Shanghai.</param>
    public static ListEntry Listed(int index, string type, HubProfile profile, DateOnly on)
    {
        var list = profile.ListTypes[new ListTypeId(type)];
        var unit = list.DeterminingUnits[0];
        var by = new Actor(unit, "determiner-1", IsPerson: true);
        var number = string.Create(CultureInfo.InvariantCulture, $"榕市监列字〔{on.Year}〕{index}号");
        var notice = new Notice(number + "-1", on.AddDays(-20), "receipt", on.AddDays(-10), Provisional: false);
        var decision = new ListingDecision(
            number, by, on, on.AddYears(1).AddDays(-1), on, profile.Book.Version, profile.CatalogueOn(on).Version, Domains: 1);
        return new ListEntry(
            new ListEntryId(string.Create(CultureInfo.InvariantCulture, $"{type}-{index:D8}")),
            list.Id,
            list.Colour,
            list.Domain,
            Subject(index),
            SubjectKind.Organisation,
            new Grounds(list.Basis[0], number + "-0", on.AddDays(-30), unit, Record: null, "提交虚假材料取得登记"),
            Derivation: null,
            by,
            WorkCalendar.StartOf(on.AddDays(-25)),
            new EntryState.Listed(notice, new Statement(NotMade: true, "", "", on.AddDays(-9)), decision),
            Holds: [],
            Version: 4,
            Content: 1);
    }

    /// <summary>What an entry's first unit was told, still unanswered or long settled.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="catalogue">The catalogue with which it was planned.</param>
    /// <param name="state">Where the instruction stands.</param>
    /// <param name="wake">When the hub looks at it next, UTC; null for never.</param>
    public static Directive Told(ListEntry entry, MeasureCatalogue catalogue, InstructionState state, DateTimeOffset? wake)
    {
        var planned = JointPlan.For(entry, catalogue)[0];
        var told = new Instruction(
            1, InstructionKind.Impose, entry.Version, entry.Content, WorkCalendar.StartOf(entry.Listing!.On), state, [], [],
            entry.Version, wake, entry.Listing.PolicyVersion);
        return new Directive(
            planned.Directive, JointPlan.ActionOf(entry.Id), entry.Id, entry.Subject, entry.Colour, planned.Unit, planned.Measures, [told], Version: 3);
    }
}
