using Xunit;

namespace CreditHub.Processes;

/// <summary>A hub in a process of its own that is killed and started again on the same folder; callers find it wherever it listens now.</summary>
internal sealed class KillableHub(string folder) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly Lock gate = new();
    private TaskCompletionSource<Uri> up = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private ChildProcess? child;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Where it listens; waits until it does.</summary>
    public Task<Uri> AddressAsync()
    {
        lock (gate)
        {
            return up.Task.WaitAsync(Patience, Cancel);
        }
    }

    /// <summary>Starts it; does not wait until it listens.</summary>
    public void Start()
    {
        lock (gate)
        {
            child = ChildProcess.Start("--data", folder, "--urls", "http://127.0.0.1:0", "--movable-clock");
            _ = ListenAsync(child, child.Process.StandardOutput, child.Process.StandardError);
        }
    }

    /// <summary>Kills it; who waits for it goes on waiting for the next one.</summary>
    public async Task KillAsync()
    {
        ChildProcess killed;
        lock (gate)
        {
            killed = child!;
            child = null;
            if (up.Task.IsCompleted)
            {
                up = new(TaskCreationOptions.RunContinuationsAsynchronously);
            }
        }

        await killed.KillAsync();
        killed.Dispose();
    }

    public void Dispose() => child?.Dispose();

    private async Task ListenAsync(ChildProcess started, StreamReader output, StreamReader errors)
    {
        var log = errors.ReadToEndAsync(CancellationToken.None);
        Uri? address = null;
        while (await output.ReadLineAsync(CancellationToken.None) is { } line)
        {
            if (line.StartsWith("CreditHub ", StringComparison.Ordinal))
            {
                address = new Uri(line["CreditHub ".Length..]);
            }

            if (line.Contains("Ctrl+C", StringComparison.Ordinal))
            {
                Tell(started, () => up.TrySetResult(address!));
            }
        }

        var said = await log;
        Tell(started, () => up.TrySetException(new InvalidOperationException($"The hub ended: {said}")));
    }

    // What a killed one says comes too late.
    private void Tell(ChildProcess by, Action what)
    {
        lock (gate)
        {
            if (child == by)
            {
                what();
            }
        }
    }
}
