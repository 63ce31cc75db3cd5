using System.Text.Json;
using CreditHub.Documents;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CreditHub.Embedded;

public class ToldHandlersTests
{
    [Fact]
    public async Task Handler_that_could_not_be_made_over_a_full_disk_is_made_when_it_is_asked_for_again()
    {
        var tries = 0;
        await using var hub = await TestHub.StartAsync(TestProfile.Create(), more: services => services.AddSingleton<ITold>(
            _ => ++tries == 1 ? throw new StorageFullException(new IOException("full")) : new Deaf()));

        var told = hub.Get<Lazy<IEnumerable<ITold>>>();
        Assert.Throws<StorageFullException>(() => told.Value);
        Assert.Contains(told.Value, handler => handler is Deaf);
    }

    private sealed class Deaf : ITold
    {
        public string Name => "deaf";

        public Task HandleAsync(JsonElement payload, CancellationToken cancel) => Task.CompletedTask;
    }
}
