namespace CreditHub.Records.Uploads;

/// <summary>How much one upload may be.</summary>
public sealed record IntakeLimits
{
    /// <summary>Most bytes, inclusive; the default is 1 GiB.</summary>
    public long MaxBytes { get; init; } = 1L << 30;

    /// <summary>Most rows, inclusive; the default is two million.</summary>
    public int MaxRows { get; init; } = 2_000_000;

    /// <summary>Rows a piece, 1 or more; the default of 2,000 makes a piece of a megabyte or two. Not to be changed while uploads are read.</summary>
    public int PieceRows { get; init; } = 2_000;
}
