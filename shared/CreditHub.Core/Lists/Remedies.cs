namespace CreditHub.Lists;

/// <summary>What a subject may do about an entry (G24).</summary>
public enum Remedy
{
    /// <summary>陈述申辩, to the unit that served the notice.</summary>
    Statement,

    /// <summary>异议 or 投诉.</summary>
    Objection,

    /// <summary>行政复议.</summary>
    AdministrativeReview,

    /// <summary>行政诉讼.</summary>
    Litigation,

    /// <summary>信用修复.</summary>
    Repair,
}

/// <summary>Says which remedies stand open.</summary>
public static class Remedies
{
    /// <summary>The remedies against an entry on a day; none before the notice and after a decision not to list.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="on">The day, Asia/Shanghai.</param>
    public static IReadOnlyList<Remedy> RemediesOn(this ListEntry entry, DateOnly on) => entry.State switch
    {
        EntryState.Proposed or EntryState.Declined => [],
        EntryState.Noticed or EntryState.Heard when entry.Colour == ListColour.Red => [Remedy.Objection],
        EntryState.Noticed or EntryState.Heard => [Remedy.Statement, Remedy.Objection],
        EntryState.Listed when entry.EffectOn(on) == EntryEffect.Ended => [Remedy.AdministrativeReview, Remedy.Litigation],
        EntryState.Listed when entry.Colour == ListColour.Red => [Remedy.Objection, Remedy.AdministrativeReview, Remedy.Litigation],
        EntryState.Listed => [Remedy.Objection, Remedy.AdministrativeReview, Remedy.Litigation, Remedy.Repair],
        EntryState.Ended => [Remedy.AdministrativeReview, Remedy.Litigation],
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
