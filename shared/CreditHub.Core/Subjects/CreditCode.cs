namespace CreditHub.Subjects;

/// <summary>
/// A valid unified social credit code, normalised: 18 characters of 0–9 and A–Z without I, O, S, V, Z (GB 32100-2015). Made only by
/// <see cref="Read"/>; a wrong code is refused, never corrected.
/// </summary>
public readonly record struct CreditCode
{
    private const int Length = 18;
    private const string Letters = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private CreditCode(string value) => Value = value;

    // 3^(i-1) mod 31 (GB 32100-2015, 5).
    private static ReadOnlySpan<byte> Weights => [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

    // GB 11714-1997: weights of the eight characters of an organisation code.
    private static ReadOnlySpan<byte> OrganisationWeights => [3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>The 18 characters.</summary>
    public string Value { get; }

    /// <summary>The administrative division of the registering authority, six digits (GB/T 2260); whether there is such a one was not checked.</summary>
    public ReadOnlySpan<char> Region => Value.AsSpan(2, 6);

    /// <summary>The organisation code inside it (GB 11714), nine characters without a dash.</summary>
    public string OrganisationCode => Value[8..17];

    /// <summary>
    /// The kind of subject that has a code, by its first two characters: 92 个体工商户, 11 机关, all others organisations (formats.md B.1, from
    /// memory of the standard, so it is used only where a source gives no kind).
    /// </summary>
    /// <param name="code">The code, normalised; not checked.</param>
    public static SubjectKind KindOf(string code) => code switch
    {
        ['9', '2', ..] => SubjectKind.SelfEmployed,
        ['1', '1', ..] => SubjectKind.GovernmentBody,
        _ => SubjectKind.Organisation,
    };

    /// <summary>Reads a code as people write it: full-width or lower-case characters, spaces and dashes are normalised first.</summary>
    /// <param name="text">The text; anything.</param>
    /// <returns>The code, or which check failed. The region is not checked: it may be historical (formats.md B.1); see <see cref="RegionCodes"/>.</returns>
    public static CreditCodeReading Read(string text)
    {
        var code = CodeText.Normalise(text);
        return HasForm(code) switch
        {
            false => CreditCodeReading.Malformed.Instance,
            true when !OrganisationCheckHolds(code) => CreditCodeReading.OrganisationCheckFailed.Instance,
            true when !CheckHolds(code) => CreditCodeReading.CheckDigitFailed.Instance,
            true => new CreditCodeReading.Valid(new CreditCode(code)),
        };
    }

    /// <inheritdoc />
    public override string ToString() => Value;

    private static bool HasForm(string code)
    {
        if (code.Length != Length)
        {
            return false;
        }

        for (var at = 0; at < Length; at++)
        {
            var isRegion = at is >= 2 and < 8;
            if (isRegion ? !char.IsAsciiDigit(code[at]) : !Letters.Contains(code[at]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool OrganisationCheckHolds(string code)
    {
        var sum = 0;
        for (var at = 0; at < OrganisationWeights.Length; at++)
        {
            var letter = code[8 + at];
            sum += (char.IsAsciiDigit(letter) ? letter - '0' : letter - 'A' + 10) * OrganisationWeights[at];
        }

        return code[16] == "0X987654321"[sum % 11];
    }

    private static bool CheckHolds(string code)
    {
        var sum = 0;
        for (var at = 0; at < Weights.Length; at++)
        {
            sum += Letters.IndexOf(code[at]) * Weights[at];
        }

        return code[17] == Letters[(31 - (sum % 31)) % 31];
    }
}
