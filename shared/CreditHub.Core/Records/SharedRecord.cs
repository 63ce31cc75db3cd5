using CreditHub.Catalogue;

namespace CreditHub.Records;

/// <summary>A record as a unit of government reads it that did not provide it, with where it comes from and what it is good for (R18, R23).</summary>
/// <param name="Record">The record.</param>
/// <param name="Kind">Its kind: its class, and whether public bodies, associations or the subject itself are its source.</param>
/// <param name="Until">Last day on which it may be used, Asia/Shanghai, inclusive.</param>
/// <param name="IsDisputed">异议标注: its source says so, or an entry that rests on it is being verified. Nothing may rest on it meanwhile (G7).</param>
public sealed record SharedRecord(CreditRecord Record, RecordKind Kind, DateOnly Until, bool IsDisputed)
{
    /// <summary>Why no sanction may ever rest on it, or may not now; null where one may.</summary>
    public BasisExclusion? Excluded => Kind.Excluded ?? Record.BasisUse.Exclusion ?? (IsDisputed ? BasisExclusion.NotInForce : null);

    /// <summary>What is shared of a record on a day; null where it is over or its term is (G13).</summary>
    /// <param name="record">The record as it is now.</param>
    /// <param name="kind">Its kind, which the unit may read.</param>
    /// <param name="terms">The terms of the day.</param>
    /// <param name="isHeld">Whether an entry that rests on it is on hold.</param>
    /// <param name="on">The day, Asia/Shanghai.</param>
    public static SharedRecord? Of(CreditRecord record, RecordKind kind, RecordTerms terms, bool isHeld, DateOnly on) =>
        record.IsOver || terms.LastOf(record, kind) is var last && last < on ? null
        : new SharedRecord(record, kind, terms.LastOf(record, kind), isHeld || record.State is RecordState.Disputed);
}
