using System.Globalization;

namespace CreditHub.Demo;

/// <summary>
/// Codes that pass every check and cannot be anyone's: their region is 000000, which GB/T 2260 does not give. The same index always
/// has the same code.
/// </summary>
public static class SyntheticCodes
{
    private const string CreditLetters = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private const string NoRegion = "000000";
    private const int MostOrganisations = 100_000_000;
    private const int MostPersons = 10_000_000;

    private static readonly DateOnly FirstBirth = new(1950, 1, 1);

    /// <summary>The unified social credit code of a made-up company (91), household (92) or public body (11).</summary>
    /// <param name="prefix">Registering authority and kind of body, two characters.</param>
    /// <param name="index">0 to 99,999,999.</param>
    public static string CreditCode(string prefix, int index) => CreditCodeIn(NoRegion, prefix, index);

    /// <summary>The same in another region, six digits; with a real one the code may be someone's.</summary>
    public static string CreditCodeIn(string region, string prefix, int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, MostOrganisations);
        var organisation = index.ToString("D8", CultureInfo.InvariantCulture);
        var body = prefix + region + organisation + OrganisationCheck(organisation);
        return body + CreditCheck(body);
    }

    /// <summary>The citizen number of a made-up person, born from 1950 to 2004.</summary>
    /// <param name="index">0 to 9,999,999.</param>
    public static string CitizenId(int index) => CitizenIdIn(NoRegion, index);

    /// <summary>The same in another region, six digits; with a real one the number may be someone's.</summary>
    public static string CitizenIdIn(string region, int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, MostPersons);
        const int Days = 20_000;
        var bornOn = FirstBirth.AddDays(index % Days);
        var body = string.Create(CultureInfo.InvariantCulture, $"{region}{bornOn:yyyyMMdd}{1 + (index / Days):D3}");
        return body + CitizenCheck(body);
    }

    // GB 11714-1997.
    private static char OrganisationCheck(string body)
    {
        ReadOnlySpan<int> weights = [3, 7, 9, 10, 5, 8, 4, 2];
        var sum = 0;
        for (var at = 0; at < body.Length; at++)
        {
            sum += (body[at] - '0') * weights[at];
        }

        return (11 - (sum % 11)) switch { 10 => 'X', 11 => '0', var digit => (char)('0' + digit) };
    }

    // GB 32100-2015: the weight grows threefold, modulo 31.
    private static char CreditCheck(string body)
    {
        var (sum, weight) = (0, 1);
        foreach (var letter in body)
        {
            sum += CreditLetters.IndexOf(letter, StringComparison.Ordinal) * weight;
            weight = weight * 3 % 31;
        }

        return CreditLetters[(31 - (sum % 31)) % 31];
    }

    // GB 11643-1999 (ISO 7064 MOD 11-2): doubling from the left gives the same sum as the table of weights.
    private static char CitizenCheck(string body)
    {
        var sum = 0;
        foreach (var digit in body)
        {
            sum = (sum + digit - '0') * 2 % 11;
        }

        return "10X98765432"[sum];
    }
}
