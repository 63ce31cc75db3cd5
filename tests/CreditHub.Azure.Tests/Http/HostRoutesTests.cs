using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CreditHub.Http;

/// <summary>The one HTTP function takes what is the hub's and leaves the host what is the host's, by the router that the host uses.</summary>
public sealed class HostRoutesTests
{
    [Theory]
    [InlineData("/", true)]
    [InlineData("/console", true)]
    [InlineData("/v1/uploads", true)]
    [InlineData("/v1/uploads/up-1/receipt", true)]
    [InlineData("/runtime/webhooks/blobs", false)]
    [InlineData("/runtime/webhooks/durabletask/instances/1", false)]
    [InlineData("/Runtime/webhooks/blobs", false)]
    [InlineData("/admin/host/status", false)]
    public async Task Host_keeps_its_own_addresses(string path, bool isOurs)
    {
        using var services = new ServiceCollection().AddLogging().AddRouting().BuildServiceProvider();
        var route = new Route(
            new RouteHandler(_ => Task.CompletedTask), HttpFunction.Route, services.GetRequiredService<IInlineConstraintResolver>());
        var context = new RouteContext(new DefaultHttpContext { RequestServices = services, Request = { Path = path } });
        await route.RouteAsync(context);
        Assert.Equal(isOurs, context.Handler is not null);
    }

    [Theory]
    [InlineData("/", 200)]
    [InlineData("/v1/uploads", 200)]
    [InlineData("/runtime/webhooks/blobs", 404)]
    public async Task Worker_routes_alike(string path, int status)
    {
        var builder = WebApplication.CreateBuilder();
        await using var app = builder.Build();
        var pipeline = new ApplicationBuilder(app.Services);
        pipeline.UseRouting();
        pipeline.UseEndpoints(routes => routes.Map(HttpFunction.Route, context =>
        {
            context.Response.StatusCode = 200;
            return Task.CompletedTask;
        }));
        var request = new DefaultHttpContext { RequestServices = app.Services, Request = { Path = path, Method = "GET" } };
        request.Response.StatusCode = 0;
        await pipeline.Build()(request);
        Assert.Equal(status, request.Response.StatusCode);
    }
}
