using System.Text.RegularExpressions;

namespace CreditHub.Subjects;

/// <summary>A place in a text that is blotted out wherever the public reads it.</summary>
/// <param name="Start">Its first character, from 0.</param>
/// <param name="Length">How many characters, positive.</param>
public readonly record struct PersonalMark(int Start, int Length)
{
    internal static PersonalMark Of(Match found) => new(found.Index, found.Length);

    internal static PersonalMark Of(Group found) => new(found.Index, found.Length);
}
