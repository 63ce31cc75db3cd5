using System.Net.Sockets;
using Xunit;

namespace CreditHub.Emulators;

public sealed class DockerEngineTests : IDisposable
{
    private readonly string path = Path.Combine(Path.GetTempPath(), $"engine-{Guid.NewGuid():N}");

    [Fact]
    public void Engine_is_there_only_while_its_socket_listens()
    {
        Assert.False(DockerEngine.Answers(path));
        using (var engine = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified))
        {
            engine.Bind(new UnixDomainSocketEndPoint(path));
            engine.Listen();
            Assert.True(DockerEngine.Answers(path));
        }

        Assert.False(DockerEngine.Answers(path));
    }

    public void Dispose() => File.Delete(path);
}
