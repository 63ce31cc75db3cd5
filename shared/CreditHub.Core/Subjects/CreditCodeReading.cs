namespace CreditHub.Subjects;

/// <summary>What reading a text as a unified social credit code gave (GB 32100-2015).</summary>
public abstract record CreditCodeReading
{
    private CreditCodeReading()
    {
    }

    /// <summary>It is a code.</summary>
    /// <param name="Code">The code, normalised.</param>
    public sealed record Valid(CreditCode Code) : CreditCodeReading;

    /// <summary>It does not have 18 characters of the standard's set, or its region is not six digits.</summary>
    public sealed record Malformed : CreditCodeReading
    {
        /// <summary>The only value.</summary>
        public static Malformed Instance { get; } = new();
    }

    /// <summary>The organisation code in characters 9–17 fails its own check (GB 11714-1997).</summary>
    public sealed record OrganisationCheckFailed : CreditCodeReading
    {
        /// <summary>The only value.</summary>
        public static OrganisationCheckFailed Instance { get; } = new();
    }

    /// <summary>The check character, the 18th, is wrong.</summary>
    public sealed record CheckDigitFailed : CreditCodeReading
    {
        /// <summary>The only value.</summary>
        public static CheckDigitFailed Instance { get; } = new();
    }
}
