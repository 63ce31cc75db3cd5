namespace CreditHub.Checks;

/// <summary>How the usage log is filed.</summary>
/// <param name="Rows">Filed when so many rows wait: at most so many are gone through where someone reads what is not filed yet.</param>
/// <param name="Fan">So many runs of a tier become one of the next. A subject's reading looks into at most so many of each tier.</param>
/// <param name="Block">Places in a block, at 16 bytes each.</param>
/// <param name="BlocksAtOnce">Blocks written in one commit; others wait for no more.</param>
internal sealed record FilingSizes(int Rows, int Fan, int Block, int BlocksAtOnce)
{
    public static FilingSizes Default { get; } = new(Rows: 16_384, Fan: 8, Block: 1024, BlocksAtOnce: 16);
}
