using System.Text.Json;

namespace CreditHub.Policy;

/// <summary>Where a value comes from.</summary>
/// <param name="Document">The document's number or title, as in <c>榕政办〔2016〕264号</c>; <c>CreditHub</c> for a default of our own.</param>
/// <param name="Article">Section or article, as in <c>三(五)</c>.</param>
public sealed record PolicySource(string Document, string Article)
{
    /// <summary>The document of a default of our own.</summary>
    public const string Own = "CreditHub";
}

/// <summary>Whether the source's text was read (requirements 0.2).</summary>
public enum PolicyMark
{
    /// <summary>Not checked against the source's text, or the source binds another region; a lawyer must before it is relied on.</summary>
    Unverified,

    /// <summary>Read in the text of a source that binds this region.</summary>
    Verified,
}

/// <summary>One dated policy value.</summary>
/// <param name="Key">One of <see cref="PolicyKeys"/>.</param>
/// <param name="Value">A number, a text, a flag, or an array of numbers or texts.</param>
/// <param name="From">First day on which it holds, inclusive, Asia/Shanghai.</param>
/// <param name="To">Last day on which it holds, inclusive; null while no end is known.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Mark">Whether the source was read and binds this profile's region.</param>
/// <param name="Note">What a reader must know about the source, such as that it binds another body; empty without.</param>
public sealed record PolicyValue(
    string Key, JsonElement Value, DateOnly From, DateOnly? To, PolicySource Source, PolicyMark Mark, string Note = "");
