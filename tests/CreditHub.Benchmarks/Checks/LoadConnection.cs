using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using CreditHub.Demo;

namespace CreditHub.Checks;

/// <summary>One connection that is kept open: asks, waits for the whole answer, asks again.</summary>
internal sealed class LoadConnection
{
    private const int CodeLength = 18;
    private readonly Uri address;
    private readonly byte[] request;
    private readonly int codeAt;
    private readonly byte[] answer = new byte[64 * 1024];
    private readonly Random random;
    private readonly int subjects;

    public LoadConnection(Uri address, string key, int subjects, int seed)
    {
        // Each run asks about others, as a day does: what the hub remembers of the run before must not help it.
        (this.address, this.subjects, random) = (address, subjects, new Random(HashCode.Combine(seed, Environment.ProcessId)));
        var placeholder = new string('0', CodeLength);
        var body = JsonSerializer.Serialize(
            new CheckRequest(placeholder, StoredSubjects.Matter, $"case-{seed:D8}", "办理行政许可前的信用核查"), HubJson.Options);
        var head = $"POST /v1/checks HTTP/1.1\r\nHost: {address.Authority}\r\nAuthorization: Bearer {key}\r\n"
            + $"Content-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n";
        request = Encoding.UTF8.GetBytes(head + body);
        codeAt = request.AsSpan().LastIndexOf(Encoding.UTF8.GetBytes(placeholder));
    }

    /// <summary>How many answers came.</summary>
    public long Answered { get; private set; }

    /// <summary>How many bytes they had.</summary>
    public long Bytes { get; private set; }

    /// <exception cref="InvalidOperationException">An answer was not 200.</exception>
    public async Task RunAsync(CancellationToken stop)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, address.Port), CancellationToken.None);
        while (!stop.IsCancellationRequested)
        {
            Encoding.ASCII.GetBytes(SyntheticCodes.CreditCode("91", random.Next(subjects)), request.AsSpan(codeAt, CodeLength));
            await socket.SendAsync(request, SocketFlags.None, CancellationToken.None);
            Bytes += await ReceiveAsync(socket);
            Answered++;
        }
    }

    private async ValueTask<int> ReceiveAsync(Socket socket)
    {
        for (var read = 0; ;)
        {
            read += await socket.ReceiveAsync(answer.AsMemory(read), SocketFlags.None, CancellationToken.None) switch
            {
                0 => throw new InvalidOperationException("The server closed the connection."),
                var more => more,
            };
            if (IsWhole(answer.AsSpan(0, read)))
            {
                return read;
            }
        }
    }

    private static bool IsWhole(ReadOnlySpan<byte> bytes)
    {
        var headEnd = bytes.IndexOf("\r\n\r\n"u8);
        if (headEnd < 0)
        {
            return false;
        }

        if (!bytes.StartsWith("HTTP/1.1 200"u8))
        {
            throw new InvalidOperationException(Encoding.UTF8.GetString(bytes));
        }

        var head = bytes[..headEnd];
        var lengthAt = head.IndexOf("Content-Length: "u8);
        return lengthAt < 0
            ? bytes.EndsWith("\r\n0\r\n\r\n"u8)
            : System.Buffers.Text.Utf8Parser.TryParse(head[(lengthAt + 16)..], out int length, out _) && bytes.Length == headEnd + 4 + length;
    }
}
