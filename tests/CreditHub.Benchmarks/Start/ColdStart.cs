using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using CreditHub.Oversight;

namespace CreditHub.Start;

/// <summary>From the start of the process to its first answer, with a database of some size, against the empty ASP.NET app.</summary>
/// <param name="isPublished">Whether both are as they are deployed (<see cref="PublishedApps"/>), or as they were built.</param>
internal sealed class ColdStart(bool isPublished) : IWork
{
    public string Name => isPublished ? "published-start" : "start";

    // Publishing takes longer than all quick runs together.
    public bool IsQuick => !isPublished;

    public string Title => $"cold start to first answer, against an empty app{(isPublished ? ", published" : "")}";

    public Unit Unit => Unit.Milliseconds;

    public double Target => 3;

    public int Rounds(Scale scale) => scale is Scale.Quick ? 5 : 9;

    public IReadOnlyList<int> Sizes(Scale scale) => scale is Scale.Quick ? [10_000, 100_000] : [10_000, 100_000, 1_000_000];

    public Task<string?> WhyNotAsync(CancellationToken cancel) => isPublished ? PublishedApps.MakeAsync(cancel) : Task.FromResult<string?>(null);

    public async Task<IContest> PrepareAsync(int size, Scratch scratch, CancellationToken cancel)
    {
        var programs = isPublished ? PublishedApps.Folder : AppContext.BaseDirectory;
        var contest = new Contest(programs, await StoredDirectives.FolderAsync(size, due: 0, scratch, cancel));
        // The first start makes the credentials and reads the programs from the disk.
        await contest.ValueAsync(cancel);
        await contest.CeilingAsync(cancel);
        return contest;
    }

    private sealed class Contest(string programs, string folder) : IContest
    {
        private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(2);

        public Task<double> ValueAsync(CancellationToken cancel) => TimeAsync(url => Child.Hub(folder, url, programs), cancel);

        public Task<double> CeilingAsync(CancellationToken cancel) => TimeAsync(url => Child.RoleIn(programs, "serve-nothing", url), cancel);

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;

        private static async Task<double> TimeAsync(Func<string, Child> start, CancellationToken cancel)
        {
            var port = FreePort();
            var started = Stopwatch.GetTimestamp();
            await using var child = start($"http://127.0.0.1:{port}");
            await AnswerAsync(port, cancel);
            return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        }

        private static async Task AnswerAsync(int port, CancellationToken cancel)
        {
            var buffer = new byte[1024];
            while (true)
            {
                using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
                try
                {
                    await socket.ConnectAsync(IPAddress.Loopback, port, cancel);
                    await socket.SendAsync("GET /v1/health HTTP/1.1\r\nHost: localhost\r\n\r\n"u8.ToArray(), cancel);
                    var read = await socket.ReceiveAsync(buffer, cancel);
                    if (!buffer.AsSpan(0, read).StartsWith("HTTP/1.1 200"u8))
                    {
                        throw new InvalidOperationException("The first answer was not 200.");
                    }

                    return;
                }
                catch (SocketException refused) when (refused.SocketErrorCode is SocketError.ConnectionRefused)
                {
                    await Task.Delay(Pause, cancel);
                }
            }
        }

        private static int FreePort()
        {
            using var probe = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            probe.Bind(new IPEndPoint(IPAddress.Loopback, 0));
            return ((IPEndPoint)probe.LocalEndPoint!).Port;
        }
    }
}
