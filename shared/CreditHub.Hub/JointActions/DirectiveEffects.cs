using System.Text.Json;
using CreditHub.Audit;
using CreditHub.Documents;
using CreditHub.Lists;
using CreditHub.Measures;
using CreditHub.Policy;
using CreditHub.Queues;
using CreditHub.Units;

namespace CreditHub.JointActions;

/// <summary>What is handed on because a directive changed: messages to the unit and the office, signals to the round, audit facts.</summary>
public sealed class DirectiveEffects(HubProfile profile)
{
    /// <summary>The start of every directive message's type.</summary>
    public const string TypePrefix = "cn.credithub.directive.";

    /// <summary>Types of what the office learns: that a unit is overdue or has refused. They are history, so they go out whatever came after.</summary>
    public static IReadOnlySet<string> Reports { get; } = new HashSet<string>([TypePrefix + "overdue.v1", TypePrefix + "refused.v1"]);

    private static readonly Actor Hub = new(UnitId.From("hub"), "rounds", IsPerson: false);

    // A code means the same measure in every catalogue; the newest wording is shown.
    private readonly Dictionary<MeasureId, string> names = profile.Catalogues
        .SelectMany(catalogue => catalogue.Measures)
        .GroupBy(measure => measure.Id)
        .ToDictionary(versions => versions.Key, versions => versions.Last().Name);

    /// <summary>The type of an instruction's message.</summary>
    public static string TypeOf(InstructionKind kind) => TypePrefix + Word(kind) + ".v1";

    /// <summary>A case of an enumeration as contracts write it.</summary>
    public static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    /// <summary>The measures as contracts show them.</summary>
    public IReadOnlyList<DirectiveMeasure> MeasuresOf(Directive directive) =>
        [.. directive.Measures.Select(planned => new DirectiveMeasure(
            planned.Measure.Value,
            names[planned.Measure],
            Word(planned.Force),
            profile.Bases.TryGetValue(planned.Basis, out var basis) ? basis.Title + basis.Article : planned.Basis.Value,
            planned.Until))];

    /// <summary>After an order: the message, the fact, and word to the rounds whose instructions it supersedes.</summary>
    public IReadOnlyList<OutboxEntry> Ordered(Directive before, Directive after, ListEntry entry, ListingDecision decision)
    {
        var current = after.Current!;
        var message = new DirectiveMessage(
            after.Id.Value, current.Sequence, Word(current.Kind), current.EntryVersion, after.Action.Value, after.Entry.Value,
            after.Subject.CreditCode, after.Subject.Value, Word(after.Colour), MeasuresOf(after),
            decision.DocumentNumber, current.Due() is { } due ? DirectiveDeadlines.LastDayInTime(due) : null);
        return
        [
            new OutboxEntry.Send(new QueueMessage(
                after.Unit.Value, $"{after.Id}:{current.Sequence}", entry.Subject.Value, TypeOf(current.Kind), after.Id.Value, current.OrderedAt,
                HubJson.ToElement(message))),
            Note(after, "ordered", current.OrderedAt, Hub, $"{current.Sequence} {Word(current.Kind)}, entry version {current.EntryVersion}"),
            .. before.Instructions.Where(earlier => earlier.IsOpen()).Select(earlier => Changed(after, earlier.Sequence)),
        ];
    }

    /// <summary>After an acknowledgement.</summary>
    public static IReadOnlyList<OutboxEntry> Acknowledged(Directive after, int sequence, DateTimeOffset now, Actor by) =>
        [Changed(after, sequence), Note(after, "acknowledged", now, by, $"{sequence}")];

    /// <summary>After feedback: word to the round, the fact, and for each new refusal a report to the office at once (J7).</summary>
    public IReadOnlyList<OutboxEntry> Answered(Directive before, Directive after, int sequence, DateTimeOffset now, Actor by)
    {
        var (old, next) = (before.Find(sequence)!, after.Find(sequence)!);
        var refused = next.State is InstructionState.Superseded
            ? []
            : JointActionDocuments.Refusals(after, next).Except(old.Feedback).Select(answer => answer.Measure.Value).ToList();
        List<OutboxEntry> effects =
        [
            Changed(after, sequence),
            Note(after, "answered", now, by, $"{sequence} {string.Join(' ', next.Feedback.Except(old.Feedback).Select(one => $"{one.Measure}={Word(one.Result)}"))}"),
        ];
        if (refused.Count > 0)
        {
            effects.Add(Notice(after, next, profile.Office.Id, "refused", now, new DirectiveNotice(
                after.Id.Value, sequence, Word(next.Kind), after.Unit.Value, "decision", null, refused)));
        }

        return effects;
    }

    /// <summary>After a rung was climbed: a message to the unit, or for the last rung to the office.</summary>
    public IReadOnlyList<OutboxEntry> Escalated(Directive after, EscalationRung rung, DateTimeOffset now)
    {
        var current = after.Current!;
        var (queue, type) = rung switch
        {
            EscalationRung.Remind => (after.Unit, "reminder"),
            EscalationRung.Chase => (after.Unit, "chase"),
            EscalationRung.ReportToOffice => (profile.Office.Id, "overdue"),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        var awaited = current.State is InstructionState.Delivered ? "acknowledgement" : "answer";
        return
        [
            Notice(after, current, queue, type, now, new DirectiveNotice(
                after.Id.Value, current.Sequence, Word(current.Kind), after.Unit.Value, awaited, DirectiveDeadlines.LastDayInTime(current.Due()!.Value), [])),
            Note(after, "escalated", now, Hub, $"{current.Sequence} {awaited} {Word(rung)}"),
        ];
    }

    // The directive's version names the change, so a repeated hand-on has the same key and a later change another.
    private static OutboxEntry.Send Notice(
        Directive after, Instruction about, UnitId queue, string type, DateTimeOffset now, DirectiveNotice notice) =>
        new(new QueueMessage(
            queue.Value, $"{after.Id}:{about.Sequence}:{type}:{after.Version}", after.Subject.Value, $"{TypePrefix}{type}.v1", after.Id.Value, now,
            HubJson.ToElement(notice)));

    private static OutboxEntry.Signal Changed(Directive after, int sequence) => new(
        RoundNames.Of(after.Action, after.Find(sequence)!.Round, after.Unit), RoundNames.Changed, $"{after.Id}:{sequence}:{after.Version}",
        HubJson.ToElement(after.Progress(sequence)));

    private static OutboxEntry.Note Note(Directive after, string what, DateTimeOffset now, Actor by, string detail) =>
        new(new AuditFact($"{after.Id}:{after.Version}", now, $"{by.Unit}/{by.Id}", $"directive.{what}", after.Id.Value, detail));
}
