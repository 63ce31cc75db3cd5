namespace CreditHub.Lists;

/// <summary>Body of <c>POST /v1/list-entries</c>: proposes a list entry; nothing follows from it before a person decides.</summary>
/// <param name="ListType">The list type's code, as in <c>black-food-drug</c>.</param>
/// <param name="Subject">The subject, by code.</param>
/// <param name="Grounds">What the proposal rests on.</param>
/// <param name="Derivation">For a person who answers for an organisation's entry; null otherwise.</param>
public sealed record ProposeEntryRequest(
    string ListType = "", EntrySubjectRequest? Subject = null, EntryGroundsRequest? Grounds = null, EntryDerivationRequest? Derivation = null);

/// <summary>Names a subject by exactly one code; never by name.</summary>
/// <param name="Kind"><c>organisation</c>, <c>selfEmployed</c> or <c>person</c>.</param>
/// <param name="CreditCode">Unified social credit code (GB 32100-2015) of an organisation or self-employed household; null for a person.</param>
/// <param name="CitizenId">Citizen number (GB 11643-1999) of a person; null for others. It goes to the vault and never comes back.</param>
public sealed record EntrySubjectRequest(string Kind = "", string? CreditCode = null, string? CitizenId = null);

/// <summary>What a proposal rests on.</summary>
/// <param name="Basis">Code of the legal basis, one of the list type's.</param>
/// <param name="DocumentNumber">The effective document that found the conduct; not empty.</param>
/// <param name="DocumentOn">Its date, Asia/Shanghai, not in the future.</param>
/// <param name="Provider">Code of the unit that provided it and verifies it; null for the proposing unit.</param>
/// <param name="Record">Id of the stored record, or null.</param>
/// <param name="Conduct">The conduct found; not empty, no personal values.</param>
/// <param name="Records">Ids of further stored records, at most 50; null for none.</param>
/// <param name="Category">Code of the conduct's category, one of the policy's <c>lists.conductCategories</c>; null where it is not said.</param>
/// <param name="DocumentClass">The class that the document states, as in <c>POST /v1/uploads</c>; null where it states none.</param>
public sealed record EntryGroundsRequest(
    string Basis = "",
    string DocumentNumber = "",
    DateOnly? DocumentOn = null,
    string? Provider = null,
    string? Record = null,
    string Conduct = "",
    IReadOnlyList<string>? Records = null,
    string? Category = null,
    string? DocumentClass = null);

/// <summary>The finding that makes a person answer for an organisation's entry.</summary>
/// <param name="Root">Id of the organisation's entry.</param>
/// <param name="Role">The person's role, as in 法定代表人; not empty.</param>
/// <param name="DocumentNumber">The document that found the person responsible; not empty.</param>
public sealed record EntryDerivationRequest(string Root = "", string Role = "", string DocumentNumber = "");
