using CreditHub.Documents;
using Xunit;

namespace CreditHub.Embedded;

/// <summary>The fixture itself.</summary>
public sealed class TestHubTests
{
    [Fact]
    public async Task Whole_hub_starts_moves_and_starts_again()
    {
        await using var hub = await TestHub.StartAsync(TestProfile.Create());

        await hub.AdvanceAsync(TimeSpan.FromDays(30));
        await hub.RestartAsync();

        Assert.NotNull(hub.Get<Steps>());
        Assert.True(hub.Clock.GetUtcNow() >= TestHub.Morning.AddDays(30));
    }
}
