using System.Globalization;
using CreditHub.Documents;
using CreditHub.Engine;
using CreditHub.Oversight;
using CreditHub.Policy;
using CreditHub.Publication.Authorities;

namespace CreditHub.Publication.Channels;

/// <summary>Due work: a round of pushes an hour for each channel with something due, and a comparison a day. A slow channel delays nothing else.</summary>
public sealed class StartChannelRounds(IDocuments documents, IEngine engine, IChannels channels, PassForgotten forgotten, HubProfile profile) : IDue
{
    /// <inheritdoc />
    public async Task<int> SweepAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var started = 0;
        var today = WorkCalendar.DateAt(now);
        foreach (var channel in profile.Channels.Where(channels.Reaches))
        {
            var input = HubJson.ToElement(new ChannelInput(channel.Code));
            var day = today.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
            if (await engine.StartAsync(ReconcileChannel.Name.Name, $"reconcile-{channel.Code}-{day}", input, cancel) && channel.Audience is ChannelAudience.Authority)
            {
                started += await forgotten.RunAsync(channel, today, cancel);
            }

            if ((await documents.QueryAsync(PublicationDocuments.Delivery, PushBatch.DueAt(channel.Code, now) with { Limit = 1 }, cancel)).Items.Count > 0)
            {
                var hour = now.UtcDateTime.ToString("yyyyMMddHH", CultureInfo.InvariantCulture);
                started += await engine.StartAsync(PushChannel.Name.Name, $"push-{channel.Code}-{hour}", input, cancel) ? 1 : 0;
            }
        }

        return started;
    }
}
