using CreditHub.Engine;

namespace CreditHub.Publication.Channels;

/// <summary>One day's round of one channel: compare what it shows with what it said that it shows; differences are pushed again.</summary>
public sealed class ReconcileChannel : IOrchestration<ChannelInput, ChannelOutput>
{
    /// <summary>Its name.</summary>
    public static OrchestrationName<ChannelInput, ChannelOutput> Name { get; } = new("ReconcileChannel");

    /// <inheritdoc />
    public async Task<ChannelOutput> RunAsync(OrchestrationContext context, ChannelInput input)
    {
        var compared = await context.CallAsync(CompareChannel.Name, input, Retry.Standard);
        context.SetStatus(FormattableString.Invariant($"missing {compared.Missing}, too many {compared.TooMany}"));
        return new ChannelOutput(compared.Missing + compared.TooMany);
    }
}
