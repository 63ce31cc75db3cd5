// Declarations of the members that this app uses, signatures only, no behaviour. Compared member by member with, each type in the file of its name:
// - Microsoft.Azure.Functions.Worker 2.52.0 (github.com/Azure/azure-functions-dotnet-worker, src/DotNetWorker/Builder: FunctionsApplication,
//   FunctionsApplicationBuilder, which there is no abstract class: here it has no bodies);
// - its extensions Abstractions (FunctionAttribute), Http 3.3.0 (HttpTriggerAttribute, AuthorizationLevel), Timer 4.3.1, CosmosDB 4.16.1,
//   Http.AspNetCore 2.1.1 and Storage.Blobs 6.8.2 (same repository, extensions/Worker.Extensions.*/src);
// - its extension DurableTask 1.x (github.com/Azure/azure-functions-durable-extension, src/Worker.Extensions.DurableTask).
// The triggers there derive from TriggerBindingAttribute and DurableClientAttribute from InputBindingAttribute; the app does not name those.
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Microsoft.Azure.Functions.Worker
{
    [AttributeUsage(AttributeTargets.Method)]
    public class FunctionAttribute(string name) : Attribute
    {
        public string Name { get; } = name;
    }

    [AttributeUsage(AttributeTargets.Parameter)]
    public sealed class OrchestrationTriggerAttribute : Attribute;

    [AttributeUsage(AttributeTargets.Parameter)]
    public sealed class ActivityTriggerAttribute : Attribute;

    [AttributeUsage(AttributeTargets.Parameter)]
    public sealed class DurableClientAttribute : Attribute;

    [AttributeUsage(AttributeTargets.Parameter)]
    public sealed class TimerTriggerAttribute(string schedule) : Attribute
    {
        public string Schedule { get; } = schedule;
    }

    public class TimerInfo;

    public enum AuthorizationLevel
    {
        Anonymous,
        User,
        Function,
        System,
        Admin,
    }

    [AttributeUsage(AttributeTargets.Parameter)]
    public sealed class HttpTriggerAttribute(AuthorizationLevel authLevel, params string[] methods) : Attribute
    {
        public string? Route { get; set; }

        public string[]? Methods { get; } = methods;

        public AuthorizationLevel AuthLevel { get; } = authLevel;
    }

    public enum BlobTriggerSource
    {
        LogsAndContainerScan,
        EventGrid,
    }

    [AttributeUsage(AttributeTargets.Parameter)]
    public sealed class BlobTriggerAttribute(string blobPath) : Attribute
    {
        public string BlobPath { get; } = blobPath;

        public string? Connection { get; set; }

        public BlobTriggerSource Source { get; set; }
    }

    [AttributeUsage(AttributeTargets.Parameter)]
    public sealed class CosmosDBTriggerAttribute(string databaseName, string containerName) : Attribute
    {
        public string DatabaseName { get; } = databaseName;

        public string ContainerName { get; } = containerName;

        public string? Connection { get; set; }

        public string? LeaseContainerName { get; set; }

        public string? LeaseContainerPrefix { get; set; }

        public int FeedPollDelay { get; set; }
    }
}

namespace Microsoft.Azure.Functions.Worker.Builder
{
    public class FunctionsApplication
    {
        public static FunctionsApplicationBuilder CreateBuilder(string[] args) =>
            throw new NotSupportedException($"Built against stand-ins: build with -p:FullFeed=true to run ({args.Length} arguments).");
    }

    public abstract class FunctionsApplicationBuilder
    {
        public abstract ConfigurationManager Configuration { get; }

        public abstract IServiceCollection Services { get; }

        public abstract IHost Build();
    }

    public static class FunctionsApplicationBuilderAspNetCoreExtensions
    {
        public static FunctionsApplicationBuilder ConfigureFunctionsWebApplication(this FunctionsApplicationBuilder builder) => builder;
    }
}
