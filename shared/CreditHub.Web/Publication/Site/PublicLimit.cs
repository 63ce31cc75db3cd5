using System.Globalization;
using System.Threading.RateLimiting;
using CreditHub.Http;
using CreditHub.Policy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CreditHub.Publication.Site;

/// <summary>How often one address may ask the public site; every instance of the hub counts for itself.</summary>
internal static class PublicLimit
{
    private const string Name = "public";
    private const int Slices = 6;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static IServiceCollection AddPublicLimit(this IServiceCollection services)
    {
        services.AddSingleton(hub => Proxies.From(hub.GetService<IConfiguration>()));
        services.AddRateLimiter(limits => limits.OnRejected = RefuseAsync);
        services.AddSingleton<IConfigureOptions<RateLimiterOptions>>(hub => new ConfigureOptions<RateLimiterOptions>(limits =>
        {
            var (profile, time, proxies) = (hub.GetRequiredService<HubProfile>(), hub.GetRequiredService<TimeProvider>(), hub.GetRequiredService<Proxies>());
            limits.AddPolicy(Name, context => RateLimitPartition.GetSlidingWindowLimiter(proxies.CallerOf(context), _ => new SlidingWindowRateLimiterOptions
            {
                PermitLimit = profile.Book.Number(PolicyKeys.PublicRequestsPerMinute, WorkCalendar.DateAt(time.GetUtcNow())),
                SegmentsPerWindow = Slices,
                Window = Window,
            }));
        }));
        return services;
    }

    public static TBuilder LimitPublic<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder => route.RequireRateLimiting(Name);

    private static async ValueTask RefuseAsync(OnRejectedContext refused, CancellationToken cancel)
    {
        refused.HttpContext.Response.Headers.RetryAfter = (Window.TotalSeconds / Slices).ToString("0", CultureInfo.InvariantCulture);
        await Problems.WriteAsync(refused.HttpContext, PublicErrors.TooMany);
    }
}
