namespace CreditHub.Engine;

/// <summary>
/// What an instance's code asked for: on replay compared with what it asked for the first time, afterwards collected to be stored.
/// </summary>
/// <param name="recorded">What it asked for the first time, by step number.</param>
internal sealed class TaskLedger(IReadOnlyDictionary<int, RecordedTask> recorded)
{
    private readonly Dictionary<int, RecordedTask> expected = new(recorded);
    private List<RoundTask> asked = [];
    private bool replaying = true;

    /// <summary>Why the code's history is not this code's; null as long as it is.</summary>
    public string? Mismatch { get; private set; }

    /// <exception cref="InvalidOperationException">The code asks for something else than the first time.</exception>
    public void Ask(RoundTask task)
    {
        if (!replaying)
        {
            asked.Add(task);
            return;
        }

        if (!expected.Remove(task.Number, out var before) || before != new RecordedTask(task.Kind, task.Name))
        {
            Mismatch ??= $"step {task.Number} is now {Say(new(task.Kind, task.Name))}, but was {(before is null ? "nothing" : Say(before))}";
            throw new InvalidOperationException(Mismatch);
        }
    }

    /// <summary>The replay has come to where the first run stopped.</summary>
    public void EndReplay()
    {
        replaying = false;
        if (expected.Count > 0 && Mismatch is null)
        {
            var (step, before) = expected.MinBy(pair => pair.Key);
            Mismatch = $"step {step} is now nothing, but was {Say(before)}";
        }
    }

    /// <summary>What was asked for since the last time.</summary>
    public IReadOnlyList<RoundTask> Take()
    {
        if (asked.Count == 0)
        {
            return [];
        }

        var taken = asked;
        asked = [];
        return taken;
    }

    private static string Say(RecordedTask task) => $"{RoundTask.Word(task.Kind)} '{task.Name}'";
}

/// <summary>What is compared on replay.</summary>
internal sealed record RecordedTask(StepKind Kind, string Name);
