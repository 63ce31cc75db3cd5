using System.Text.Json;

namespace CreditHub.Policy;

/// <summary>Answer of <c>GET /v1/policy</c>: every dated value of the profile that the hub runs.</summary>
/// <param name="Profile">The profile's name.</param>
/// <param name="Version">The version that decisions store.</param>
/// <param name="CalendarVersion">The working-day calendar.</param>
/// <param name="Values">The values.</param>
public sealed record PolicyResponse(string Profile, string Version, string CalendarVersion, IReadOnlyList<PolicyValueView> Values);

/// <summary>One dated value.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Value">A number, a text, a flag, or an array of numbers or texts.</param>
/// <param name="From">First day, inclusive, Asia/Shanghai.</param>
/// <param name="To">Last day, inclusive; null while no end is known.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Mark"><c>verified</c> where the source was read and binds this region, otherwise <c>unverified</c>.</param>
/// <param name="Note">What a reader must know about the source; empty without.</param>
public sealed record PolicyValueView(
    string Key, JsonElement Value, DateOnly From, DateOnly? To, PolicySourceView Source, string Mark, string Note);

/// <summary>A document and its section.</summary>
/// <param name="Document">Number or title; <c>CreditHub</c> for a default of our own.</param>
/// <param name="Article">Section or article; empty where none is named.</param>
public sealed record PolicySourceView(string Document, string Article);

/// <summary>One legal basis.</summary>
/// <param name="Id">Its code in the profile.</param>
/// <param name="Title">The instrument's title.</param>
/// <param name="Number">Its document number; empty where it has none.</param>
/// <param name="Article">The article; empty where it was not checked.</param>
/// <param name="Level">Its rank, as in <c>law</c>.</param>
/// <param name="From">First day in force, inclusive.</param>
/// <param name="To">Last day in force, inclusive; null while in force.</param>
/// <param name="Mark"><c>verified</c> or <c>unverified</c>.</param>
public sealed record LegalBasisView(
    string Id, string Title, string Number, string Article, string Level, DateOnly From, DateOnly? To, string Mark);

/// <summary>One unit; an item of the answer of <c>GET /v1/units</c>.</summary>
/// <param name="Id">Its code.</param>
/// <param name="Name">Its Chinese name.</param>
/// <param name="NameEn">Its English name.</param>
/// <param name="CreditCode">Its unified social credit code.</param>
/// <param name="LeadDomains">Domains that it leads.</param>
/// <param name="Reports">Whether it owes the periodic reports.</param>
/// <param name="IsOffice">Whether it is the leading group's office.</param>
/// <param name="From">First day on which it takes part, inclusive.</param>
/// <param name="To">Last such day, inclusive; null while it does.</param>
/// <param name="Source">Where its role is laid down.</param>
/// <param name="Note">What a reader must know; empty without.</param>
/// <param name="Class">
/// <c>publicBody</c>; or of those that read by authorisation <c>financialInstitution</c>, <c>creditService</c>, <c>industryAssociation</c> or <c>chamber</c>.
/// </param>
public sealed record UnitView(
    string Id,
    string Name,
    string NameEn,
    string CreditCode,
    IReadOnlyList<string> LeadDomains,
    bool Reports,
    bool IsOffice,
    DateOnly From,
    DateOnly? To,
    PolicySourceView Source,
    string Note,
    string Class);
