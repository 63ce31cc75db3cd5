using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;
using Xunit;

namespace CreditHub.Emulators;

/// <summary>An emulator that <c>.ci/emulators</c> installed, as a process of its own on a free port.</summary>
internal sealed class Emulator : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Process process;

    private Emulator(Process process, int port)
    {
        this.process = process;
        Port = port;
    }

    public int Port { get; }

    /// <summary>The emulators' folder.</summary>
    public static string Folder => Environment.GetEnvironmentVariable("CREDITHUB_EMULATORS") is { Length: > 0 } named
        ? named
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache", "credithub-emulators");

    /// <summary>Starts one.</summary>
    /// <param name="script">Its script, below the folder.</param>
    /// <param name="arguments">What it is started with.</param>
    /// <param name="ready">What it prints when it is ready; its group <c>port</c> is the port.</param>
    /// <param name="settings">Environment variables.</param>
    public static async Task<Emulator> StartAsync(
        string script, string[] arguments, Regex ready, IReadOnlyDictionary<string, string>? settings = null)
    {
        var path = Path.Combine(Folder, "node_modules", script);
        Assert.SkipUnless(File.Exists(path), $"'{path}' is not there: .ci/emulators installs it.");
        var start = new ProcessStartInfo("node", [path, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in settings ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        var said = new ConcurrentQueue<string?>();
        var port = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        var process = new Process { StartInfo = start, EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) =>
        {
            said.Enqueue(line.Data);
            if (line.Data is { } text && ready.Match(text) is { Success: true } match)
            {
                port.TrySetResult(int.Parse(match.Groups["port"].Value, System.Globalization.CultureInfo.InvariantCulture));
            }
        };
        process.ErrorDataReceived += (_, line) => said.Enqueue(line.Data);
        process.Exited += (_, _) => port.TrySetException(new InvalidOperationException(string.Join('\n', said)));
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new Emulator(process, await port.Task.WaitAsync(Patience));
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        process.Dispose();
    }
}
