using System.Text.Json;

namespace CreditHub.Engine;

/// <summary>An instance whose code is in memory, waiting where it last stopped, and what is to be stored of it. The writer's alone.</summary>
internal sealed class LiveInstance
{
    private readonly StepScheduler scheduler;
    private readonly TaskLedger ledger;
    private readonly ReplayContext context;
    private readonly Rounds rounds;
    private readonly List<RoundTask> waits = [];
    private readonly List<CalledBy> callers = [];
    private readonly List<RoundEvent> unsaved = [];
    private readonly HashSet<string> heard = new(StringComparer.Ordinal);
    private Task<JsonElement>? code;
    private string? defect;

    /// <summary>Makes a new one, or brings a stored one's code to where it stopped: it sees again what it had seen.</summary>
    /// <param name="rounds">The code.</param>
    /// <param name="stored">What it had seen.</param>
    /// <param name="isNew">Whether it has not begun; it begins when it sees that it was started.</param>
    /// <param name="look">Asks for a look at it, though nothing happened; from any thread.</param>
    public LiveInstance(Rounds rounds, StoredInstance stored, bool isNew, Action<long> look)
    {
        this.rounds = rounds;
        Origin = stored;
        IsStored = !isNew;
        Position = stored.Seen.Count;
        scheduler = new StepScheduler(() => look(stored.Number));
        ledger = new TaskLedger(stored.Recorded());
        context = new ReplayContext(stored.Id, scheduler, ledger);
        waits.AddRange(stored.Waits);
        callers.AddRange(stored.Callers);
        if (!isNew)
        {
            Show(Started);
            foreach (var happened in stored.Seen)
            {
                Show(happened);
            }
        }

        ledger.EndReplay();
    }

    /// <summary>What it was when it came into memory: number, id, orchestration, start.</summary>
    public StoredInstance Origin { get; }

    /// <summary>That it was started; the first thing that its code sees.</summary>
    public RoundEvent Started => new(Origin.StartedAt, EventKind.Started, 0, Origin.Orchestration, null, Origin.Input);

    /// <summary>What it says of itself.</summary>
    public string Status => context.Status;

    /// <summary>Where it stands.</summary>
    public RoundState State { get; private set; } = RoundState.Running;

    /// <summary>How it ended; null while it runs.</summary>
    public Ending? Ending { get; private set; }

    /// <summary>What its code asked for and has not got yet, in the order of asking.</summary>
    public IReadOnlyList<RoundTask> Waits => waits;

    /// <summary>Who waits for its end.</summary>
    public IReadOnlyList<CalledBy> Callers => callers;

    /// <summary>How many events are stored of it, and which are still to be.</summary>
    public int Position { get; private set; }

    public IReadOnlyList<RoundEvent> Unsaved => unsaved;

    /// <summary>Whether it has a row.</summary>
    public bool IsStored { get; private set; }

    /// <summary>Whether it takes an event: it runs and still waits for what that answers, or has not heard that signal.</summary>
    public bool Takes(RoundEvent happened) => State is RoundState.Running
        && (happened.Step == 0 || waits.Exists(task => task.Number == happened.Step))
        && (happened.Key is null || !heard.Contains(happened.Key));

    /// <summary>Lets the code see something that happened.</summary>
    /// <returns>What it asks for because of it.</returns>
    public IReadOnlyList<RoundTask> See(RoundEvent happened)
    {
        var step = Show(happened);
        if (happened.Kind != EventKind.Started)
        {
            unsaved.Add(happened with { Step = step });
        }

        waits.RemoveAll(task => task.Number == step);
        var asked = ledger.Take();
        // A child keeps its input itself.
        waits.AddRange(asked.Select(task => task.Kind == StepKind.Child ? task with { Orchestration = null, Input = null } : task));
        Settle();
        return State is RoundState.Running ? asked : [];
    }

    /// <summary>Looks whether it has ended, or broken the contract of orchestrations.</summary>
    public void Settle()
    {
        (State, Ending) = Broken() is { } reason ? (RoundState.Failed, new Ending(null, reason)) : code switch
        {
            { IsCompletedSuccessfully: true } => (RoundState.Completed, new Ending(code.Result, null)),
            { IsCompleted: true } => (RoundState.Failed, new Ending(null, code.Exception?.GetBaseException().Message ?? "The orchestration cancelled itself.")),
            _ => (RoundState.Running, (Ending?)null),
        };
        if (State is not RoundState.Running)
        {
            waits.Clear();
        }
    }

    /// <summary>Somebody more waits for its end.</summary>
    public void CalledBy(CalledBy caller) => callers.Add(caller);

    /// <summary>Puts a failed activity off that it still waits for.</summary>
    public void PutOff(RoundTask task) => waits[waits.FindIndex(wait => wait.Number == task.Number)] = task;

    /// <summary>All of it is stored.</summary>
    public void Saved()
    {
        Position += unsaved.Count;
        unsaved.Clear();
        IsStored = true;
    }

    private string? Broken() =>
        defect
        ?? (ledger.Mismatch is { } mismatch ? $"The history is not this code's: {mismatch}."
            : scheduler.Trespassed || (code is { IsCompleted: false } && !context.Waits)
                ? "The orchestration awaits something that is not its context's."
                : null);

    // The step that it answers; 0 for none.
    private int Show(RoundEvent happened)
    {
        var step = happened.Step;
        if (happened.Key is { } key)
        {
            heard.Add(key);
        }

        try
        {
            scheduler.Run(() =>
            {
                if (happened.Kind == EventKind.Started)
                {
                    context.BeginAt(happened.At);
                    code = StartCode();
                }
                else
                {
                    step = context.Apply(happened);
                }
            });
        }
        catch (Exception reason)
        {
            // Not a failure that the code's own task carries, as of what it let run beside itself: it harms this instance and no other.
            defect = reason.Message;
        }

        return step;
    }

    private Task<JsonElement> StartCode() => rounds.Orchestrations.Contains(Origin.Orchestration)
        ? rounds.RunOrchestrationAsync(Origin.Orchestration, context, Origin.Input)
        : Task.FromException<JsonElement>(new InvalidOperationException($"No orchestration '{Origin.Orchestration}' is registered."));
}
