using System.Threading.Channels;
using CreditHub.Machines;
using Microsoft.Extensions.Logging;

namespace CreditHub.Engine;

/// <summary>Work that a number of workers take in turn, until it is done or the engine stops; work that fails for an outer reason is tried again.</summary>
/// <typeparam name="T">What is worked on.</typeparam>
internal sealed class WorkQueue<T>(string name, int workers, Func<T, CancellationToken, Task> work, Machine machine, ILogger logger)
{
    // Outside of the hub's clock: a full disk or a lost drive does not come back because that was moved. Every worker may have to wait, so the
    // pauses grow, and only the first of them is logged in full: the log may lie on the same disk.
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(15);

    private readonly Channel<T> items = Channel.CreateUnbounded<T>();
    private Task running = Task.CompletedTask;

    public void Add(T item) => items.Writer.TryWrite(item);

    public void Start(CancellationToken stopping) =>
        running = Task.WhenAll(Enumerable.Range(0, workers).Select(_ => machine.Run(() => RunAsync(stopping))));

    /// <summary>Ends when every worker has stopped.</summary>
    public Task StoppedAsync() => running;

    private async Task RunAsync(CancellationToken stopping)
    {
        try
        {
            while (true)
            {
                await DoAsync(await items.Reader.ReadAsync(stopping), stopping);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The engine stops; what is left is stored.
        }
        catch (ObjectDisposedException)
        {
            // The database was closed first, as in a crash; what is left is stored.
        }
    }

    private async Task DoAsync(T item, CancellationToken stopping)
    {
        var pause = FirstPause;
        for (var tries = 1; ; tries++)
        {
            try
            {
                await work(item, stopping);
                if (tries > 1)
                {
                    logger.WorkDone(name, tries);
                }

                return;
            }
            catch (Exception reason) when (reason is not (OperationCanceledException or ObjectDisposedException))
            {
                if (tries == 1)
                {
                    logger.WorkFailed(name, reason);
                }

                await Task.Delay(pause, machine.Outside, stopping);
                pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
            }
        }
    }
}
