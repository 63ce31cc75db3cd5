using CreditHub.Oversight;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace CreditHub;

/// <summary>
/// Exports the hub's spans and numbers, and those of its web server, by OTLP. Where to and how, the usual variables of OpenTelemetry say
/// (<c>OTEL_EXPORTER_OTLP_…</c>); without an endpoint nothing is exported, and the instruments cost next to nothing.
/// </summary>
internal sealed class OtlpExport : IHostedService, IDisposable
{
    /// <summary>The variable that switches it on.</summary>
    public const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private TracerProvider? traces;
    private MeterProvider? metrics;

    /// <summary>Adds it where an endpoint is named.</summary>
    public static void AddTo(IServiceCollection services)
    {
        if (!string.IsNullOrWhiteSpace(Environment.GetEnvironmentVariable(Endpoint)))
        {
            services.AddHostedService<OtlpExport>();
        }
    }

    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken)
    {
        traces = Sdk.CreateTracerProviderBuilder().ConfigureResource(Name)
            .AddSource(HubTelemetry.Name, "Microsoft.AspNetCore").AddOtlpExporter().Build();
        metrics = Sdk.CreateMeterProviderBuilder().ConfigureResource(Name)
            .AddMeter(HubTelemetry.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel").AddOtlpExporter().Build();
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Sends what is still to be sent, and ends.</summary>
    public void Dispose()
    {
        traces?.Dispose();
        metrics?.Dispose();
    }

    // OTEL_SERVICE_NAME still wins: the detectors of the environment are asked after this default.
    private static void Name(ResourceBuilder resource) => resource.AddService("credithub").AddEnvironmentVariableDetector();
}
