using System.Security.Cryptography;
using System.Text;
using CreditHub.Identifiers;
using CreditHub.Subjects;
using CreditHub.Units;

namespace CreditHub.Readers;

/// <summary>Names one authorisation of a reader; made of the reader and its document, so that the same agreement is granted once.</summary>
public readonly record struct AuthorisationId(string Value) : IIdentifier<AuthorisationId>
{
    private const int IdBytes = 16;

    /// <inheritdoc />
    public static AuthorisationId From(string value) => new(value);

    /// <summary>The id of an agreement's authorisation.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="document">The agreement's number; brackets of any form, width, case and spaces make no difference.</param>
    public static AuthorisationId Of(UnitId reader, string document) =>
        new("auth-" + Hash(reader.Value, CodeText.Fold(document, '[', ']')));

    /// <inheritdoc />
    public override string ToString() => Value;

    internal static string Hash(params string[] parts) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))).AsSpan(0, IdBytes));
}
