// Declarations of the members that this app uses of OpenTelemetry.Extensions.Hosting 1.x (github.com/open-telemetry/opentelemetry-dotnet),
// Microsoft.Azure.Functions.Worker.OpenTelemetry 1.2.0 (github.com/Azure/azure-functions-dotnet-worker) and
// Azure.Monitor.OpenTelemetry.Exporter 1.x (github.com/Azure/azure-sdk-for-net): signatures only, no behaviour.
using Azure.Core;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;

namespace OpenTelemetry
{
    public sealed class OpenTelemetryBuilder(IServiceCollection services) : IOpenTelemetryBuilder
    {
        public IServiceCollection Services { get; } = services;
    }
}

namespace Microsoft.Extensions.DependencyInjection
{
    public static class OpenTelemetryServicesExtensions
    {
        public static OpenTelemetryBuilder AddOpenTelemetry(this IServiceCollection services) => new(services);
    }
}

namespace Microsoft.Azure.Functions.Worker.OpenTelemetry
{
    public static class ConfigureFunctionsOpenTelemetry
    {
        public static IOpenTelemetryBuilder UseFunctionsWorkerDefaults(this IOpenTelemetryBuilder builder) => builder;
    }
}

namespace Azure.Monitor.OpenTelemetry.Exporter
{
    public class AzureMonitorExporterOptions : ClientOptions
    {
        public TokenCredential? Credential { get; set; }
    }

    public static class OpenTelemetryBuilderExtensions
    {
        public static IOpenTelemetryBuilder UseAzureMonitorExporter(this IOpenTelemetryBuilder builder) => builder;
    }
}
