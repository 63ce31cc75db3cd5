namespace CreditHub.Publication;

/// <summary>A section of the public site: a kind of record or a list.</summary>
/// <param name="Code">Its code, as its address has it.</param>
/// <param name="Title">Its title in Chinese.</param>
/// <param name="TitleEn">Its title in English.</param>
public sealed record PublicSectionView(string Code, string Title, string TitleEn);
