using System.Security.Cryptography;
using System.Text;
using CreditHub.Subjects;

namespace CreditHub.Records.Rows;

/// <summary>The business key of a record: the same decision about the same subject has the same id, from whichever file it comes.</summary>
public static class BusinessKey
{
    private const int IdBytes = 16;

    /// <summary>The id of a record.</summary>
    /// <param name="kind">The kind of record.</param>
    /// <param name="documentNumber">文号; brackets of any form (〔〕【】［］()), width, case and spaces make no difference.</param>
    /// <param name="organCode">The deciding organ's credit code.</param>
    /// <param name="subject">The subject.</param>
    public static RecordId Of(string kind, string documentNumber, string organCode, SubjectKey subject)
    {
        // The separator cannot occur in a part: numbers lose control characters, the others are codes.
        var key = string.Join('\n', kind, CodeText.Fold(documentNumber, '[', ']'), organCode, subject.Value);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(key), hash);
        return new RecordId("rec-" + Convert.ToHexStringLower(hash[..IdBytes]));
    }
}
