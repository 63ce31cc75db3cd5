using System.Text.Json.Serialization;

namespace CreditHub.Subjects;

/// <summary>How a subject is registered.</summary>
/// <param name="As">The state.</param>
/// <param name="Fact">The source's word for it, its day and where it comes from.</param>
public sealed record RegisteredState(RegistrationState As, RegisteredFact Fact);

/// <summary>An old number, or an old code, in whose place the subject's code came (R1, T19).</summary>
/// <param name="Type">Its type, as in <c>工商注册号</c>.</param>
/// <param name="Number">The number as given, the day of conversion and where that comes from.</param>
public sealed record FormerCode(string Type, RegisteredFact Number);

/// <summary>
/// 主体基础信息: who a credit subject is, apart from what is recorded of its credit (R1, R4). It is what the records of registration and of conversion that stand
/// say together: made anew from all of them whenever one came or was corrected, so nothing here can differ from them.
/// </summary>
/// <param name="Key">The subject.</param>
/// <param name="Kind">Its kind, as registered last.</param>
/// <param name="Names">Its names, the newest first, each once; the first is the one that it has. None where nothing of it is registered any more.</param>
/// <param name="State">How it is registered; null where no registration says.</param>
/// <param name="Region">The administrative division of its registration; null where none says.</param>
/// <param name="Representative">法定代表人, always sealed; null where none is registered.</param>
/// <param name="FormerCodes">The old numbers that became its code, the newest first.</param>
/// <param name="Version">Grows by one with every change; 1 at first.</param>
public sealed record Subject(
    SubjectKey Key,
    SubjectKind Kind,
    IReadOnlyList<RegisteredFact> Names,
    RegisteredState? State,
    RegisteredFact? Region,
    RegisteredFact? Representative,
    IReadOnlyList<FormerCode> FormerCodes,
    int Version)
{
    /// <summary>Whether anything is registered of it.</summary>
    [JsonIgnore]
    public bool IsKnown => Names.Count > 0 || FormerCodes.Count > 0;

    /// <summary>Every thing registered of it, with where it comes from.</summary>
    [JsonIgnore]
    public IEnumerable<RegisteredFact> Facts =>
        ((RegisteredFact?[])[.. Names, State?.Fact, Region, Representative, .. FormerCodes.Select(code => code.Number)]).OfType<RegisteredFact>();

    /// <summary>Whether another one of any version says the same of the subject.</summary>
    public bool SaysTheSame(Subject other) =>
        (Key, Kind, State, Region, Representative) == (other.Key, other.Kind, other.State, other.Region, other.Representative)
        && Names.SequenceEqual(other.Names) && FormerCodes.SequenceEqual(other.FormerCodes);
}
