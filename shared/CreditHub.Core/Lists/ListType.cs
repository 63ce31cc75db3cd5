using CreditHub.Measures;
using CreditHub.Policy;
using CreditHub.Subjects;
using CreditHub.Units;

namespace CreditHub.Lists;

/// <summary>红 or 黑.</summary>
public enum ListColour
{
    /// <summary>红名单: joint incentives.</summary>
    Red,

    /// <summary>黑名单: joint sanctions.</summary>
    Black,
}

/// <summary>A type of list: what it rests on, who determines it, and for how long at most (requirements L2–L6, safeguards G1, G2, G13).</summary>
/// <param name="Id">Its code in the profile.</param>
/// <param name="Name">Its Chinese name.</param>
/// <param name="NameEn">Its English name.</param>
/// <param name="Colour">Red or black.</param>
/// <param name="Domain">The domain it counts as, for L9 and routing to lead units, as in <c>food-drug</c>.</param>
/// <param name="DeterminingUnits">Units whose persons may decide entries (L4).</param>
/// <param name="SubjectKinds">Kinds of subject that may be listed.</param>
/// <param name="Basis">Legal bases; at least one.</param>
/// <param name="LongestTermMonths">The longest term of an entry in calendar months; positive.</param>
/// <param name="From">First day on which entries may be proposed, inclusive.</param>
/// <param name="To">Last such day, inclusive; null while open.</param>
public sealed record ListType(
    ListTypeId Id,
    string Name,
    string NameEn,
    ListColour Colour,
    string Domain,
    IReadOnlyList<UnitId> DeterminingUnits,
    IReadOnlyList<SubjectKind> SubjectKinds,
    IReadOnlyList<LegalBasisId> Basis,
    int LongestTermMonths,
    DateOnly From,
    DateOnly? To)
{
    /// <summary>Whether a legal basis is one of the type's and in force on a day (G1).</summary>
    public bool HasBasis(LegalBasis basis, DateOnly on) => Basis.Contains(basis.Id) && basis.InForce(on);

    /// <summary>The last day of the longest term that starts on a day, inclusive.</summary>
    public DateOnly LongestUntil(DateOnly on) => Term.LastDay(on, LongestTermMonths);
}
