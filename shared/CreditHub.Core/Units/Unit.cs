using System.Text.Json.Serialization;
using CreditHub.Policy;

namespace CreditHub.Units;

/// <summary>A department, court or system that takes part (requirements 0.4, A10.2).</summary>
/// <param name="Id">Its code in the profile.</param>
/// <param name="Name">Its Chinese name.</param>
/// <param name="NameEn">Its English name.</param>
/// <param name="CreditCode">Its unified social credit code, by which uploads name it.</param>
/// <param name="LeadDomains">Domains that it leads (FZ四(二)).</param>
/// <param name="Reports">Whether it owes the periodic reports.</param>
/// <param name="IsOffice">Whether it is the leading group's office, which chases and releases but neither initiates nor determines (J2).</param>
/// <param name="From">First day on which it takes part, inclusive.</param>
/// <param name="To">Last such day, inclusive; null while it does.</param>
/// <param name="Source">Where its role is laid down.</param>
/// <param name="Note">What a reader must know, such as that the body was reorganised; empty without.</param>
/// <param name="Class">What sort of body it is.</param>
public sealed record Unit(
    UnitId Id,
    string Name,
    string NameEn,
    string CreditCode,
    IReadOnlyList<string> LeadDomains,
    bool Reports,
    bool IsOffice,
    DateOnly From,
    DateOnly? To,
    PolicySource Source,
    string Note = "",
    UnitClass Class = UnitClass.PublicBody)
{
    /// <summary>Whether it is an organisation outside government: it reads what it is authorised to, and does nothing else (R17).</summary>
    [JsonIgnore]
    public bool IsOutside => Class is not UnitClass.PublicBody;
}
