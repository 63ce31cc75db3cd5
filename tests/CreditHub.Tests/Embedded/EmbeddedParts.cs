using CreditHub.Documents;
using CreditHub.Engine;
using Microsoft.Extensions.DependencyInjection;

namespace CreditHub.Embedded;

/// <summary>The embedded back end without the hub's capabilities, for tests of the ports.</summary>
internal static class EmbeddedParts
{
    public static Task<TestHub> StartAsync(DocumentKinds? kinds = null, Rounds? rounds = null, Action<IServiceCollection>? more = null) =>
        TestHub.StartAsync(services =>
        {
            services.AddSingleton(TestProfile.Create().Book);
            services.AddSingleton(kinds ?? new DocumentKinds());
            services.AddSingleton(rounds ?? new Rounds());
            more?.Invoke(services);
        });
}
