using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using CreditHub.Commands;
using CreditHub.Development;
using CreditHub.Documents;
using CreditHub.Engine;
using CreditHub.Policy;
using CreditHub.Units;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CreditHub.Web;

/// <summary>The hub as it is started on a laptop, in this process: pipeline, routes, every capability, the embedded back end, Fuzhou's profile.</summary>
public sealed class WholeHub : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("credithub-").FullName;
    private LocalHub hub = null!;
    private DevelopmentKeys keys = null!;

    /// <summary>Its settings, as the environment would give them; to be filled in before it starts.</summary>
    public Dictionary<string, string?> Settings { get; } = [];

    /// <summary>The profile that it runs.</summary>
    public HubProfile Profile => hub.Services.GetRequiredService<HubProfile>();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        hub = LocalHub.Build(new HubOptions(folder, "http://127.0.0.1:0", MovableClock: true, TestHub.Morning, Quiet: true),
            new ConfigurationBuilder().AddInMemoryCollection(Settings).Build());
        await hub.StartAsync(Cancel);
        keys = JsonSerializer.Deserialize<DevelopmentKeys>(
            await File.ReadAllTextAsync(Path.Combine(folder, "development-credentials.json"), Cancel), HubJson.Options)!;
    }

    public async ValueTask DisposeAsync()
    {
        await hub.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>A part of the hub.</summary>
    public T Get<T>()
        where T : notnull => hub.Services.GetRequiredService<T>();

    /// <summary>A client of one unit in one role.</summary>
    public HttpClient Client(UnitId unit, Role role)
    {
        if (role is Role.Reader)
        {
            return Client(keys.Readers[unit.Value]);
        }

        var set = keys.Units[unit.Value];
        var key = role switch
        {
            Role.Uploader => set.Uploader,
            Role.Determiner => set.Determiner,
            Role.Implementer => set.Implementer,
            Role.Checker => set.Checker,
            Role.Reporter => set.Reporter,
            Role.Office => keys.Office,
            Role.Subject => keys.Subject.Key,
            _ => throw new ArgumentOutOfRangeException(nameof(role)),
        };
        return Client(key);
    }

    private HttpClient Client(string key)
    {
        var client = new HttpClient(new ContractCheck(new HttpClientHandler())) { BaseAddress = new Uri(hub.Address), Timeout = TimeSpan.FromMinutes(10) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return client;
    }

    /// <summary>A client of anybody, without a key.</summary>
    public HttpClient Anonymous() => new() { BaseAddress = new Uri(hub.Address), Timeout = TimeSpan.FromMinutes(10) };

    /// <summary>A client of a new person of one unit, to whom the office gives a credential.</summary>
    public async Task<HttpClient> PersonAsync(UnitId unit, string holder, string role)
    {
        using var office = Client(unit, Role.Office);
        using var answer = await office.PostAsJsonAsync("/v1/credentials", new IssueCredentialRequest(unit.Value, holder, IsPerson: true, [role]), Cancel);
        var issued = await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<IssuedCredentialResponse>(Cancel);
        return Client(issued!.Key);
    }

    /// <summary>Ends when nothing runs and nothing is due.</summary>
    public Task IdleAsync() => hub.Services.GetRequiredService<SqliteEngine>().IdleAsync(Cancel);

    /// <summary>How many documents of a kind are stored.</summary>
    public Task<long> CountAsync<T>(DocumentKind<T> kind) => hub.Services.GetRequiredService<IDocuments>().CountAsync(kind, DocumentQuery.All, Cancel);
}
