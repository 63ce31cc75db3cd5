using CreditHub.Measures;

namespace CreditHub.AlwaysTrue;

/// <summary>One instruction as the audit log tells of it: when it was ordered, taken and answered, and which rungs were climbed for it.</summary>
internal sealed class InstructionFacts(string directive, int sequence, string kind, DateTimeOffset orderedAt)
{
    public string Directive => directive;

    public int Sequence => sequence;

    public string Kind => kind;

    public DateTimeOffset OrderedAt => orderedAt;

    public DateTimeOffset? TakenAt { get; set; }

    /// <summary>Up to when nothing that was due is lost.</summary>
    public DateTimeOffset CheckedUntil { get; set; }

    public bool IsSuperseded { get; set; }

    public Dictionary<string, string> Answers { get; } = new(StringComparer.Ordinal);

    /// <summary>Rungs climbed, with what was awaited.</summary>
    public List<(string Awaited, string Rung, DateTimeOffset At)> Climbed { get; } = [];

    /// <summary>Whether what it asks protects the subject: then everybody must, soon, whatever the measures' force.</summary>
    public bool BindsAll => kind is "suspend" or "correct" or "lift";

    /// <summary>Whether everything is answered that has to be.</summary>
    public bool IsAnswered(IReadOnlyList<Measure> measures) => measures.All(measure => measure.Force == MeasureForce.Informational
        || (Answers.TryGetValue(measure.Id.Value, out var result) && Confirms(result)));

    /// <summary>By when it must be taken or answered, as the first instant that is too late; null where nobody waits.</summary>
    public DateTimeOffset? Late(bool isTaken, MeasureForce force, WorkDays calendar, PolicyDays days) =>
        BindsAll ? calendar.LateAfter(orderedAt, days.Lift)
        : force == MeasureForce.Informational ? null
        : isTaken ? calendar.LateAfter(TakenAt!.Value, force == MeasureForce.Mandatory ? days.Mandatory : days.Recommended)
        : calendar.LateAfter(orderedAt, days.Acknowledge);

    /// <summary>The rungs of its ladder.</summary>
    public IReadOnlyList<string> Ladder(MeasureForce force) =>
        BindsAll || force == MeasureForce.Mandatory ? ["remind", "chase", "reportToOffice"]
        : force == MeasureForce.Recommended ? ["remind"] : [];

    private bool Confirms(string result) => kind switch
    {
        "lift" => result is "implemented" or "notApplicable",
        "suspend" => result is "implemented" or "notApplicable" or "suspendedForVerification",
        _ => true,
    };
}
