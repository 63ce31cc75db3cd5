using System.Diagnostics;
using System.Globalization;
using CreditHub.Decisions;
using CreditHub.Policy;
using CreditHub.Records.Uploads;
using CreditHub.Units;

namespace CreditHub.Records;

/// <summary>
/// Takes a file in, in a process of its own so that its memory is its own: from the upload use case over the intake round to the whole
/// receipt, on the embedded back end. A smaller file goes before, so that the code is compiled as in a hub that runs.
/// </summary>
internal static class TakeIn
{
    private const int WarmUpRows = 20_000;
    private const int FirstOfWarmUp = 50_000_000;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(2);

    /// <summary>Who sends: a unit of the profile.</summary>
    public static Units.Unit Sender { get; } = Profiles.Load("fuzhou").Units[new UnitId("market-supervision")];

    /// <summary>The day of the decisions.</summary>
    public static DateOnly DecidedOn { get; } = WorkCalendar.DateAt(TimeProvider.System.GetUtcNow()).AddDays(-3);

    /// <summary>Prints rows a second, and the most memory of the process meanwhile in mebibytes.</summary>
    public static async Task RunAsync(string folder, string file)
    {
        var warmUp = file + ".warm-up";
        PenaltyFile.Write(warmUp, FirstOfWarmUp, WarmUpRows, Sender, DecidedOn);
        await using var hub = await OpenHub.StartAsync(folder);
        await TakeAsync(hub, warmUp);
        File.Delete(warmUp);
        ForgetMostMemory();
        var started = Stopwatch.GetTimestamp();
        var rows = await TakeAsync(hub, file);
        var perSecond = rows / Stopwatch.GetElapsedTime(started).TotalSeconds;
        Console.WriteLine(FormattableString.Invariant($"{perSecond} {MostMemory()}"));
    }

    private static async Task<int> TakeAsync(OpenHub hub, string file)
    {
        var caller = new Caller(Sender.Id, "system-1", IsPerson: false, new HashSet<Role> { Role.Uploader }, Subject: null);
        await using var body = File.OpenRead(file);
        var request = new UploadRequest("penalties", "text/csv", "utf-8", null, body.Length);
        var received = await hub.Get<ReceiveUpload>().HandleAsync(request, body, caller, CancellationToken.None);
        var id = ((Decision<Upload>.Accepted)received).Value.Id;
        while (true)
        {
            var found = await hub.Get<ReadUploads>().FindAsync(id, caller, CancellationToken.None);
            switch (((Decision<Upload>.Accepted)found).Value.State)
            {
                case UploadState.Done { Counts: { Rejected: > 0, Duplicate: > 0 } counts }:
                    return counts.Rows;
                case UploadState.Received or UploadState.Reading:
                    await Task.Delay(Pause);
                    break;
                case var other:
                    throw new InvalidOperationException($"The file was not taken in as it should be: {other}.");
            }
        }
    }

    // Linux keeps the peak of each process, and starts anew when it is told to.
    private static void ForgetMostMemory()
    {
        if (OperatingSystem.IsLinux())
        {
            GC.Collect();
            File.WriteAllText("/proc/self/clear_refs", "5");
        }
    }

    private static long MostMemory()
    {
        const string Peak = "VmHWM:";
        return OperatingSystem.IsLinux()
            ? long.Parse(
                File.ReadLines("/proc/self/status").Single(line => line.StartsWith(Peak, StringComparison.Ordinal)).Split(' ')[^2],
                CultureInfo.InvariantCulture) / 1024
            : Process.GetCurrentProcess().PeakWorkingSet64 >> 20;
    }
}
