using Microsoft.Extensions.DependencyInjection;

namespace CreditHub.Checks;

internal static class ChecksCapability
{
    public static HubBuilder AddChecks(this HubBuilder hub)
    {
        hub.Kinds.Add(CheckDocuments.Check);
        hub.Services.AddSingleton(new CheckBook(hub.Profile.Catalogues, hub.Profile.Bases, hub.Profile.Matters.Values));
        hub.Services.AddSingleton<AskCheck>();
        hub.Services.AddSingleton<ReadOwnChecks>();
        return hub;
    }
}
