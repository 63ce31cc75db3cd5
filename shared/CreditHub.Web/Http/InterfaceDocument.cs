using System.Text;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.OpenApi;

namespace CreditHub.Http;

/// <summary>Makes the published interface of the routes, with parts of its own: the hub's are not to grow by what is needed once.</summary>
internal static class InterfaceDocument
{
    private const string Name = "v1";

    private const string Description =
        """
        The hub with which a city runs joint incentives and joint sanctions. Who calls is known by `Authorization: Bearer` and a key that the
        office issues; each operation names the roles of which a caller has one. Dates are days in Asia/Shanghai, instants are UTC. Addresses
        keep their meaning: members are added, and a reader ignores those that it does not know. What may be in a row of each kind of record,
        `GET /v1/record-kinds` links to.
        """;

    /// <summary>Makes it.</summary>
    /// <param name="hub">The hub's parts.</param>
    /// <returns>The document in UTF-8.</returns>
    public static async Task<byte[]> MakeAsync(IServiceProvider hub)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddRouting();
        services.AddSingleton(hub.GetRequiredService<EndpointDataSource>());
        services.AddSingleton(hub.GetRequiredService<IHostEnvironment>());
        services.ConfigureHttpJsonOptions(json => RequestJson.Configure(json.SerializerOptions));
        services.AddOpenApi(Name, options =>
        {
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            options.ShouldInclude = route => IsOfInterface("/" + route.RelativePath);
            options.AddSchemaTransformer<InterfaceSchemas>();
            options.AddOperationTransformer<InterfaceOperations>();
            options.AddDocumentTransformer((document, _, _) => DescribeAsync(document));
        });

        // Which of a handler's parameters are the hub's own parts only the hub can tell.
        var routes = services.Single(service => service.ServiceType == typeof(IApiDescriptionProvider));
        services.Remove(routes);
        services.AddSingleton(_ => (IApiDescriptionProvider)ActivatorUtilities.CreateInstance(hub, routes.ImplementationType!));

        await using var parts = services.BuildServiceProvider();
        var document = await parts.GetRequiredKeyedService<IOpenApiDocumentProvider>(Name).GetOpenApiDocumentAsync();
        return Encoding.UTF8.GetBytes(await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1));
    }

    /// <summary>Whether a route is of the published interface: not pages, and not what only a development hub has.</summary>
    public static bool IsOfInterface(string path) =>
        (path.StartsWith("/v1/", StringComparison.Ordinal) && !path.StartsWith("/v1/development/", StringComparison.Ordinal))
        || path.StartsWith(Publication.Site.PublicAddress.Api + "/", StringComparison.Ordinal);

    private static Task DescribeAsync(OpenApiDocument document)
    {
        document.Info = new OpenApiInfo { Title = "CreditHub", Version = HealthRoutes.Version, Description = Description.ReplaceLineEndings(" ") };
        document.Servers = null;
        document.Tags = null;
        document.AddComponent<IOpenApiSecurityScheme>(InterfaceOperations.Key, new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            Description = "A key that the office issued (`POST /v1/credentials`).",
        });
        return Task.CompletedTask;
    }
}
