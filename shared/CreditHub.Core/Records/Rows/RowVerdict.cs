using CreditHub.Units;

namespace CreditHub.Records.Rows;

/// <summary>What the rules say about a row.</summary>
public abstract record RowVerdict
{
    private RowVerdict()
    {
    }

    /// <summary>It may be stored.</summary>
    /// <param name="Row">What it says, checked.</param>
    /// <param name="Warnings">What its sender should look at, in the order of the columns; empty as a rule.</param>
    public sealed record Accepted(CheckedRow Row, IReadOnlyList<RowProblem> Warnings) : RowVerdict;

    /// <summary>It may not.</summary>
    /// <param name="Problems">All that is wrong with it, in the order of the columns; never empty.</param>
    public sealed record Rejected(IReadOnlyList<RowProblem> Problems) : RowVerdict
    {
        /// <summary>Whose row it is as far as it could be read: the unit that its source column names, or the uploader; null for a row of no form.</summary>
        public UnitId? Source { get; init; }

        /// <summary>All of it in one line for whoever sent a single row: columns and codes, without values.</summary>
        public string Summary => string.Join(", ", Problems.Select(problem => $"{problem.Field} {problem.Error.Code}".Trim()));

        /// <summary>Whether the row may be kept for a while, so that its sender corrects it; not where it may not be collected, or bears the sign of a state secret.</summary>
        public bool MayBeKept => Problems.All(problem => problem.Error != RecordErrors.NotCollected && problem.Error != RecordErrors.SecretMark);
    }
}
