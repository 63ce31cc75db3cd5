using System.Net.Http.Headers;
using CreditHub.Audit;
using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Engine;
using CreditHub.Http;
using CreditHub.Lists;
using CreditHub.Policy;
using CreditHub.Queues;
using CreditHub.Subjects;
using CreditHub.Units;
using CreditHub.Vault;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace CreditHub.Web;

/// <summary>The hub's pipeline and routes on a real server on a free port, over ports in memory.</summary>
public sealed class HubServer : IAsyncLifetime
{
    private static readonly Actor Setup = new(new UnitId("tests"), "set-up", IsPerson: false);
    private WebApplication app = null!;

    internal MemoryBackEnd BackEnd { get; } = new();

    /// <summary>Where it listens.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>The profile that it runs.</summary>
    public HubProfile Profile { get; } = Profiles.Load("fuzhou");

    /// <summary>Every route of the hub.</summary>
    public IReadOnlyList<Endpoint> Endpoints => app.Services.GetRequiredService<EndpointDataSource>().Endpoints;

    /// <summary>A unit that is not the office.</summary>
    public UnitId SomeUnit => Profile.Units.Values.First(unit => !unit.IsOffice).Id;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddHub(Profile);
        builder.Services.AddHubWeb();
        builder.Services.AddSingleton<IDocuments>(BackEnd).AddSingleton<IAuditLog>(BackEnd).AddSingleton<IQueues>(BackEnd);
        builder.Services.AddSingleton<IEngine>(BackEnd).AddSingleton<IVault>(BackEnd);
        app = builder.Build();
        HubPipeline.Use(app, routes =>
        {
            routes.MapGet("/test/forgotten", () => "open");
            routes.MapGet("/test/defect", string () => throw new InvalidOperationException("secret")).AllowAnonymous();
            routes.MapPost("/test/body", (HttpRequest request) => request.Body.CopyToAsync(Stream.Null)).AllowAnonymous();
            routes.MapPost("/test/upload", (HttpRequest request) => request.Body.CopyToAsync(Stream.Null)).AllowAnonymous().AllowBody(2 * Limits.DefaultBody);
            routes.MapPost("/test/any", (HttpRequest request) => request.Body.CopyToAsync(Stream.Null)).AllowAnonymous().AllowAnyBody();
        });
        await app.StartAsync();
        Address = new Uri(app.Urls.Single());
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    /// <summary>A client without a credential, which follows no redirects and keeps cookies.</summary>
    public HttpClient Client() => new(new ContractCheck(new HttpClientHandler { AllowAutoRedirect = false }), disposeHandler: true) { BaseAddress = Address };

    /// <summary>A client with a credential of one role.</summary>
    public async Task<HttpClient> ClientAsync(Role role, UnitId? unit = null)
    {
        var client = Client();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await KeyAsync(role, unit));
        return client;
    }

    /// <summary>A new key of one role.</summary>
    public async Task<string> KeyAsync(Role role, UnitId? unit = null)
    {
        var grant = role switch
        {
            Role.Subject => new CredentialGrant(CredentialGrant.SubjectUnit, "subject-1", true, [role], SubjectKey.ForOrganisation("91000000MA00000157")),
            Role.Reader => new CredentialGrant(Profile.Units.Values.First(outside => outside.IsOutside).Id, "reader-1", false, [role], null),
            Role.Office => new CredentialGrant(Profile.Office.Id, "office-1", true, [role], null),
            _ => new CredentialGrant(unit ?? SomeUnit, "holder-1", true, [role], null),
        };
        var issued = await app.Services.GetRequiredService<Credentials>().IssueAsync(grant, Setup, TestContext.Current.CancellationToken);
        return Assert.IsType<Decision<IssuedCredential>.Accepted>(issued).Value.Key;
    }
}
