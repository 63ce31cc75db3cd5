using CreditHub.Lists;
using CreditHub.Measures;
using CreditHub.Subjects;
using CreditHub.Units;

namespace CreditHub.AlwaysTrue;

/// <summary>What people asked of one entry and were answered, and what the hub was seen to have made of it once it had settled.</summary>
internal sealed class EntryFacts(int number, ListType type, SubjectKind kind, string subject, EntryFacts? root)
{
    public int Number => number;

    public ListType Type => type;

    public SubjectKind Kind => kind;

    /// <summary>The code or citizen number, as people know the subject.</summary>
    public string Subject => subject;

    public EntryFacts? Root => root;

    public List<EntryFacts> Derived { get; } = [];

    /// <summary>The hub's name of it, once it was answered or seen.</summary>
    public ListEntryId? Id { get; set; }

    public string DocumentNumber => $"罚{number}号";

    public DateOnly? NoticedOn { get; set; }

    public bool IsStatementAsked { get; set; }

    /// <summary>Decisions that persons asked for: document, last day, and whether to list.</summary>
    public List<(string Document, DateOnly Until, bool Lists)> Asked { get; } = [];

    /// <summary>Decisions to list that a person asked for before any notice; somebody else may serve one before they arrive.</summary>
    public List<(string Document, DateOnly Until)> AskedTooEarly { get; } = [];

    public List<ObjectionFacts> Objections { get; } = [];

    public GateFacts Gate { get; } = new();

    /// <summary>The rectification that was ordered for it, and its last day; null while none was answered.</summary>
    public (Supervision.DutyId Id, DateOnly DueOn)? Duty { get; set; }

    /// <summary>Whether a person was asked to find what became of it.</summary>
    public bool IsDutyFound { get; set; }

    public bool IsNoticed { get; set; }

    public bool IsDecided { get; set; }

    public bool IsExitAsked { get; set; }

    public bool IsExited { get; set; }

    /// <summary>The decision as it was seen; null while there is none.</summary>
    public ListingDecision? Listing { get; set; }

    /// <summary>Whether its end was seen.</summary>
    public bool IsEndSeen { get; set; }

    /// <summary>Which unit must be told which measures, by the model's own matching; null before the decision was seen.</summary>
    public IReadOnlyDictionary<UnitId, IReadOnlyList<Measure>>? Plan { get; set; }

    /// <summary>Whether by all that was answered it must be over.</summary>
    public bool MustBeOver(DateOnly today) =>
        IsExited || IsEndSeen || Listing?.Until < today || Objections.Exists(one => one.Found == "revoked") || root?.MustBeOver(today) == true;

    /// <summary>Whether by all that was asked it may be over.</summary>
    public bool MayBeOver(DateOnly today) =>
        IsExitAsked || Listing?.Until < today || Asked.Exists(one => one.Until < today) || Objections.Exists(one => one.Asked.Contains("revoked")) || root?.MayBeOver(today) == true;

    /// <summary>Whether by all that was answered it, or its root, must be on hold: an objection was taken, and nobody has begun to find.</summary>
    public bool MustBeHeld => Objections.Exists(one => one.IsTaken && one.Asked.Count == 0) || root?.MustBeHeld == true;

    /// <summary>Whether it, or its root, may ever have been on hold.</summary>
    public bool MayBeHeld => Objections.Count > 0 || root?.MayBeHeld == true;

    /// <summary>Whether a verification of it, or of its root, is open; to be asked once the hub has settled.</summary>
    public bool IsHeld => Objections.Exists(one => one.IsTaken && one.Found is null) || root?.IsHeld == true;

    /// <summary>What is known of it, for whoever reads a finding.</summary>
    public override string ToString() =>
        $"{Id} (until {Listing?.Until:yyyy-MM-dd}, {string.Join(", ", Objections.Select(one => $"'{one.Reason}' {(one.IsTaken ? "taken" : "asked")}, found {one.Found ?? "nothing"}"))})";

    /// <summary>The last day on which a measure binds.</summary>
    public DateOnly LastDayOf(Measure measure) =>
        Listing!.On.AddMonths(measure.LongestTermMonths).AddDays(-1) is var longest && longest < Listing.Until ? longest : Listing.Until;
}

/// <summary>One objection: what was asked and answered.</summary>
internal sealed class ObjectionFacts(int number, EntryFacts entry)
{
    public EntryFacts Entry => entry;

    public string Reason => $"untrue {number}";

    public string? Id { get; set; }

    /// <summary>Whether it was taken: answered, or seen.</summary>
    public bool IsTaken { get; set; }

    /// <summary>Findings that were asked for.</summary>
    public List<string> Asked { get; } = [];

    /// <summary>The finding that was answered or seen; null while the verification is open.</summary>
    public string? Found { get; set; }
}
