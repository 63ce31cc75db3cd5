namespace CreditHub.Demo;

/// <summary>How a simulated implementing system behaves.</summary>
internal enum Temper
{
    /// <summary>Takes and answers at once; some answer twice, as retrying systems do.</summary>
    Prompt,

    /// <summary>Takes at once, answers after three days.</summary>
    Slow,

    /// <summary>Takes at once, does not apply sanctions and says why; still confirms suspensions and lifts.</summary>
    Refusing,

    /// <summary>Never opens its queue.</summary>
    Silent,
}

/// <summary>One list entry of the sample month.</summary>
/// <param name="Name">Its name in the journal.</param>
/// <param name="Type">The list type.</param>
/// <param name="Unit">The determining unit, which also provided the record.</param>
/// <param name="Subject">Index of the synthetic subject.</param>
/// <param name="Until">Last day of its term.</param>
internal sealed record CastEntry(string Name, string Type, string Unit, int Subject, DateOnly Until)
{
    /// <summary>Its number in the month's documents: 1, 2, 3 …</summary>
    public int Number => DemoCast.Entries.ToList().FindIndex(entry => entry.Name == Name) + 1;
}

/// <summary>Who plays in the sample month: providers of files, list entries, and the tempers of the implementing systems.</summary>
internal static class DemoCast
{
    /// <summary>The entry whose subject objects and is found to be right.</summary>
    public const string Wronged = "black-food-drug-1";

    /// <summary>The entry whose subject objects and is found to be wrong.</summary>
    public const string Mistaken = "black-food-drug-2";

    /// <summary>The entry whose verification is still open at the end of the month.</summary>
    public const string Open = "black-environment-1";

    /// <summary>The entry whose subject put things right in time.</summary>
    public const string Rectified = "black-work-safety-1";

    /// <summary>The entry whose term ends within the month.</summary>
    public const string Short = "black-construction-1";

    /// <summary>The proposal that is declined after the hearing.</summary>
    public const string Declined = "black-tax-1";

    /// <summary>Units that upload a file of penalties, with the format of each.</summary>
    public static IReadOnlyList<(string Unit, DemoFileFormat Format)> Providers { get; } =
    [
        ("market-supervision", DemoFileFormat.CsvUtf8),
        ("tax-state", DemoFileFormat.CsvGb18030),
        ("work-safety", DemoFileFormat.CsvLabelsWithBom),
        ("environment", DemoFileFormat.Json),
        ("construction", DemoFileFormat.CsvUtf8),
        ("human-resources", DemoFileFormat.CsvGb18030),
    ];

    /// <summary>The entries of the month: 24 black and 8 red.</summary>
    public static IReadOnlyList<CastEntry> Entries { get; } =
    [
        .. Of("black-food-drug", "market-supervision", 6, 0),
        .. Of("black-serious-violation", "market-supervision", 3, 10),
        .. Of("black-tax", "tax-state", 5, 20),
        .. Of("black-work-safety", "work-safety", 3, 30),
        .. Of("black-environment", "environment", 3, 40),
        .. Of("black-construction", "construction", 2, 50),
        .. Of("black-wage-arrears", "human-resources", 2, 60),
        .. Of("red-a-grade-taxpayer", "tax-state", 5, 70),
        .. Of("red-integrity-model", "environment", 3, 80),
    ];

    /// <summary>How the implementing system of a unit behaves.</summary>
    public static Temper TemperOf(string unit) => unit switch
    {
        "land" => Temper.Slow,
        "finance" => Temper.Slow,
        "civilisation" => Temper.Refusing,
        "cyberspace" => Temper.Silent,
        _ => Temper.Prompt,
    };

    private static IEnumerable<CastEntry> Of(string type, string unit, int count, int firstSubject) =>
        Enumerable.Range(1, count).Select(number =>
        {
            var name = $"{type}-{number}";
            return new CastEntry(name, type, unit, firstSubject + number, name == Short ? new DateOnly(2026, 3, 27) : new DateOnly(2027, 3, 8));
        });
}
