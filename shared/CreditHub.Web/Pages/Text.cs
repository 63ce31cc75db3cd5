namespace CreditHub.Pages;

/// <summary>One phrase of the pages, in both languages. Phrases are static properties of the <c>…Texts</c> classes; a test asserts that each is used.</summary>
/// <param name="Zh">In Chinese.</param>
/// <param name="En">In English.</param>
public sealed record Text(string Zh, string En)
{
    /// <summary>The phrase in a language.</summary>
    public string In(Language language) => language switch
    {
        Language.Zh => Zh,
        Language.En => En,
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}

/// <summary>The pages' languages; Chinese unless the reader switches.</summary>
public enum Language
{
    /// <summary>中文.</summary>
    Zh,

    /// <summary>English.</summary>
    En,
}
