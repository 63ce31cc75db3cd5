using System.Diagnostics;

namespace CreditHub.Start;

/// <summary>Hub and empty app as they are deployed (docs/runbook.md): published, their code compiled ahead for this machine.</summary>
internal static class PublishedApps
{
    private const string Hub = "CreditHub.Local.dll";

    /// <summary>Where they lie.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "published");

    /// <summary>Publishes both, unless that was done since they were built.</summary>
    /// <returns>Null, or why it cannot be done here: the compiler is a package, which a partial feed may lack.</returns>
    public static async Task<string?> MakeAsync(CancellationToken cancel)
    {
        if (IsCurrent)
        {
            return null;
        }

        if (Root(AppContext.BaseDirectory) is not { } root)
        {
            return "its sources are not here.";
        }

        using var publish = Process.Start(new ProcessStartInfo(
            "dotnet",
            [
                "publish", Path.Combine(root, "tests", "CreditHub.Benchmarks"), "-c", "Release", "--use-current-runtime", "--self-contained", "false",
                "-p:PublishReadyToRun=true", "--disable-build-servers", "-v", "q", "-o", Folder,
            ])
        {
            RedirectStandardOutput = true,
        })!;
        var output = await publish.StandardOutput.ReadToEndAsync(cancel);
        await publish.WaitForExitAsync(cancel);
        return publish.ExitCode == 0 ? null : $"publishing failed. {output.Trim()}";
    }

    private static bool IsCurrent => File.Exists(Path.Combine(Folder, Hub))
        && Directory.GetFiles(AppContext.BaseDirectory, "CreditHub.*.dll").All(
            built => File.GetLastWriteTimeUtc(built) < File.GetLastWriteTimeUtc(Path.Combine(Folder, Hub)));

    private static string? Root(string? folder) =>
        folder is null || File.Exists(Path.Combine(folder, "CreditHub.sln")) ? folder : Root(Path.GetDirectoryName(folder));
}
