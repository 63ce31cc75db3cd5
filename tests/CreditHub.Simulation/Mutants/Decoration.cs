using CreditHub.Documents;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CreditHub.Mutants;

/// <summary>Puts something between the hub and what it is composed of.</summary>
internal static class Decoration
{
    /// <summary>Wraps every service of a type.</summary>
    public static void Decorate<T>(this IServiceCollection services, Func<IServiceProvider, T, T> wrap)
        where T : class
    {
        for (var at = 0; at < services.Count; at++)
        {
            if (services[at].ServiceType == typeof(T))
            {
                var inner = services[at];
                services[at] = ServiceDescriptor.Singleton(provider => wrap(provider, Make<T>(provider, inner)));
            }
        }
    }

    /// <summary>Lets the relay hand on by the ports, as on a back end whose parts are not one database, so that what wraps a port is not passed by.</summary>
    public static IServiceCollection ByPorts(this IServiceCollection services) => services.RemoveAll<IHandOn>();

    private static T Make<T>(IServiceProvider provider, ServiceDescriptor descriptor)
        where T : class => (T)(descriptor.ImplementationInstance
            ?? descriptor.ImplementationFactory?.Invoke(provider)
            ?? ActivatorUtilities.CreateInstance(provider, descriptor.ImplementationType!));
}
