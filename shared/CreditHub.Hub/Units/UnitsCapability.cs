using Microsoft.Extensions.DependencyInjection;

namespace CreditHub.Units;

internal static class UnitsCapability
{
    public static HubBuilder AddUnits(this HubBuilder hub)
    {
        hub.Kinds.Add(Credential.Kind);
        hub.Services.AddSingleton<KnownCallers>();
        hub.Services.AddSingleton<Credentials>();
        return hub;
    }
}
