using System.Diagnostics;

namespace CreditHub;

/// <summary>A program of this run in a process of its own: a hub, a ceiling's server, a load client.</summary>
internal sealed class Child : IAsyncDisposable
{
    private readonly Process process;

    private Child(Process process) => this.process = process;

    /// <summary>Starts the hub's Local head, in Release as this program is.</summary>
    /// <param name="folder">Its data.</param>
    /// <param name="url">Where it listens.</param>
    /// <param name="programs">Where the program lies; beside this one where not said.</param>
    public static Child Hub(string folder, string url = "http://127.0.0.1:0", string? programs = null) =>
        Start(Path.Combine(programs ?? AppContext.BaseDirectory, "CreditHub.Local.dll"), [], "--data", folder, "--urls", url);

    /// <summary>Starts this program in one of its roles (see Program.cs).</summary>
    public static Child Role(params IReadOnlyList<string> arguments) => RoleIn(AppContext.BaseDirectory, arguments);

    /// <summary>Starts this program as it lies in another folder.</summary>
    public static Child RoleIn(string programs, params IReadOnlyList<string> arguments) => Start(Path.Combine(programs, "CreditHub.Benchmarks.dll"), [], arguments);

    /// <summary>Starts a load client.</summary>
    public static Child Load(params IReadOnlyList<string> arguments) =>
        // What its sockets bring is handled where it is found, which halves what the client takes away from the server.
        Start(Path.Combine(AppContext.BaseDirectory, "CreditHub.Benchmarks.dll"), [("DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS", "1")], ["load", .. arguments]);

    /// <summary>The next line that it prints.</summary>
    /// <exception cref="InvalidOperationException">It ended without one.</exception>
    public async Task<string> LineAsync(CancellationToken cancel) =>
        await process.StandardOutput.ReadLineAsync(cancel)
        ?? throw new InvalidOperationException("A process of the run ended early; see standard error.");

    /// <summary>Where it listens: the last word of its first line.</summary>
    public async Task<Uri> AddressAsync(CancellationToken cancel) => new((await LineAsync(cancel)).Split(' ')[^1]);

    /// <summary>What it has taken of the processors since it began.</summary>
    public TimeSpan ProcessorTime()
    {
        process.Refresh();
        return process.TotalProcessorTime;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }

    private static Child Start(string program, (string Name, string Value)[] environment, params IReadOnlyList<string> arguments)
    {
        // The log of a hub goes to standard error, as it does in service.
        var start = new ProcessStartInfo(Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet")
        {
            RedirectStandardOutput = true,
        };
        start.ArgumentList.Add(program);
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return new Child(Process.Start(start) ?? throw new InvalidOperationException($"'{program}' could not be started."));
    }
}
