using Microsoft.Extensions.Hosting;

namespace CreditHub.Vault;

/// <summary>Opens the vault before the first request: a host that cannot must not start.</summary>
internal sealed class VaultOpening(CosmosVault vault) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => vault.OpenAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
