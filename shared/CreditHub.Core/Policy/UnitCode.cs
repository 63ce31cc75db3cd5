namespace CreditHub.Policy;

/// <summary>A unit's unified social credit code, with both check digits (GB 32100-2015 and GB 11714-1997; formats.md B.1).</summary>
internal static class UnitCode
{
    private const string Letters = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    public static bool IsValid(string code) =>
        code.Length == 18
        && code.All(Letters.Contains)
        && code[16] == OrganisationCheck(code[8..16])
        && code[17] == Letters[(31 - (Weighted(code[..17]) % 31)) % 31];

    /// <summary>The weight of the place i is 3 to the power of i modulo 31.</summary>
    private static int Weighted(string body)
    {
        var (sum, weight) = (0, 1);
        foreach (var letter in body)
        {
            sum += Letters.IndexOf(letter, StringComparison.Ordinal) * weight;
            weight = weight * 3 % 31;
        }

        return sum;
    }

    private static char OrganisationCheck(string body)
    {
        ReadOnlySpan<int> weights = [3, 7, 9, 10, 5, 8, 4, 2];
        var sum = 0;
        for (var place = 0; place < weights.Length; place++)
        {
            sum += weights[place] * (char.IsAsciiDigit(body[place]) ? body[place] - '0' : body[place] - 'A' + 10);
        }

        return (11 - (sum % 11)) switch { 10 => 'X', 11 => '0', var digit => (char)('0' + digit) };
    }
}
