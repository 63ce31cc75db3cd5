using System.Net.Sockets;

namespace CreditHub.Emulators;

/// <summary>Whether emulators can run in containers here: asked of the engine's socket, which answers at once, before Testcontainers waits for one.</summary>
internal static class DockerEngine
{
#if FULL_FEED
    public static bool CanBeUsed => Environment.GetEnvironmentVariable("DOCKER_HOST") is { Length: > 0 } || Answers("/var/run/docker.sock");
#else
    // Testcontainers is a stand-in here.
    public static bool CanBeUsed => false;
#endif

    /// <summary>Whether something listens at a Unix socket.</summary>
    public static bool Answers(string path)
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            socket.Connect(new UnixDomainSocketEndPoint(path));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
