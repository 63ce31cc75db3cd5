using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace CreditHub.Checks;

/// <summary>What a load client counted.</summary>
/// <param name="Answered">Every answer, those of the first second included.</param>
/// <param name="PerSecond">Answers a second after the first second.</param>
/// <param name="BytesEach">Bytes of an answer, headers included, on average.</param>
internal sealed record LoadResult(long Answered, double PerSecond, double BytesEach);

/// <summary>A load client in a process of its own, so that it costs hub and ceiling the same.</summary>
internal static class Load
{
    private const int Connections = 64;
    private static readonly TimeSpan GettingReady = TimeSpan.FromSeconds(1);

    /// <summary>Asks about random subjects for some seconds and prints a <see cref="LoadResult"/>.</summary>
    /// <param name="arguments">Address, key, number of subjects, seconds.</param>
    public static async Task RunAsync(string[] arguments)
    {
        var (address, key) = (new Uri(arguments[0]), arguments[1]);
        var subjects = int.Parse(arguments[2], CultureInfo.InvariantCulture);
        var span = TimeSpan.FromSeconds(int.Parse(arguments[3], CultureInfo.InvariantCulture));
        using var stop = new CancellationTokenSource();
        var connections = Enumerable.Range(0, Connections).Select(seed => new LoadConnection(address, key, subjects, seed)).ToList();
        var runs = connections.ConvertAll(connection => connection.RunAsync(stop.Token));
        await Task.Delay(GettingReady);
        var (before, started) = (connections.Sum(connection => connection.Answered), Stopwatch.GetTimestamp());
        await Task.WhenAny(Task.WhenAny(runs), Task.Delay(span));
        var (after, elapsed) = (connections.Sum(connection => connection.Answered), Stopwatch.GetElapsedTime(started));
        await stop.CancelAsync();
        await Task.WhenAll(runs);
        var answered = connections.Sum(connection => connection.Answered);
        var bytes = connections.Sum(connection => connection.Bytes);
        Console.WriteLine(JsonSerializer.Serialize(
            new LoadResult(answered, (after - before) / elapsed.TotalSeconds, (double)bytes / answered), HubJson.Options));
    }
}
