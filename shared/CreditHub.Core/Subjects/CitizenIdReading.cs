namespace CreditHub.Subjects;

/// <summary>What reading a text as a citizen identity number gave (GB 11643-1999).</summary>
public abstract record CitizenIdReading
{
    private CitizenIdReading()
    {
    }

    /// <summary>It is a number.</summary>
    /// <param name="Number">The number, normalised.</param>
    public sealed record Valid(CitizenId Number) : CitizenIdReading
    {
        /// <summary>Says nothing about the number.</summary>
        public override string ToString() => "Valid { " + Number + " }";
    }

    /// <summary>It does not have 17 digits and a check character.</summary>
    public sealed record Malformed : CitizenIdReading
    {
        /// <summary>The only value.</summary>
        public static Malformed Instance { get; } = new();
    }

    /// <summary>It has the 15 digits of the first generation, which new data may not use.</summary>
    public sealed record FirstGeneration : CitizenIdReading
    {
        /// <summary>The only value.</summary>
        public static FirstGeneration Instance { get; } = new();
    }

    /// <summary>Its date of birth does not exist or lies in the future.</summary>
    public sealed record BirthDateImpossible : CitizenIdReading
    {
        /// <summary>The only value.</summary>
        public static BirthDateImpossible Instance { get; } = new();
    }

    /// <summary>The check character is wrong.</summary>
    public sealed record CheckDigitFailed : CitizenIdReading
    {
        /// <summary>The only value.</summary>
        public static CheckDigitFailed Instance { get; } = new();
    }
}
