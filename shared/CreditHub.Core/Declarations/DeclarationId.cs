using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CreditHub.Identifiers;
using CreditHub.Subjects;

namespace CreditHub.Declarations;

/// <summary>Names one voluntary declaration; it is also its number (申报编号).</summary>
public readonly record struct DeclarationId(string Value) : IIdentifier<DeclarationId>
{
    private const int HashBytes = 12;

    /// <inheritdoc />
    public static DeclarationId From(string value) => new(value);

    /// <summary>The id: the same for the same declaration of a subject on one day, so that one sent twice is one.</summary>
    /// <param name="subject">The subject.</param>
    /// <param name="said">What it declares.</param>
    /// <param name="on">The day, Asia/Shanghai.</param>
    public static DeclarationId Of(SubjectKey subject, Declared said, DateOnly on)
    {
        var text = string.Join('\n', subject.Value, said.Category, on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), said.Content);
        return new("dec-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, HashBytes)));
    }

    /// <inheritdoc />
    public override string ToString() => Value;
}
