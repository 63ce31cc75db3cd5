namespace CreditHub.Decisions;

/// <summary>
/// One expected refusal: a published code, the HTTP status it is sent with, and its title in both languages.
/// Codes are never reused; every one is listed in docs/errors.md, and a test compares the two.
/// </summary>
/// <param name="Code">Capability and reason, as in <c>list.notice-missing</c>; lower case, one dot.</param>
/// <param name="Status">HTTP status code, 400–499 or 503.</param>
/// <param name="Title">What was refused, in Chinese, without any personal value.</param>
/// <param name="TitleEn">The same in English.</param>
public sealed record HubError(string Code, int Status, string Title, string TitleEn);
