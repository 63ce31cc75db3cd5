using CreditHub.Records;

namespace CreditHub.Lists;

/// <summary>A record on which an entry rests no longer carries it.</summary>
/// <param name="Record">The record.</param>
/// <param name="Version">The record's version that took its force.</param>
/// <param name="Document">The document that did; empty where a file said no more than the state.</param>
/// <param name="By">Who.</param>
/// <param name="At">When, UTC.</param>
/// <param name="IsOver">Whether the record itself is over; otherwise it is disputed, or says now what carries no sanction.</param>
/// <param name="IsRepaired">Whether it is over because the subject's credit was repaired: it had been right.</param>
public sealed record LostBasis(RecordId Record, int Version, string Document, Actor By, DateTimeOffset At, bool IsOver, bool IsRepaired = false)
{
    private const string Prefix = "basis-";

    /// <summary>
    /// The holds that it raises: those of the record's disputes, which end with them; else one that ends when the determining unit, without an
    /// objection, has verified its entry.
    /// </summary>
    public IReadOnlyList<Hold> Holds { get; private init; } = [];

    /// <summary>Whether a person ended the record by a document, so that the entry may end with it (G3, G12).</summary>
    public bool IsFinal => IsOver && By.IsPerson && Document.Length > 0;

    /// <summary>
    /// What a record in its present state has lost for entries of a colour; null where it carries them. One whose term is over was right, and the entry has a
    /// term of its own.
    /// </summary>
    public static LostBasis? Of(CreditRecord record, ListColour colour) =>
        record.State is not RecordState.Expired && RecordGrounds.Refusal(record, colour) is not null && record.Corrections is [.., { Order: var order }]
            ? new LostBasis(record.Id, record.Version, order.Document, order.By, order.At, record.IsOver, record.State is RecordState.Repaired)
            {
                Holds = record.State is RecordState.Disputed && record.OpenDisputes() is { Count: > 0 } disputes
                    ? disputes
                    : [new Hold(new($"{Prefix}{record.Id}-{record.Version}"), order.At)],
            }
            : null;

    /// <summary>Whether a hold was raised because one record lost its force.</summary>
    public static bool RaisedBy(Hold hold, RecordId record) => hold.Objection.Value.StartsWith($"{Prefix}{record}-", StringComparison.Ordinal);

    /// <summary>Whether a hold was raised because a basis was lost, or is disputed by its source; no objection is verified for it.</summary>
    public static bool Raised(Hold hold) =>
        hold.Objection.Value.StartsWith(Prefix, StringComparison.Ordinal) || RecordDisputes.IsOfSource(hold.Objection);
}
