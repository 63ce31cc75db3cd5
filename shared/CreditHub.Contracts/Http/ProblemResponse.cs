namespace CreditHub.Http;

/// <summary>Every refusal, an RFC 9457 problem document of the type <c>application/problem+json</c>.</summary>
/// <param name="Type"><c>urn:credithub:error:</c> and the code.</param>
/// <param name="Title">The reason in Chinese.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">A code of docs/errors.md; codes are never reused.</param>
/// <param name="TitleEn">The reason in English.</param>
/// <param name="Detail">What exactly was wrong, never a value that was sent; missing where there is no more to say.</param>
public sealed record ProblemResponse(string Type, string Title, int Status, string Code, string TitleEn, string? Detail = null);
