using System.Text.Json;
using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Oversight;
using CreditHub.Policy;
using CreditHub.Queues;
using CreditHub.Units;

namespace CreditHub.Publication;

/// <summary>Due work: what waits for a second person is reminded of to its unit, and told to the office when its last day has passed (T1).</summary>
/// <param name="documents">The documents.</param>
/// <param name="steps">Stores the rungs.</param>
/// <param name="profile">Knows the office.</param>
/// <param name="kind">What waits.</param>
/// <param name="field">Its field that says when it is due.</param>
/// <param name="subject">The word that tells its messages from those of others; empty, or with a dash at its end.</param>
public abstract class PublicationReminders<T>(
    IDocuments documents, Steps steps, HubProfile profile, DocumentKind<T> kind, string field, string subject) : IDue
    where T : class
{
    private const string Type = "cn.credithub.publication.";

    /// <inheritdoc />
    public Task<int> SweepAsync(DateTimeOffset now, CancellationToken cancel) =>
        documents.MoveDueAsync(kind, field, now, read => ClimbAsync(read, now, cancel), cancel);

    /// <summary>Climbs one rung where one is due.</summary>
    protected abstract T Climb(T known, DateTimeOffset now);

    /// <summary>When the next rung is due; null where none is.</summary>
    protected abstract DateTimeOffset? WakeAt(T known);

    /// <summary>What is told of one that has climbed.</summary>
    protected abstract Reminder Of(T next);

    /// <summary>What is told.</summary>
    /// <param name="Rung">How far it has climbed.</param>
    /// <param name="Target">The id of what waits.</param>
    /// <param name="Mark">What tells this waiting from an earlier one of the same; empty where there is one only.</param>
    /// <param name="Unit">Whose it is.</param>
    /// <param name="View">It.</param>
    protected sealed record Reminder(PublicationRung Rung, string Target, string Mark, UnitId Unit, JsonElement View)
    {
        /// <summary>What tells its messages from those of the first kind of waiting; empty, or with a dash at its end.</summary>
        public string Occasion { get; init; } = "";

        /// <summary>Whether the unit is told with the office.</summary>
        public bool TellsBoth { get; init; }
    }

    private async Task ClimbAsync(Stored<T> read, DateTimeOffset now, CancellationToken cancel)
    {
        // After a long sleep both rungs are due at once.
        for (var isDue = true; isDue;)
        {
            var decision = await steps.DecideAsync(
                kind, kind.PartitionOf(read.Value), kind.IdOf(read.Value), known => StepOf(known!, now).Accept(), cancel);
            isDue = decision is Decision<T>.Accepted { Value: var next } && WakeAt(next) is { } again && again <= now;
        }
    }

    private Step<T> StepOf(T known, DateTimeOffset now)
    {
        var next = Climb(known, now);
        if (ReferenceEquals(next, known))
        {
            return Step<T>.Same(known);
        }

        var told = Of(next);
        var isReminder = told.Rung is PublicationRung.Reminded;
        var occasion = told.Mark.Length == 0 ? "" : told.Mark + "-";
        IEnumerable<UnitId> units = isReminder ? [told.Unit] : told.TellsBoth ? new[] { profile.Office.Id, told.Unit }.Distinct() : [profile.Office.Id];
        var messages = units.Select(unit => new OutboxEntry.Send(new QueueMessage(
            unit.Value, $"{told.Target}-publication-{told.Occasion}{occasion}{HubJson.Word(told.Rung)}", told.Target,
            $"{Type}{subject}{told.Occasion}{(isReminder ? "reminder" : "overdue")}.v1", told.Target, now, told.View)));
        var action = $"publication.{told.Occasion}{(isReminder ? "reminded" : "overdue")}";
        return new Step<T>(next, [.. messages, PublicationNotes.Of(told.Target, action, told.Mark, PublicationNotes.Hub, now, string.Join(' ', units))]);
    }
}
