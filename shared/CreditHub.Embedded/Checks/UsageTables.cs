using CreditHub.Documents;

namespace CreditHub.Checks;

/// <summary>
/// The tables of the usage log. Segments are the log itself, in the order of time. Runs are its directory by subject, made later: each says
/// in sorted blocks which subjects stand in which segments. What is after the newest segment of any run is not filed yet.
/// </summary>
internal static class UsageTables
{
    /// <summary>A run whose blocks are still being written, for nobody to read.</summary>
    public const long Building = 0;

    /// <summary>A run that is read.</summary>
    public const long Live = 1;

    /// <summary>A run that another has taken the place of, or that a crash left half built; its blocks go by and by.</summary>
    public const long Dead = 2;

    /// <summary>
    /// The last byte of every value. Where a value ends on a page of its own, that page must not be empty: it would look like one that was
    /// never written (<see cref="Damage.StartCheck"/>).
    /// </summary>
    public const byte End = (byte)'.';

    /// <summary>The last segment that is filed; 0 where none is.</summary>
    public const string Filed = "SELECT coalesce(max(last), 0) FROM usage_run WHERE state = 1";

    public const string AddSegment = "INSERT INTO usage_segment (rows, body) VALUES ($1, $2)";

    public const string Segment = "SELECT body FROM usage_segment WHERE number = $1";

    /// <summary>A day as the tally names it.</summary>
    public static string Day(DateOnly day) => DocumentField.Text(day);

    public static IReadOnlyList<string> All { get; } =
    [
        "CREATE TABLE IF NOT EXISTS usage_segment (number INTEGER PRIMARY KEY, rows INTEGER NOT NULL, body BLOB NOT NULL)",
        "CREATE TABLE IF NOT EXISTS usage_run (id INTEGER PRIMARY KEY, tier INTEGER NOT NULL, state INTEGER NOT NULL, last INTEGER NOT NULL)",
        // A block goes by the first subject and segment in it.
        "CREATE TABLE IF NOT EXISTS usage_block (run INTEGER NOT NULL, subject INTEGER NOT NULL, segment INTEGER NOT NULL, body BLOB NOT NULL)",
        "CREATE UNIQUE INDEX IF NOT EXISTS by_place_usage_block ON usage_block (run, subject, segment)",
        "CREATE TABLE IF NOT EXISTS usage_tally (unit TEXT NOT NULL, day TEXT NOT NULL, rows INTEGER NOT NULL, PRIMARY KEY (unit, day)) WITHOUT ROWID",
    ];
}
