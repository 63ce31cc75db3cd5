namespace CreditHub.Subjects;

/// <summary>How entries of the register of subjects are shown. No personal value is among them: they are sealed.</summary>
public static class SubjectViews
{
    /// <summary>An entry.</summary>
    /// <param name="subject">The entry.</param>
    /// <param name="became">The codes that its code became.</param>
    /// <param name="isShared">Whether its code is open as shared.</param>
    /// <param name="regions">What divisions were called.</param>
    public static SubjectView Of(Subject subject, IReadOnlyList<string> became, bool isShared, RegionCodes regions) => new(
        subject.Key.Value,
        HubJson.Word(subject.Kind),
        subject.Names.Count > 0 ? Of(subject.Names[0]) : null,
        [.. subject.Names.Skip(1).Select(Of)],
        subject.State is { } state ? new RegistrationView(HubJson.Word(state.As), Of(state.Fact)) : null,
        subject.Region is { } region ? Of(region) : null,
        subject.Region is { } named ? regions.NameOn(CodeText.HalfWidth(named.Value), named.On) : null,
        subject.Representative is { } person ? Of(person) : null,
        [.. subject.FormerCodes.Select(code => new FormerCodeView(code.Type, Of(code.Number)))],
        became,
        isShared,
        subject.Version);

    private static RegisteredFactView Of(RegisteredFact fact) => new(fact.Value, fact.On, fact.Provider.Value, fact.Record.Value, fact.IsDisputed);
}
