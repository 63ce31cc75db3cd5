using Azure.Core;
using Azure.Monitor.OpenTelemetry.Exporter;
using Microsoft.Azure.Functions.Worker.OpenTelemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;

namespace CreditHub.Oversight;

/// <summary>Exports the hub's spans and numbers with the worker's own, to Application Insights. The host does its part by host.json.</summary>
internal static class FunctionsTelemetry
{
    /// <summary>The setting that says where to; without it nothing is exported.</summary>
    public const string Connection = "APPLICATIONINSIGHTS_CONNECTION_STRING";

    public static IServiceCollection AddFunctionsTelemetry(this IServiceCollection services, IConfiguration settings)
    {
        if (string.IsNullOrWhiteSpace(settings[Connection]))
        {
            return services;
        }

        // Application Insights takes telemetry from identities only; the connection string just says where it is.
        services.AddOptions<AzureMonitorExporterOptions>().Configure<TokenCredential>((options, credential) => options.Credential = credential);
        services.AddOpenTelemetry().UseFunctionsWorkerDefaults().UseAzureMonitorExporter()
            .WithTracing(traces => traces.AddSource(HubTelemetry.Name))
            .WithMetrics(metrics => metrics.AddMeter(HubTelemetry.Name));
        return services;
    }
}
