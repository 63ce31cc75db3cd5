using Microsoft.Extensions.DependencyInjection;

namespace CreditHub.Vault;

internal static class VaultCapability
{
    public static HubBuilder AddVaultCare(this HubBuilder hub)
    {
        hub.Kinds.Add(VaultDocuments.Leaving).Add(VaultDocuments.Look);
        hub.Services.AddSingleton<LeaveValues>();
        return hub.Told<LeaveValues>().Due<ForgetValues>();
    }
}
