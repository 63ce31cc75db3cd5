using CreditHub.Records.Recalls;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CreditHub.Checks;

internal static class ChecksCapability
{
    public static HubBuilder AddChecks(this HubBuilder hub)
    {
        hub.Services.AddSingleton(new CheckBook(hub.Profile.Catalogues, hub.Profile.Bases, hub.Profile.Matters.Values));
        hub.Services.TryAddSingleton<IUsageLog, DocumentUsageLog>();
        hub.Services.AddSingleton<AskCheck>().AddSingleton<IDisclosures, ChecksOfRecord>();
        hub.Services.AddSingleton<AskCleanRecord>().AddSingleton<AskRecords>().AddSingleton<ReadOwnChecks>();
        return hub;
    }
}
