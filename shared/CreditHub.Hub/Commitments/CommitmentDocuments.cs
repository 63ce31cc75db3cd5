using CreditHub.Documents;

namespace CreditHub.Commitments;

/// <summary>The documents of the Commitments capability.</summary>
public static class CommitmentDocuments
{
    /// <summary>A commitment that is to be public; its record is its partition and its id.</summary>
    public static DocumentKind<Commitment> Commitment { get; } = new(
        "commitment",
        commitment => commitment.Record.Value,
        commitment => commitment.Record.Value,
        new DocumentField<Commitment>("received", commitment => DocumentField.Text(commitment.ReceivedAt)));
}
