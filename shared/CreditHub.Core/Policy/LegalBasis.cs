using CreditHub.Measures;

namespace CreditHub.Policy;

/// <summary>The rank of an instrument (国办发〔2020〕49号 (七); safeguard G2).</summary>
public enum BasisLevel
{
    /// <summary>法律.</summary>
    Law,

    /// <summary>行政法规.</summary>
    AdministrativeRegulation,

    /// <summary>党中央、国务院政策文件.</summary>
    CentralPolicy,

    /// <summary>司法解释, for measures of the courts.</summary>
    JudicialInterpretation,

    /// <summary>部门规章.</summary>
    DepartmentalRule,

    /// <summary>地方性法规.</summary>
    LocalRegulation,

    /// <summary>规范性文件: enough for an incentive, never for a black list or a sanction.</summary>
    NormativeDocument,
}

/// <summary>One article of one instrument on which a list type or a measure rests (safeguard G1).</summary>
/// <param name="Id">Its code in the profile.</param>
/// <param name="Title">The instrument's title.</param>
/// <param name="Number">Its document number; empty where it has none.</param>
/// <param name="Article">The article, as in <c>第三十八条</c>.</param>
/// <param name="Level">Its rank.</param>
/// <param name="From">First day in force, inclusive.</param>
/// <param name="To">Last day in force, inclusive; null while in force.</param>
/// <param name="Mark">Whether its text was read for this profile.</param>
public sealed record LegalBasis(
    LegalBasisId Id, string Title, string Number, string Article, BasisLevel Level, DateOnly From, DateOnly? To, PolicyMark Mark)
{
    /// <summary>Whether it is in force on a day.</summary>
    public bool InForce(DateOnly on) => From <= on && (To is not { } to || on <= to);
}
