using CreditHub.Engine;

namespace CreditHub.Publication.Channels;

/// <summary>Which channel.</summary>
public sealed record ChannelInput(string Channel);

/// <summary>How it ended.</summary>
/// <param name="Items">How many items were dealt with.</param>
public sealed record ChannelOutput(int Items);

/// <summary>One hour's round of one channel: push what is due, a batch at a time, until nothing is or the channel does not answer.</summary>
public sealed class PushChannel : IOrchestration<ChannelInput, ChannelOutput>
{
    // 50,000 items an hour, so that histories stay short; what is left is the next hour's.
    private const int MostBatches = 250;

    /// <summary>Its name.</summary>
    public static OrchestrationName<ChannelInput, ChannelOutput> Name { get; } = new("PushChannel");

    /// <inheritdoc />
    public async Task<ChannelOutput> RunAsync(OrchestrationContext context, ChannelInput input)
    {
        var items = 0;
        for (var batch = 1; batch <= MostBatches; batch++)
        {
            var pushed = await context.CallAsync(PushBatch.Name, input, Retry.Standard);
            items += pushed.Items;
            context.SetStatus(FormattableString.Invariant($"pushed {items}"));
            if (pushed is { Items: 0 } or { IsDown: true })
            {
                break;
            }
        }

        return new ChannelOutput(items);
    }
}
