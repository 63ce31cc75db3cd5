namespace CreditHub;

/// <summary>What a figure counts.</summary>
internal enum Unit
{
    /// <summary>Units of work a second; more is better.</summary>
    PerSecond,

    /// <summary>Milliseconds; less is better.</summary>
    Milliseconds,

    /// <summary>Microseconds for one unit of work; less is better.</summary>
    MicrosecondsEach,

    /// <summary>Mebibytes; less is better.</summary>
    Mebibytes,
}

/// <summary>One row of the table.</summary>
/// <param name="Work">What is measured.</param>
/// <param name="Size">At which size, as in <c>1 M</c>.</param>
/// <param name="Unit">What value and ceiling count.</param>
/// <param name="Value">The hub's figure.</param>
/// <param name="Ceiling">What it is measured against, in the same run.</param>
/// <param name="Target">The ratio to reach: at least for figures per second, at most for all others.</param>
internal sealed record Row(string Work, string Size, Unit Unit, double Value, double Ceiling, double Target)
{
    /// <summary>Value over ceiling.</summary>
    public double Ratio => Value / Ceiling;

    /// <summary>Whether the target is reached.</summary>
    public bool IsMet => Unit is Unit.PerSecond ? Ratio >= Target : Ratio <= Target;

    /// <summary>A size as people write it.</summary>
    public static string SizeOf(int size) => size switch
    {
        >= 1_000_000 when size % 1_000_000 == 0 => $"{size / 1_000_000} M",
        >= 1_000 when size % 1_000 == 0 => $"{size / 1_000} k",
        _ => $"{size}",
    };
}
