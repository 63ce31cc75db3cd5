using System.Text.Json;

namespace CreditHub.Engine;

/// <summary>An instance whose code is in memory, waiting where it last stopped.</summary>
internal sealed class LiveInstance
{
    private readonly StepScheduler scheduler;
    private readonly TaskLedger ledger;
    private readonly ReplayContext context;
    private readonly Rounds rounds;
    private Task<JsonElement>? code;

    /// <summary>Brings the code to where it stopped: it sees again what it had seen.</summary>
    /// <param name="rounds">The code.</param>
    /// <param name="stored">What it had seen.</param>
    /// <param name="look">Asks for a step, though nothing happened.</param>
    public LiveInstance(Rounds rounds, StoredInstance stored, Action<long> look)
    {
        scheduler = new StepScheduler(() => look(stored.Number));
        this.rounds = rounds;
        Number = stored.Number;
        Id = stored.Id;
        Orchestration = stored.Orchestration;
        ledger = new TaskLedger(stored.Recorded);
        context = new ReplayContext(Id, scheduler, ledger);
        foreach (var happened in stored.Seen)
        {
            See(happened);
        }

        ledger.EndReplay();
    }

    public long Number { get; }

    public string Id { get; }

    public string Orchestration { get; }

    /// <summary>The last event that its code has seen.</summary>
    public int Processed { get; private set; }

    /// <summary>Lets the code see what happened since, and tells what came of it.</summary>
    public StepResult Step(IReadOnlyList<RoundEvent> events)
    {
        foreach (var happened in events)
        {
            if (code is { IsCompleted: true } || Broken is not null)
            {
                break;
            }

            See(happened);
        }

        var (asked, closed) = ledger.Take();
        var (state, output, failure) = Outcome();
        return new StepResult(Number, Id, Orchestration, Processed, context.Status, state, output, failure, asked, closed);
    }

    /// <summary>How the code breaks the contract of orchestrations; null while it does not.</summary>
    public string? Broken =>
        ledger.Mismatch is { } mismatch ? $"The history is not this code's: {mismatch}."
        : scheduler.Trespassed || (code is { IsCompleted: false } && !context.Waits)
            ? "The orchestration awaits something that is not its context's."
            : null;

    private void See(RoundEvent happened)
    {
        Processed = happened.Position;
        scheduler.Run(() =>
        {
            if (happened.Kind == EventKind.Started)
            {
                context.BeginAt(happened.At);
                code = StartCode(happened.Payload!.Value);
            }
            else
            {
                context.Apply(happened);
            }
        });
    }

    private Task<JsonElement> StartCode(JsonElement input) => rounds.Orchestrations.Contains(Orchestration)
        ? rounds.RunOrchestrationAsync(Orchestration, context, input)
        : Task.FromException<JsonElement>(new InvalidOperationException($"No orchestration '{Orchestration}' is registered."));

    private (RoundState State, JsonElement? Output, string? Failure) Outcome()
    {
        if (Broken is { } reason)
        {
            return (RoundState.Failed, null, reason);
        }

        return code switch
        {
            { IsCompletedSuccessfully: true } => (RoundState.Completed, code.Result, null),
            { IsCompleted: true } => (RoundState.Failed, null, code.Exception?.GetBaseException().Message ?? "The orchestration cancelled itself."),
            _ => (RoundState.Running, null, null),
        };
    }
}
