using Microsoft.AspNetCore.Builder;

namespace CreditHub.Start;

/// <summary>The empty ASP.NET app, as a new project has it: what any start costs.</summary>
internal static class EmptyServer
{
    public static async Task RunAsync(string url)
    {
        var builder = WebApplication.CreateBuilder();
        var app = builder.Build();
        app.MapGet("/v1/health", () => "Hello World!");
        await app.RunAsync(url);
    }
}
