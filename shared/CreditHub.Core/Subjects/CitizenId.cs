using System.Globalization;

namespace CreditHub.Subjects;

/// <summary>
/// A valid citizen identity number, normalised: 17 digits and a check character 0–9 or X (GB 11643-1999). Made only by
/// <see cref="Read"/>. It prints as its mask, so that no log shows it by accident (G29).
/// </summary>
public readonly record struct CitizenId
{
    private const int Length = 18;
    private const int FirstGenerationLength = 15;
    private const string Checks = "10X98765432";

    private CitizenId(string value, DateOnly bornOn)
    {
        Value = value;
        BornOn = bornOn;
    }

    private static ReadOnlySpan<byte> Weights => [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>The 18 characters; for the vault only.</summary>
    public string Value { get; }

    /// <summary>The administrative division in it, six digits (GB/T 2260); whether there is or was such a one was not checked.</summary>
    public ReadOnlySpan<char> Region => Value.AsSpan(0, 6);

    /// <summary>The date of birth in it.</summary>
    public DateOnly BornOn { get; }

    /// <summary>Reads a number as people write it: full-width characters, spaces and a lower-case x are normalised first.</summary>
    /// <param name="text">The text; anything.</param>
    /// <param name="today">Today in Asia/Shanghai; a later date of birth is refused.</param>
    /// <returns>The number, or which check failed. The region is not checked: it may be historical (formats.md B.2.1).</returns>
    public static CitizenIdReading Read(string text, DateOnly today)
    {
        var number = CodeText.Normalise(text);
        if (number.Length == FirstGenerationLength && number.All(char.IsAsciiDigit))
        {
            return CitizenIdReading.FirstGeneration.Instance;
        }

        if (!HasForm(number))
        {
            return CitizenIdReading.Malformed.Instance;
        }

        if (!DateOnly.TryParseExact(number.AsSpan(6, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var bornOn)
            || bornOn > today)
        {
            return CitizenIdReading.BirthDateImpossible.Instance;
        }

        return CheckHolds(number)
            ? new CitizenIdReading.Valid(new CitizenId(number, bornOn))
            : CitizenIdReading.CheckDigitFailed.Instance;
    }

    /// <summary>The mask that officials see, never the number.</summary>
    public override string ToString() => Masks.ForOfficials(SensitiveClass.CitizenId, Value ?? "");

    private static bool HasForm(string number) =>
        number.Length == Length
        && number.AsSpan(0, Length - 1).IndexOfAnyExceptInRange('0', '9') < 0
        && (char.IsAsciiDigit(number[^1]) || number[^1] == 'X');

    private static bool CheckHolds(string number)
    {
        var sum = 0;
        for (var at = 0; at < Weights.Length; at++)
        {
            sum += (number[at] - '0') * Weights[at];
        }

        return number[^1] == Checks[sum % 11];
    }
}
