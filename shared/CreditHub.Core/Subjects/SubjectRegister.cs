using CreditHub.Catalogue;
using CreditHub.Records;

namespace CreditHub.Subjects;

/// <summary>Makes the entry of a subject in the register out of the records that say who it is (R1, R4).</summary>
public static class SubjectRegister
{
    /// <summary>What is known of a subject once its records were looked at. The very same object means that nothing changed.</summary>
    /// <param name="known">What was known; null for nothing.</param>
    /// <param name="key">The subject.</param>
    /// <param name="records">All its records; those of other kinds than <see cref="RecordKind.IsRegistered"/> and those that are over say nothing.</param>
    /// <param name="kindOf">A kind of the catalogue by its code; null where there is none.</param>
    /// <returns>Null where nothing was known and there is nothing to know.</returns>
    public static Subject? Look(Subject? known, SubjectKey key, IEnumerable<CreditRecord> records, Func<string, RecordKind?> kindOf)
    {
        var sources = records.Where(record => !record.IsOver)
            .Select(record => (Record: record, Kind: kindOf(record.Kind)))
            .Where(source => source.Kind is { IsRegistered: true })
            .OrderByDescending(source => source.Record.DecidedOn).ThenByDescending(source => source.Record.Origin.ReceivedAt)
            .ThenByDescending(source => source.Record.Origin.Line).ThenByDescending(source => source.Record.Id.Value, StringComparer.Ordinal)
            .Select(source => new Source(source.Record, source.Kind!.Current))
            .ToList();
        if (sources.Count == 0 && known is not { IsKnown: true })
        {
            return known;
        }

        var next = Of(key, sources, (known?.Version ?? 0) + 1);
        return known?.SaysTheSame(next) is true ? known : next;
    }

    /// <summary>The names that registrations in force say the subject had before: records under them are its own (更名).</summary>
    /// <param name="records">All its records.</param>
    /// <param name="kindOf">A kind of the catalogue by its code; null where there is none.</param>
    /// <returns>The names, folded as <see cref="SubjectNames.Fold"/> does; of a sealed cell its key.</returns>
    public static IReadOnlySet<string> FormerNamesIn(IEnumerable<CreditRecord> records, Func<string, RecordKind?> kindOf) => records
        .Where(record => record.State is RecordState.InForce)
        .SelectMany(record => kindOf(record.Kind) is { IsRegistered: true } kind ? new Source(record, kind.Current).FormerNames() : [])
        .Select(name => name.Folded)
        .ToHashSet(StringComparer.Ordinal);

    private static Subject Of(SubjectKey key, List<Source> sources, int version)
    {
        // A conversion names the subject, too; what the registration says goes before.
        var registrations = sources.Where(source => source.Form.Of(FieldRole.RegistrationState) is not null).ToList();
        var named = registrations.Count > 0 ? registrations : sources;
        return new Subject(
            key,
            sources.Count > 0 ? named[0].Record.SubjectKind : key.IsPerson ? SubjectKind.Person : CreditCode.KindOf(key.CreditCode ?? ""),
            [.. named.SelectMany(source => source.Names()).DistinctBy(name => name.Folded)],
            registrations.Select(source => source.State()).OfType<RegisteredState>().FirstOrDefault(),
            registrations.Select(source => source.Fact(FieldRole.Region)).OfType<RegisteredFact>().FirstOrDefault(),
            registrations.Select(source => source.Fact(FieldRole.Representative)).OfType<RegisteredFact>().FirstOrDefault(),
            [.. sources.Select(source => source.FormerCode()).OfType<FormerCode>()],
            version);
    }

    private sealed record Source(CreditRecord Record, RecordForm Form)
    {
        public RegisteredFact? Fact(FieldRole role) => RegisteredFact.Of(Record, Form.Of(role));

        public IEnumerable<RegisteredFact> Names() =>
            Fact(FieldRole.SubjectName) is { } name ? FormerNames().Prepend(name) : FormerNames();

        public IEnumerable<RegisteredFact> FormerNames() => Fact(FieldRole.FormerNames) switch
        {
            null => [],
            { Sealed: not null } hidden => [hidden],
            var listed => SubjectNames.Split(listed.Value).Select(name => listed with { Value = name }),
        };

        public RegisteredState? State() =>
            Form.Of(FieldRole.RegistrationState) is { Codes: { } codes } field && RegisteredFact.Of(Record, field) is { } fact
                && codes.Items.FirstOrDefault(item => item.Name == fact.Value)?.Registration is { } state
                ? new RegisteredState(state, fact)
                : null;

        public FormerCode? FormerCode() =>
            Fact(FieldRole.FormerNumberType) is { } type ? new FormerCode(type.Value, RegisteredFact.Of(Record, Record.DocumentNumber)) : null;
    }
}
