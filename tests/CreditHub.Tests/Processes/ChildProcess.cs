using System.Diagnostics;

namespace CreditHub.Processes;

/// <summary>
/// The Local head, or another of our programs, as a process of its own, which ends with the test: when it is disposed, and also when the test's own process is killed,
/// which a watchdog sees by its input's end.
/// </summary>
internal sealed class ChildProcess : IDisposable
{
    private readonly Process? watchdog;

    private ChildProcess(Process process, Process? watchdog)
    {
        Process = process;
        this.watchdog = watchdog;
    }

    /// <summary>The process; its outputs are redirected.</summary>
    public Process Process { get; }

    /// <summary>Starts the Local head.</summary>
    public static ChildProcess Start(params IReadOnlyList<string> arguments) => StartProgram("CreditHub.Local", arguments);

    /// <summary>Starts one of our programs.</summary>
    public static ChildProcess StartProgram(string name, params IReadOnlyList<string> arguments) => Of(new ProcessStartInfo(
        "dotnet", [Path.Combine(AppContext.BaseDirectory, name + ".dll"), .. arguments])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    });

    /// <summary>Runs a command of the Local head to its end. See <see cref="RunProgramAsync"/>.</summary>
    public static Task<(int ExitCode, string Output, string Errors)> RunAsync(CancellationToken cancel, params IReadOnlyList<string> arguments) =>
        RunProgramAsync("CreditHub.Local", cancel, arguments);

    /// <summary>Runs one of our programs to its end.</summary>
    /// <returns>The exit code, and what it printed.</returns>
    public static async Task<(int ExitCode, string Output, string Errors)> RunProgramAsync(
        string name, CancellationToken cancel, params IReadOnlyList<string> arguments)
    {
        using var child = StartProgram(name, arguments);
        var (output, errors) = (child.Process.StandardOutput.ReadToEndAsync(cancel), child.Process.StandardError.ReadToEndAsync(cancel));
        await child.Process.WaitForExitAsync(cancel);
        return (child.Process.ExitCode, await output, await errors);
    }

    /// <summary>Kills it, by SIGKILL where there are signals, and waits until it is gone.</summary>
    public async Task KillAsync()
    {
        Process.Kill();
        await Process.WaitForExitAsync(CancellationToken.None);
    }

    public void Dispose()
    {
        if (!Process.HasExited)
        {
            Process.Kill();
            Process.WaitForExit();
        }

        if (watchdog is not null)
        {
            watchdog.StandardInput.WriteLine("ended");
            watchdog.WaitForExit();
            watchdog.Dispose();
        }

        Process.Dispose();
    }

    private static ChildProcess Of(ProcessStartInfo start)
    {
        var process = Process.Start(start)!;
        var watchdog = OperatingSystem.IsWindows()
            ? null
            : Process.Start(new ProcessStartInfo("sh", ["-c", $"read line || kill -9 {process.Id}"]) { RedirectStandardInput = true });
        return new ChildProcess(process, watchdog);
    }
}
